using System.CommandLine;
using DefenceAid.Cli.Input;
using DefenceAid.ReferenceData;

namespace DefenceAid.Cli.Commands;

/// <summary>The argument that names what is read, and the options that say how.</summary>
internal sealed class InputOptions
{
    private readonly Argument<string[]> _files;
    private readonly Option<string> _map = OptionKit.One("--map", "FILE", "The mapping that says what the columns of CSV mean; without it, those that convert writes.");
    private readonly Option<string> _registry = OptionKit.One("--registry", "FILE", "A ledger with the parties, coalitions and agreements that NDJSON or CSV refers to.");
    private readonly Option<string> _format;

    /// <summary>Makes them for a command.</summary>
    /// <param name="isOptional">Whether all samples are read where nothing is named.</param>
    /// <param name="formatOption">The name of the option that names the format.</param>
    public InputOptions(bool isOptional = false, string formatOption = "--from")
    {
        _format = OptionKit.One(formatOption, "FORMAT", $"The format of what is read, where no extension tells it: {OptionKit.CodesOf<DataFormat>()}.");
        _files = new Argument<string[]>("FILE") { Description = Description, Arity = isOptional ? ArgumentArity.ZeroOrMore : ArgumentArity.OneOrMore };
        if (isOptional)
        {
            _files.DefaultValueFactory = _ => [LedgerInput.SamplePrefix + SampleLedgers.All];
        }
    }

    /// <summary>Gets what is to be said of an argument that names a ledger.</summary>
    public static string Description =>
        $"A ledger in JSON, NDJSON, CSV, IATI or Parquet, by its extension ({DataFormat.Extensions}), or a folder of them; {LedgerInput.SamplePrefix}NAME for a sample; {LedgerInput.StandardInput} for standard input.";

    /// <summary>Adds the argument and the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_files);
        AddOptionsTo(command);
    }

    /// <summary>Adds the options alone.</summary>
    public void AddOptionsTo(Command command)
    {
        command.Options.Add(_map);
        command.Options.Add(_registry);
        command.Options.Add(_format);
    }

    /// <summary>Reads what was typed.</summary>
    /// <exception cref="UsageException">Standard input is named twice, the format is none, or a mapping or registry is there for nothing.</exception>
    public InputRequest Read(ParseResult parsed) => Read(parsed, parsed.GetRequiredValue(_files));

    /// <summary>Reads what was typed, of sources that are named elsewhere.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="sources">The sources.</param>
    /// <exception cref="UsageException">Standard input is named twice, the format is none, or a mapping or registry is there for nothing.</exception>
    public InputRequest Read(ParseResult parsed, params string[] sources)
    {
        if (sources.Append(parsed.GetValue(_registry)).Count(source => source == LedgerInput.StandardInput) > 1)
        {
            throw new UsageException($"FILE: Expected standard input once but got {LedgerInput.StandardInput} twice.");
        }

        var request = new InputRequest(sources, parsed.GetValue(_map), parsed.GetValue(_registry), OptionKit.Read(parsed, _format, DataFormat.Of), _format.Name);
        if (request.Format is not null && !Array.Exists(sources, source => !InputRequest.IsSample(source) && !Directory.Exists(source) && DataFormat.OfPath(source) is null))
        {
            throw new UsageException($"{_format.Name}: Expected a source whose extension does not tell the format but got {string.Join(", ", sources)}.");
        }

        Require(request, _map, request.Map, format => format == DataFormat.Csv, "CSV");
        Require(request, _registry, request.Registry, format => !format.HasRegistry, "NDJSON or CSV");
        return request;
    }

    // A folder may have anything; of what has an extension that is none of a format's, reading says so.
    private static void Require(InputRequest request, Option option, string? value, Func<DataFormat, bool> isFor, string formats)
    {
        if (value is not null && !request.Sources.Any(source => Directory.Exists(source) || request.KnownFormatOf(source) is not { } format || isFor(format)))
        {
            throw new UsageException(
                $"{option.Name}: Expected {formats} with it but got {string.Join(", ", request.Sources)}; {request.FormatOption} names the format where no extension tells it.");
        }
    }
}
