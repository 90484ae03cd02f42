import { readChartTree } from '../engine/chart-tree.js';
import { RenderEngine } from '../engine/render-engine.js';
import { RunnerError } from '../errors/runner-error.js';
import { SuiteError, UnsupportedError } from '../errors/suite-error.js';
import type { Helm } from '../helm/helm.js';
import type { RunLimits } from '../helm/run-helm.js';
import { discoverValues } from './discover-suites.js';
import { findChartSuites } from './find-chart-suites.js';
import type { ChartResult, RunResult, SuiteResult } from './results.js';
import { finishSuite, startSuite } from './run-suite.js';

/** How suites are run; the defaults are helm-unittest's. */
export interface RunSuitesOptions extends RunLimits {
  helm: Helm;
  /** Patterns of suite files, from each chart's folder; `tests/*_test.yaml` unless given. */
  files?: readonly string[] | undefined;
  /** Patterns of values files for every suite, from the working directory. */
  values?: readonly string[] | undefined;
  /** Whether suites of subcharts are run; true unless given. */
  withSubchart?: boolean | undefined;
  /** Whether unknown fields are errors. */
  strict?: boolean | undefined;
  updateSnapshots?: boolean | undefined;
  /** Whether to stop a chart at its first failing test. */
  failFast?: boolean | undefined;
  skipSchemaValidation?: boolean | undefined;
  /** How many Helm processes run at once; as many as the machine has cores unless given. */
  concurrency?: number | undefined;
  onChartStarted?: ((chart: Pick<ChartResult, 'name' | 'path'>) => void) | undefined;
  onSuiteFinished?: ((suite: SuiteResult) => void) | undefined;
  onChartFinished?: ((chart: ChartResult) => void) | undefined;
}

/**
 * Runs the helm-unittest suites of chart folders, one chart after the other, on real Helm.
 *
 * What is wrong with a chart, a suite or a test is in the result; it rejects only where nothing can be run.
 */
export async function runSuites(charts: readonly string[], options: RunSuitesOptions): Promise<RunResult> {
  const started = performance.now();
  const engine = new RenderEngine(options);
  const warnings: string[] = [];
  const results: ChartResult[] = [];
  for (const path of charts) {
    const result = await runChart(path, engine, options, (message) => warnings.push(message));
    results.push(result);
    options.onChartFinished?.(result);
    if (result.error !== undefined && options.failFast) break;
  }
  return {
    passed: results.every((result) => result.passed),
    charts: results,
    warnings,
    durationMs: performance.now() - started,
  };
}

async function runChart(
  path: string,
  engine: RenderEngine,
  options: RunSuitesOptions,
  warn: (message: string) => void,
): Promise<ChartResult> {
  const { failFast = false, updateSnapshots = false, skipSchemaValidation = false } = options;
  try {
    const tree = await readChartTree(path);
    const files = options.files ?? ['tests/*_test.yaml'];
    const suites = await findChartSuites(path, tree, {
      files,
      values: await discoverValues(options.values ?? [], warn),
      withSubchart: options.withSubchart ?? true,
      strict: options.strict ?? false,
      warn,
    });
    if (suites.length === 0) warn(`${path} has no suites (${files.join(', ')}).`);
    options.onChartStarted?.({ name: tree.chart.name, path });
    const runOptions = { tree, engine, updateSnapshots, failFast, skipSchemaValidation };
    const finished: SuiteResult[] = [];
    for (const suite of suites.map((one) => startSuite(one, runOptions))) {
      const result = await finishSuite(suite, runOptions);
      finished.push(result);
      options.onSuiteFinished?.(result);
      if (failFast && !result.passed && result.error === undefined) break;
    }
    return { name: tree.chart.name, path, passed: finished.every((suite) => suite.passed), suites: finished };
  } catch (error) {
    if (!(error instanceof RunnerError)) throw error;
    const isOfSuite = error instanceof SuiteError || error instanceof UnsupportedError;
    const suites = isOfSuite && error.file !== undefined ? [brokenSuite(error.file, error.message)] : [];
    for (const suite of suites) options.onSuiteFinished?.(suite);
    return { name: '', path, passed: false, error: error.message, suites };
  }
}

function brokenSuite(file: string, error: string): SuiteResult {
  const snapshots = { total: 0, failed: 0, created: 0, vanished: 0 };
  return { name: '', file, passed: false, skipped: false, error, tests: [], snapshots };
}
