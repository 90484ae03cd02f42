import { RunnerError } from './runner-error.js';

/** A chart folder, or a file that makes it a chart, is missing or broken; Helm was not run, or said so. */
export class ChartError extends RunnerError {
  readonly code = 'CHART';
}

/** What stands in a chart's `charts/` folder is not what its Chart.yaml and Chart.lock ask for. */
export class DependencyError extends RunnerError {
  readonly code = 'DEPENDENCY';
}
