import type { CheckReport, CheckResult } from '../run/check-report.js';
import type { Colors } from './colors.js';
import { toPrintable } from './printable.js';
import type { WriteReport } from './report-format.js';
import { writeFindings } from './write-findings.js';
import { writeRoutes } from './write-routes.js';
import { writeTable } from './write-table.js';

/** More hosts than this are counted instead of named. */
const MOST_HOSTS = 3;

/** The report for people: a table of results, the routes, every finding as a paragraph, and a summary line. */
export const writeText: WriteReport = (report, colors) =>
  [
    writeResults(report.results, colors),
    report.routes.length > 0 ? `${colors.bold('Routes')}\n${writeRoutes(report.routes)}` : undefined,
    report.notices.length > 0 ? writeNotices(report, colors) : undefined,
    report.findings.length > 0
      ? `${colors.bold('Findings')}\n\n${writeFindings(report.findings, colors)}`
      : undefined,
    writeSummary(report, colors),
  ]
    .filter((part) => part !== undefined)
    .join('\n');

function writeResults(results: readonly CheckResult[], colors: Colors): string {
  const rows = results.map(({ chart, fixture, resources, hosts, verdict }) => [
    chart,
    fixture,
    String(resources),
    hosts.length > MOST_HOSTS ? `${hosts.length} hosts` : toPrintable(hosts.join(' ')),
    verdict === 'ok' ? colors.green(verdict) : colors.red(verdict),
  ]);
  return writeTable(['chart', 'fixture', 'resources', 'hosts', 'verdict'], rows);
}

function writeNotices({ notices }: CheckReport, colors: Colors): string {
  return `${colors.bold("Helm's notices")}\n${notices.map((notice) => `${toPrintable(notice)}\n`).join('')}`;
}

function writeSummary({ summary, helm, clusterChecked }: CheckReport, colors: Colors): string {
  const { charts, fixtures, renders, resources, findings } = summary;
  const counts = [
    count(charts, 'chart'),
    count(fixtures, 'fixture'),
    count(renders, 'render'),
    count(resources, 'resource'),
    count(findings, 'finding'),
  ].join(', ');
  const partly = clusterChecked
    ? ''
    : ' References between charts are only checked when everything is rendered.';
  return `${findings === 0 ? colors.green(counts) : colors.red(counts)} (Helm ${helm}).${partly}\n`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
