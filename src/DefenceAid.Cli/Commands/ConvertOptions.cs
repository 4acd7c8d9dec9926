using System.CommandLine;
using DefenceAid.Cli.Input;
using DefenceAid.Cli.Output;
using DefenceAid.Domain.Totals;
using DefenceAid.Interchange;

namespace DefenceAid.Cli.Commands;

/// <summary>The arguments and options that say what is converted, and into what.</summary>
internal sealed class ConvertOptions
{
    private const string Tabs = ".tsv"; // read, not written

    private readonly Argument<string> _in = new("IN") { Description = InputOptions.Description, Arity = ArgumentArity.ExactlyOne };

    private readonly Argument<string> _out = new("OUT")
    {
        Description = $"The file that is written, in the format of its extension; {LedgerInput.StandardInput} for standard output.",
        Arity = ArgumentArity.ExactlyOne,
    };

    private readonly Option<string> _to = OptionKit.One("--to", "FORMAT", $"The format of what is written, where no extension tells it: {OptionKit.CodesOf<DataFormat>()}.");

    private readonly Option<string[]> _partition = OptionKit.Many(
        "--partition", "DIM,…", $"Of Parquet: write a folder, with folders in it by {string.Join(", ", ParquetFolder.PartitionDimensions.Select(dimension => dimension.Code))}.");

    private readonly Option<bool> _inPlace = OptionKit.Flag("--in-place", "Write over what is read, where OUT is that.");

    private readonly InputOptions _input = new();

    /// <summary>Adds the arguments and options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_in);
        command.Arguments.Add(_out);
        _input.AddOptionsTo(command);
        command.Options.Add(_to);
        command.Options.Add(_partition);
        command.Options.Add(_inPlace);
    }

    /// <summary>Reads what was typed.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="console">Where what is written to standard output goes.</param>
    /// <param name="output">What is written to.</param>
    /// <exception cref="UsageException">A format is none or is not told, or what is written is what is read.</exception>
    public InputRequest Read(ParseResult parsed, ToolConsole console, out LedgerOutput output)
    {
        InputRequest request = _input.Read(parsed, parsed.GetRequiredValue(_in));
        string target = parsed.GetRequiredValue(_out);
        if (string.IsNullOrWhiteSpace(target) || target.Contains('\0', StringComparison.Ordinal))
        {
            throw new UsageException($"{_out.Name}: Expected the path of a file but got an empty one, or one with a null character.");
        }

        DataFormat format = FormatOf(target, OptionKit.Read(parsed, _to, DataFormat.Of));
        output = new LedgerOutput(target, format, Partitions(parsed, target, format), console);
        if (target != LedgerInput.StandardInput && !parsed.GetValue(_inPlace) && IsRead(target, request))
        {
            throw new UsageException($"{_out.Name}: Expected another file than those that are read but got \"{target}\"; {_inPlace.Name} writes over it.");
        }

        return request;
    }

    private Dimension[] Partitions(ParseResult parsed, string target, DataFormat format)
    {
        Dimension[] partitions = OptionKit.ReadList(parsed, _partition, Dimension.Of);
        if (partitions.Length > 0 && (format != DataFormat.Parquet || target == LedgerInput.StandardInput))
        {
            throw new UsageException($"{_partition.Name}: Expected a folder of {DataFormat.Parquet.Name} to write but got \"{target}\", {format.Name}.");
        }

        foreach (Dimension partition in partitions)
        {
            if (!ParquetFolder.PartitionDimensions.Contains(partition) || partitions.Count(other => other == partition) > 1)
            {
                throw new UsageException($"{_partition.Name}: Expected each of {string.Join(", ", ParquetFolder.PartitionDimensions.Select(known => known.Code))} at most once but got {partition.Code}.");
            }
        }

        return partitions;
    }

    private DataFormat FormatOf(string target, DataFormat? typed)
    {
        if (Path.GetExtension(target).Equals(Tabs, StringComparison.OrdinalIgnoreCase))
        {
            throw new UsageException($"{_out.Name}: Expected the extension .csv, since commas are written, but got \"{target}\".");
        }

        DataFormat? told = DataFormat.OfPath(target);
        if (told is not null && typed is not null && typed != told)
        {
            throw new UsageException($"{_to.Name}: Expected {told.Code}, as the extension of \"{target}\" says, but got {typed.Code}.");
        }

        return told ?? typed ?? throw new UsageException(
            $"{_out.Name}: Expected one of the extensions {DataFormat.Extensions.Replace($", {Tabs}", string.Empty, StringComparison.Ordinal)} but got \"{target}\"; {_to.Name} names the format.");
    }

    private static bool IsRead(string target, InputRequest request)
    {
        IEnumerable<string> files = request.Sources.Where(Directory.Exists).Any()
            ? request.Files(static (_, _) => { })
            : request.Sources.Where(source => source != LedgerInput.StandardInput && !InputRequest.IsSample(source));
        string written = SafeFile.TargetOf(target);
        return files.Concat([request.Map, request.Registry]).OfType<string>().Where(File.Exists).Any(file => SafeFile.TargetOf(file) == written);
    }
}
