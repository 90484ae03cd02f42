import { Command, CommanderError, Option } from 'commander';
import pico from 'picocolors';
import { RunnerError } from './errors/runner-error.js';
import { findHelm } from './helm/find-helm.js';
import { hasColor } from './output/has-color.js';
import { writeChart, writeChartError, writeSuite, writeSummary } from './output/write-text.js';
import { FORMAT_VERSION } from './suite/read-suites.js';
import { runSuites } from './suite/run-suites.js';

interface Options {
  color?: boolean;
  strict?: boolean;
  file?: string[];
  values?: string[];
  updateSnapshot?: boolean;
  withSubchart?: boolean;
  failfast?: boolean;
  skipSchemaValidation?: boolean;
  outputFile?: string;
  outputType?: string;
  chartTestsPath?: string;
  debugPlugin?: boolean;
}

const EXAMPLES = `
Examples:
  helm-unittest-node charts/shop                       run charts/shop/tests/*_test.yaml
  helm-unittest-node -f 'tests/**/*_test.yaml' .       run suites in subfolders, too
  helm-unittest-node -u charts/shop                    take over changed snapshots
  HELM_BIN=/opt/helm helm-unittest-node charts/shop    use this Helm

Exit codes: 0 all tests pass, 1 a test, suite or chart fails, 2 nothing could be run.`;

/**
 * Runs the command with its arguments (without those of Node) and gives the exit code: 0 where all tests pass, 1
 * where one fails, 2 where nothing could be run.
 */
export async function main(args: readonly string[]): Promise<number> {
  const command = makeCommand();
  try {
    command.parse(args.map(toNodeFlag), { from: 'user' });
    return await run(command.args, command.opts<Options>());
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof RunnerError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

function makeCommand(): Command {
  const collect = (value: string, previous: string[] = []) => [...previous, value];
  return new Command('helm-unittest-node')
    .description(
      `Runs the helm-unittest suites of Helm charts on Node, with the stock Helm binary (format of helm-unittest ${FORMAT_VERSION}).`,
    )
    .argument('<chart...>', 'folders of charts')
    .option('--color', 'print with colours even where there is no terminal; --color=false: never')
    .addOption(new Option('--no-color').hideHelp())
    .option('--strict', 'refuse unknown fields in suites')
    .option(
      '-f, --file <glob>',
      'suite files, from the chart (default: tests/*_test.yaml; may be repeated)',
      collect,
    )
    .option('-v, --values <glob>', 'values files for every suite (may be repeated)', collect)
    .option('-u, --update-snapshot', 'take over changed snapshots')
    .option(
      '-s, --with-subchart',
      'run the suites of subcharts, as by default; --with-subchart=false: do not',
    )
    .addOption(new Option('--no-with-subchart').hideHelp())
    .option('-q, --failfast', 'stop at the first failing test')
    .option('--skip-schema-validation', 'render without values.schema.json')
    .addOption(new Option('--no-strict').hideHelp())
    .addOption(new Option('--no-update-snapshot').hideHelp())
    .addOption(new Option('--no-failfast').hideHelp())
    .addOption(new Option('--no-skip-schema-validation').hideHelp())
    .option('-o, --output-file <file>', 'write a report file (not supported yet)')
    .option('-t, --output-type <type>', 'type of the report file (not supported yet)')
    .option('--chart-tests-path <folder>', 'a chart that renders suites (not supported yet)')
    .option('-d, --debugPlugin', 'keep rendered files (not supported yet)')
    .version(FORMAT_VERSION, '--version', 'print the version of the format')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', EXAMPLES)
    .exitOverride();
}

/** Flags that are on or off; as in Go they may be given as `--flag=false`. */
const SWITCHES = [
  'color',
  'strict',
  'update-snapshot',
  'with-subchart',
  'failfast',
  'skip-schema-validation',
];
const SHORT_SWITCHES: Record<string, string> = { u: 'update-snapshot', s: 'with-subchart', q: 'failfast' };

/** Turns `--color=false` and `-s=false` into `--no-color` and `--no-with-subchart`. */
function toNodeFlag(argument: string): string {
  const [, dashes, name = '', value = ''] = /^(--?)([a-z-]+)=(.*)$/.exec(argument) ?? [];
  const flag = dashes === '-' ? SHORT_SWITCHES[name] : name;
  if (flag === undefined || !SWITCHES.includes(flag)) return argument;
  if (/^(true|t|1)$/i.test(value)) return `--${flag}`;
  return /^(false|f|0)$/i.test(value) ? `--no-${flag}` : argument;
}

async function run(charts: readonly string[], options: Options): Promise<number> {
  refuseUnsupported(options);
  const colours = pico.createColors(options.color ?? hasColor(process.stdout));
  const print = (text: string) => process.stdout.write(text);
  const interruption = new AbortController();
  const interrupt = () => interruption.abort();
  process.once('SIGINT', interrupt);
  try {
    const result = await runSuites(charts, {
      helm: await findHelm(),
      files: options.file,
      values: options.values,
      withSubchart: options.withSubchart,
      strict: options.strict,
      updateSnapshots: options.updateSnapshot,
      failFast: options.failfast,
      skipSchemaValidation: options.skipSchemaValidation,
      signal: interruption.signal,
      onChartStarted: (chart) => print(writeChart(chart, colours)),
      onSuiteFinished: (suite) => print(writeSuite(suite, colours)),
      onChartFinished: (chart) => chart.error !== undefined && print(writeChartError(chart.error, colours)),
    });
    for (const warning of result.warnings) process.stderr.write(`warning: ${warning}\n`);
    print(writeSummary(result, colours));
    if (interruption.signal.aborted) return 2;
    return result.passed ? 0 : 1;
  } finally {
    process.off('SIGINT', interrupt);
  }
}

/** A flag that would be passed over in silence could make people believe in a file that is not there. */
function refuseUnsupported(options: Options): void {
  const given = [
    options.outputFile !== undefined && '--output-file',
    options.outputType !== undefined && '--output-type',
    options.chartTestsPath !== undefined && '--chart-tests-path',
    options.debugPlugin && '--debugPlugin',
  ].filter((flag) => typeof flag === 'string');
  if (given.length === 0) return;
  process.stderr.write(
    `${given.join(', ')}: not supported yet. Leave it out, or use helm-unittest for it.\n`,
  );
  throw new CommanderError(2, 'unsupported', '');
}
