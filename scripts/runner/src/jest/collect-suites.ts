import { readChartTree } from '../engine/chart-tree.js';
import { RenderEngine } from '../engine/render-engine.js';
import { writeTest } from '../output/write-text.js';
import { SnapshotFile } from '../snapshot/snapshot-file.js';
import { discoverValues } from '../suite/discover-suites.js';
import { findChartSuites } from '../suite/find-chart-suites.js';
import { listCrds } from '../suite/list-crds.js';
import { isSkipped, renderTest } from '../suite/run-suite.js';
import type { RunSuitesOptions } from '../suite/run-suites.js';
import { runTest } from '../suite/run-test.js';

/** A suite whose tests can be run one by one, by a test framework. */
export interface CollectedSuite {
  name: string;
  tests: CollectedTest[];
  /** Writes the suite's snapshots, if all its tests have run: those of the others would be lost. */
  finish(): Promise<void>;
}

export interface CollectedTest {
  name: string;
  isSkipped: boolean;
  /** Rejects with what was expected and what was found. */
  run(): Promise<void>;
}

/** A test of a suite that does not hold; the message is what the command prints. */
export class SuiteTestFailure extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SuiteTestFailure';
    // Where it was thrown tells the author of a suite nothing.
    this.stack = message;
  }
}

/** Reads the suites of a chart for a test framework. Rejects where the chart, or a suite, is wrong. */
export async function collectSuites(chart: string, options: RunSuitesOptions): Promise<CollectedSuite[]> {
  const { failFast = false, updateSnapshots = false, skipSchemaValidation = false } = options;
  const tree = await readChartTree(chart);
  const engine = new RenderEngine(options);
  const warn = (message: string) => process.emitWarning(message);
  const suites = await findChartSuites(chart, tree, {
    files: options.files ?? ['tests/*_test.yaml'],
    values: await discoverValues(options.values ?? [], warn),
    withSubchart: options.withSubchart ?? true,
    strict: options.strict ?? false,
    warn,
  });
  return Promise.all(
    suites.map(async (suite) => {
      const snapshots = await SnapshotFile.open(suite.file, suite.snapshotId, updateSnapshots);
      const crds = suite.includeCrds ? await listCrds(tree) : new Map<string, string>();
      let waiting = suite.tests.filter((test) => !isSkipped(suite, test)).length;
      return {
        name: suite.name || suite.file,
        tests: suite.tests.map((test) => ({
          name: test.name,
          isSkipped: isSkipped(suite, test),
          run: async () => {
            const render = renderTest(suite, test, { tree, engine, skipSchemaValidation });
            const result = await runTest(render, {
              suite,
              test,
              chart: tree.chart.name,
              crds,
              snapshots,
              failFast,
            });
            waiting -= 1;
            if (!result.passed) {
              throw new SuiteTestFailure([`${suite.file}:${test.line}`, ...writeTest(result)].join('\n'));
            }
          },
        })),
        finish: async () => {
          if (waiting === 0) await snapshots.save();
        },
      };
    }),
  );
}
