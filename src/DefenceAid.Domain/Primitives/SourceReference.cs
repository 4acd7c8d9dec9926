using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>Where a fact was published.</summary>
/// <remarks>Equality: by all members; the address by its text, fragment included. Thread safety: immutable.</remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed record SourceReference
{
    /// <summary>Names a publication.</summary>
    /// <param name="publisher">Who published it.</param>
    /// <param name="title">Its title, or what identifies it there.</param>
    /// <param name="publishedOn">When it was published, as far as is known.</param>
    /// <param name="uri">Its address, absolute.</param>
    /// <exception cref="ArgumentException">A text is blank or not well-formed, or the address is relative.</exception>
    public SourceReference(string publisher, string title, PartialDate? publishedOn = null, Uri? uri = null)
    {
        Publisher = WellFormedText.Require(publisher, nameof(publisher));
        Title = WellFormedText.Require(title, nameof(title));
        if (uri is { IsAbsoluteUri: false })
        {
            throw new ArgumentException($"Expected an absolute address but got \"{uri}\".", nameof(uri));
        }

        if (uri is not null && WellFormedText.Fault(uri.OriginalString) is { } fault)
        {
            throw new ArgumentException($"Expected a well-formed address but got {fault}.", nameof(uri));
        }

        PublishedOn = publishedOn;
        Uri = uri;
    }

    /// <summary>Gets who published it.</summary>
    public string Publisher { get; }

    /// <summary>Gets its title, or what identifies it there.</summary>
    public string Title { get; }

    /// <summary>Gets when it was published, as far as is known.</summary>
    public PartialDate? PublishedOn { get; }

    /// <summary>Gets its address, or null.</summary>
    public Uri? Uri { get; }

    /// <summary>Compares all members.</summary>
    /// <param name="other">The other source.</param>
    public bool Equals(SourceReference? other) =>
        other is not null && Publisher == other.Publisher && Title == other.Title && PublishedOn == other.PublishedOn
        && Uri?.OriginalString == other.Uri?.OriginalString;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Publisher, Title, PublishedOn, Uri?.OriginalString);

    /// <summary>Gives publisher, title and date, as a person would cite it.</summary>
    public override string ToString() => PublishedOn is { } day ? $"{Publisher}: {Title} ({day})" : $"{Publisher}: {Title}";
}
