import type { Result } from '../output/result.js';
import type { Status } from '../validate/verdict.js';
import { EngineError } from './engine-error.js';

interface ReportedResource {
  filename: string;
  kind: string;
  name: string;
  status: string;
}

const statuses: Record<string, Status> = {
  statusValid: 'valid',
  statusInvalid: 'invalid',
  statusError: 'error',
  statusSkipped: 'skipped',
  '': 'empty',
};

/**
 * Compares the verdicts of both engines, file by file and whatever the order.
 *
 * @param results what this package found
 * @param report the real kubeconform's JSON output with -verbose
 * @returns a line for each verdict that only one of them gives, none when they agree
 * @throws EngineError when the report is none
 */
export function compareVerdicts(results: readonly Result[], report: string): string[] {
  const theirs = readReport(report).map(({ filename, kind, name, status }) =>
    describe(filename, statuses[status] ?? 'error', kind, name),
  );
  const ours = results.map(({ path, status, kind, name }) => describe(path, status, kind, name));
  return [
    ...surplus(ours, theirs).map((line) => `only kubeconform-bin: ${line}`),
    ...surplus(theirs, ours).map((line) => `only kubeconform: ${line}`),
  ];
}

/** How far a document that is an error can be named differs between the engines, so errors go without names. */
function describe(path: string, status: Status, kind: string, name: string): string {
  return status === 'error' ? `${path} - error` : `${path} - ${kind} ${name} is ${status}`;
}

function surplus(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}

function readReport(report: string): ReportedResource[] {
  try {
    return (JSON.parse(report) as { resources: ReportedResource[] }).resources;
  } catch {
    throw new EngineError('kubeconform did not print its JSON report; it says above why');
  }
}
