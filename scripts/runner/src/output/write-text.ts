import { dirname } from 'node:path';
import pico from 'picocolors';
import type { ChartResult, RunResult, SuiteResult, TestResult } from '../suite/results.js';
import { cleanText } from '../text/clean-text.js';
import { type Counts, countResults } from './count-results.js';

export type Colours = ReturnType<typeof pico.createColors>;

/** The heading of a chart. */
export function writeChart(chart: Pick<ChartResult, 'name' | 'path'>, colours: Colours): string {
  return `\n### Chart [ ${colours.bold(chart.name)} ] ${colours.dim(chart.path)}\n\n`;
}

/** The heading of a chart whose suites could not be run. */
export function writeChartError(error: string, colours: Colours): string {
  return `\n### ${colours.red('Error: ')} ${cleanText(error)}\n\n`;
}

/** A suite, with its failing and skipped tests (helm-unittest format: output). */
export function writeSuite(suite: SuiteResult, colours: Colours): string {
  const label = suite.skipped
    ? colours.bgYellow(' SKIP ')
    : suite.passed
      ? colours.bgGreen(' PASS ')
      : colours.bgRed(' FAIL ');
  const folder = `${dirname(suite.file)}/`;
  const path = `${colours.dim(folder)}${suite.file.slice(suite.file.lastIndexOf('/') + 1)}`;
  const lines = [`${label} ${colours.bold(cleanText(suite.name))}\t${path}`];
  if (suite.error !== undefined)
    lines.push(`\t${colours.bold('- Execution Error: ')}`, `\t\t${cleanText(suite.error)}\n`);
  else lines.push(...suite.tests.flatMap((test) => writeTest(test, colours)));
  return `${lines.join('\n')}\n`;
}

/** The lines of a failing or skipped test; none of one that passes. */
export function writeTest(test: TestResult, colours: Colours = pico.createColors(false)): string[] {
  if (test.passed) return [];
  const name = cleanText(test.name);
  if (test.skipped) return [`\t- ${colours.bgYellow('SKIPPED')}${colours.yellow(` '${name}'`)}`];
  if (test.error !== undefined) {
    return [`\t${colours.bold(`- ${name}`)}`, `\t\t${colours.bold(`Error: ${cleanText(test.error)}\n`)}`];
  }
  const failed = test.assertions.filter((assertion) => !assertion.passed);
  return [
    `\t${colours.red(`- ${name}\n`)}`,
    ...failed.flatMap(({ index, not, name: assertion, info }) => [
      `\t\t${colours.red(`- asserts[${index}]${not ? ' NOT' : ''} \`${assertion}\` fail`)}`,
      ...info.map((line) => `\t\t\t${cleanText(line)}`),
      '',
    ]),
  ];
}

/** The lines at the end: what failed of the snapshots, and the counts. */
export function writeSummary(result: RunResult, colours: Colours): string {
  const counts = countResults(result);
  const { failed } = counts.snapshots;
  const snapshots =
    failed === 0
      ? ''
      : `\nSnapshot Summary: ${colours.red(`${failed} snapshot failed`)} in ${counts.suitesWithFailedSnapshots} test suite.${colours.dim(' Check changes and use `-u` to update snapshot.')}\n`;
  return `${snapshots}
Charts:      ${writeCounts(counts.charts, colours)}
Test Suites: ${writeCounts(counts.suites, colours)}
Tests:       ${writeCounts(counts.tests, colours)}
Snapshot:    ${writeCounts(counts.snapshots, colours)}
Time:        ${(result.durationMs / 1000).toFixed(3)}s

`;
}

function writeCounts({ passed, failed, errored, skipped }: Counts, colours: Colours): string {
  return [
    ...(failed > 0 ? [colours.red(`${failed} failed`)] : []),
    ...(errored > 0 ? [`${errored} errored`] : []),
    `${passed} passed`,
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    `${passed + failed + skipped} total`,
  ].join(', ');
}
