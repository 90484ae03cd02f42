import { main } from '../../src/cli.js';
import type { CheckReport, Finding } from '../../src/index.js';
import { fixturePath } from './fixture-path.js';

/** What a run of the command left behind. */
export interface Run {
  exitCode: number;
  out: string;
  err: string;
}

/** Runs the command as if standard output and error were pipes. */
export async function runPortico(...args: string[]): Promise<Run> {
  let out = '';
  let err = '';
  const exitCode = await main(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    hasColor: false,
    progress: undefined,
  });
  return { exitCode, out, err };
}

/** Runs `portico check` in one of the repositories below `test/fixtures`. */
export function checkFixture(repository: string, ...args: string[]): Promise<Run> {
  return runPortico('check', '--root', fixturePath(repository), ...args);
}

/** The report of `portico check --format json`, and its exit code. */
export async function checkAsJson(
  repository: string,
  ...args: string[]
): Promise<CheckReport & { exitCode: number }> {
  const { exitCode, out } = await checkFixture(repository, '--format', 'json', ...args);
  return { exitCode, ...(JSON.parse(out) as CheckReport) };
}

/** The one finding about a chart, or about one of its fixtures. */
export function findingOf(findings: readonly Finding[], chart: string, fixture?: string): Finding {
  const found = findings.filter((each) => each.chart === chart && each.fixture === fixture);
  if (found.length !== 1) {
    throw new Error(
      `${found.length} findings about ${chart} ${fixture ?? ''}: ${JSON.stringify(found, null, 2)}`,
    );
  }
  return found[0] as Finding;
}
