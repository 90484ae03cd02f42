import { ChartError } from '../errors/chart-error.js';
import { HelmFailedError } from '../errors/helm-errors.js';
import type { RunnerError } from '../errors/runner-error.js';
import { SchemaError } from '../errors/schema-error.js';
import { TemplateError } from '../errors/template-error.js';
import { parseSchemaProblems } from './parse-schema-problems.js';
import { parseTemplateFailure } from './parse-template-failure.js';

const CHART_TROUBLE =
  /Chart\.yaml|chart\.metadata|chart dependencies|error evaluating symlink|larger than the maximum file size|cannot load values\.yaml/;

/**
 * Gives Helm's error text on standard error, without the leading `Error: ` and the hint about --debug that
 * Helm adds to every failed render.
 */
export function readErrorText(stderr: string): string {
  const text = /(?:^|\n)Error: ([\s\S]*)$/.exec(stderr)?.[1] ?? stderr;
  return text.replace(/\n\nUse --debug flag to render out invalid YAML\s*$/, '').replace(/\n+$/, '');
}

/**
 * Turns what a failed `helm template` printed on standard error into a typed error.
 *
 * @param chart path of the chart, for errors that Helm does not give a place
 */
export function explainFailure(chart: string, stderr: string): RunnerError {
  const text = readErrorText(stderr);
  const failure = parseTemplateFailure(text);
  if (failure !== undefined) return new TemplateError(failure);
  const problems = parseSchemaProblems(text) ?? parseTypeMismatch(text);
  if (problems !== undefined) return new SchemaError(problems, text);
  if (CHART_TROUBLE.test(text)) {
    return new ChartError({
      summary: `${chart} cannot be loaded as a chart: ${text}.`,
      hint: 'Correct the file that Helm names.',
      file: chart,
    });
  }
  return new HelmFailedError(`rendering ${chart}`, text);
}

/** Helm merges a dependency's values before it looks at any schema, and stops where they are no map. */
function parseTypeMismatch(text: string) {
  const [, key] = /(?:^|: )type mismatch on (.+?): /.exec(text) ?? [];
  if (key === undefined) return undefined;
  const pointer = key.split('.');
  const problem = {
    chart: pointer.at(-1) ?? '',
    pointer,
    keyword: 'type' as const,
    key,
    text: `"${key}" holds the values of a chart and must be a map`,
  };
  return [problem];
}
