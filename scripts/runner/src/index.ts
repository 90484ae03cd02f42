export type {
  AssertionContext,
  AssertionDefinition,
  Check,
  SnapshotComparison,
  SnapshotPatterns,
  Verdict,
} from './assertions/assertion.js';
export { AssertionParameters } from './assertions/assertion-parameters.js';
export { registerAssertion } from './assertions/registry.js';
export { checkDependencies } from './chart/check-dependencies.js';
export { type Chart, type ChartDependency, readChart } from './chart/read-chart.js';
export { ChartError, DependencyError } from './errors/chart-error.js';
export {
  HelmCancelledError,
  HelmFailedError,
  HelmKilledError,
  HelmNotExecutableError,
  HelmNotFoundError,
  HelmOutputTooLargeError,
  HelmTimeoutError,
  HelmTooOldError,
  HelmUnsupportedError,
  HelmWrongOutputError,
  TemporaryFolderError,
} from './errors/helm-errors.js';
export { RunnerError } from './errors/runner-error.js';
export { SchemaError, type SchemaKeyword, type SchemaProblem } from './errors/schema-error.js';
export { SuiteError, UnsupportedError } from './errors/suite-error.js';
export { TemplateError } from './errors/template-error.js';
export { ValuesFileError } from './errors/values-file-error.js';
export { type FindHelmOptions, findBundledHelms, findHelm } from './helm/find-helm.js';
export type { Helm } from './helm/helm.js';
export { hasColor } from './output/has-color.js';
export { type RenderAllOptions, renderAll } from './render/render-all.js';
export { renderChart } from './render/render-chart.js';
export type {
  RenderedDocument,
  Rendering,
  RenderOptions,
  RenderOutcome,
  RenderRequest,
} from './render/rendering.js';
export type {
  AssertionResult,
  ChartResult,
  RunResult,
  SnapshotCounts,
  SuiteResult,
  TestResult,
} from './suite/results.js';
export { type RunSuitesOptions, runSuites } from './suite/run-suites.js';
export { readValuesFile } from './values/read-values-file.js';
export { Float, type GoMap, type GoValue, Timestamp } from './yaml/go-value.js';
