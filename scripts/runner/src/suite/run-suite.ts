import type { ChartTree } from '../engine/chart-tree.js';
import type { RenderEngine } from '../engine/render-engine.js';
import type { RenderedFiles } from '../engine/render-files.js';
import { RunnerError } from '../errors/runner-error.js';
import { SnapshotFile } from '../snapshot/snapshot-file.js';
import { listCrds } from './list-crds.js';
import { planTest, RefusedRender } from './plan-test.js';
import type { SuiteResult, TestResult } from './results.js';
import { runTest } from './run-test.js';
import type { Suite, Test } from './suite.js';

export interface RunSuiteOptions {
  tree: ChartTree;
  engine: RenderEngine;
  updateSnapshots: boolean;
  failFast: boolean;
  skipSchemaValidation: boolean;
}

/** A suite whose renders have begun. */
export interface StartedSuite {
  suite: Suite;
  /** Undefined for a test that is skipped. */
  renders: (Promise<RenderedFiles> | undefined)[];
}

/** Starts all renders of a suite, so that Helm works on all cores while tests are judged one by one. */
export function startSuite(suite: Suite, options: RunSuiteOptions): StartedSuite {
  const renders = suite.tests.map((test) => {
    if (isSkipped(suite, test)) return undefined;
    const render = renderTest(suite, test, options);
    // Whoever waits for it may come later than its failure.
    render.catch(() => undefined);
    return render;
  });
  return { suite, renders };
}

/** Renders what a test looks at. */
export async function renderTest(
  suite: Suite,
  test: Test,
  options: Pick<RunSuiteOptions, 'tree' | 'engine' | 'skipSchemaValidation'>,
): Promise<RenderedFiles> {
  try {
    return await options.engine.render(await planTest(suite, test, options.tree, options));
  } catch (error) {
    if (!(error instanceof RefusedRender)) throw error;
    return { failure: { text: error.message, isTemplateFailure: false } };
  }
}

/** Judges the tests of a suite in their order, and writes its snapshots. */
export async function finishSuite(
  { suite, renders }: StartedSuite,
  options: RunSuiteOptions,
): Promise<SuiteResult> {
  const base = { name: suite.name, file: suite.file };
  let snapshots: SnapshotFile;
  try {
    snapshots = await SnapshotFile.open(suite.file, suite.snapshotId, options.updateSnapshots);
  } catch (error) {
    if (!(error instanceof RunnerError)) throw error;
    const none = { total: 0, failed: 0, created: 0, vanished: 0 };
    return { ...base, passed: false, skipped: false, error: error.message, tests: [], snapshots: none };
  }
  const crds = suite.includeCrds ? await listCrds(options.tree) : new Map<string, string>();
  const tests: TestResult[] = [];
  let hasRendered = true;
  for (const [index, test] of suite.tests.entries()) {
    const render = renders[index];
    if (render === undefined) {
      tests.push({
        name: test.name,
        line: test.line,
        passed: false,
        skipped: true,
        assertions: [],
        durationMs: 0,
      });
      continue;
    }
    hasRendered &&= await render.then(
      () => true,
      (error: unknown) => !(error instanceof RunnerError),
    );
    const { failFast, tree } = options;
    tests.push(await runTest(render, { suite, test, chart: tree.chart.name, crds, snapshots, failFast }));
    if (failFast && hasFailed(tests)) break;
  }
  const result = {
    ...base,
    passed: !hasFailed(tests),
    skipped: suite.tests.every((test) => isSkipped(suite, test)),
    tests,
    snapshots: snapshots.counts,
  };
  // Where Helm could not work, or was stopped, the snapshots of tests that did not run would be lost.
  if (!hasRendered) return result;
  try {
    await snapshots.save();
    return result;
  } catch (error) {
    if (!(error instanceof RunnerError)) throw error;
    return { ...result, passed: false, error: error.message };
  }
}

function hasFailed(tests: readonly TestResult[]): boolean {
  return tests.some((test) => !test.passed && !test.skipped);
}

/** Whether a test is skipped, by itself or with its suite. */
export function isSkipped(suite: Suite, test: Test): boolean {
  return suite.skipReason !== '' || test.skipReason !== '';
}
