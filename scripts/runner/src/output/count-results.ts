import type { RunResult } from '../suite/results.js';

/** How many of a kind passed, failed, could not be run (they also count as failed), or were skipped. */
export interface Counts {
  passed: number;
  failed: number;
  errored: number;
  skipped: number;
}

export interface RunCounts {
  charts: Counts;
  suites: Counts;
  tests: Counts;
  snapshots: Counts;
  /** Suites with a snapshot that failed. */
  suitesWithFailedSnapshots: number;
}

/** Counts what the summary tells (helm-unittest format: output). */
export function countResults(result: RunResult): RunCounts {
  const suites = result.charts.flatMap((chart) => chart.suites);
  const tests = suites.flatMap((suite) => suite.tests);
  const sum = (pick: (suite: (typeof suites)[number]) => number) =>
    suites.reduce((total, suite) => total + pick(suite), 0);
  const failedSnapshots = sum((suite) => suite.snapshots.failed);
  return {
    charts: count(result.charts.map((chart) => ({ ...chart, skipped: false }))),
    suites: count(suites.map((suite) => ({ ...suite, passed: suite.passed && !suite.skipped }))),
    tests: count(tests),
    snapshots: {
      passed: sum((suite) => suite.snapshots.total) - failedSnapshots,
      failed: failedSnapshots,
      errored: 0,
      skipped: 0,
    },
    suitesWithFailedSnapshots: suites.filter((suite) => !suite.passed && suite.snapshots.failed > 0).length,
  };
}

function count(items: readonly { passed: boolean; skipped: boolean; error?: string }[]): Counts {
  const failed = items.filter((item) => !item.passed && !item.skipped);
  return {
    passed: items.filter((item) => item.passed).length,
    failed: failed.length,
    errored: failed.filter((item) => item.error !== undefined).length,
    skipped: items.filter((item) => item.skipped && !item.passed).length,
  };
}
