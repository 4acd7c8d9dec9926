using System.CommandLine;
using DefenceAid.Cli.Input;
using DefenceAid.ReferenceData;

namespace DefenceAid.Cli.Commands;

/// <summary>The argument that names a ledger.</summary>
internal static class LedgerArgument
{
    /// <summary>Makes the argument; it is required unless the command says otherwise.</summary>
    public static Argument<string> Create() => new("FILE")
    {
        Description = $"A ledger in JSON (defence-aid/1); {LedgerInput.SamplePrefix}NAME for a sample; {LedgerInput.StandardInput} for standard input.",
        Arity = ArgumentArity.ExactlyOne,
    };

    /// <summary>Makes the argument of a command that takes all samples where no ledger is named.</summary>
    public static Argument<string> CreateOptional()
    {
        Argument<string> file = Create();
        file.Arity = ArgumentArity.ZeroOrOne;
        file.DefaultValueFactory = _ => LedgerInput.SamplePrefix + SampleLedgers.All;
        return file;
    }
}
