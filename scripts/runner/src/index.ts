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
export { TemplateError } from './errors/template-error.js';
export { ValuesFileError } from './errors/values-file-error.js';
export { type FindHelmOptions, findBundledHelms, findHelm } from './helm/find-helm.js';
export type { Helm } from './helm/helm.js';
export { type RenderAllOptions, renderAll } from './render/render-all.js';
export { renderChart } from './render/render-chart.js';
export type {
  RenderedDocument,
  Rendering,
  RenderOptions,
  RenderOutcome,
  RenderRequest,
} from './render/rendering.js';
export { readValuesFile } from './values/read-values-file.js';
