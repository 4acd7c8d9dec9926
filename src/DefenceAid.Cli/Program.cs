using System.Text;
using DefenceAid.Cli;

if (!Console.IsOutputRedirected || !Console.IsErrorRedirected)
{
    Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false); // a Windows console has a code page of its own
}

int? width = Console.IsOutputRedirected || Console.WindowWidth <= 0 ? null : Console.WindowWidth;
using Stream error = Console.OpenStandardError();
var console = new ToolConsole(Console.OpenStandardInput, Console.OpenStandardOutput(), error, width, Console.IsErrorRedirected ? null : TimeProvider.System);
return Tool.Run(args, console);
