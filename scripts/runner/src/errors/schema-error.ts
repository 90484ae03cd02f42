import { RunnerError } from './runner-error.js';

/** The JSON schema keyword that a value violates, as far as Helm's text tells it. */
export type SchemaKeyword =
  | 'additionalProperties'
  | 'type'
  | 'enum'
  | 'pattern'
  | 'minimum'
  | 'maximum'
  | 'required'
  | 'propertyNames'
  | 'other';

/** One violation of a chart's `values.schema.json`. */
export interface SchemaProblem {
  /** Name of the chart whose schema is violated. */
  chart: string;
  /** Path below that chart's values. Helm 3 prints dots between keys, so a key that holds a dot is split. */
  pointer: string[];
  keyword: SchemaKeyword;
  /** The key that is unknown, missing or badly named. */
  key?: string;
  /** Helm's own words, without the path. */
  text: string;
}

/** The values do not fit the `values.schema.json` of the chart or of one of its dependencies. */
export class SchemaError extends RunnerError {
  readonly code = 'SCHEMA';
  /** Helm's whole text, without the leading `Error: `. */
  readonly text: string;
  readonly problems: readonly SchemaProblem[];

  constructor(problems: readonly SchemaProblem[], text: string) {
    super({
      summary: `The values do not fit the schema: ${problems.map(describe).join('; ')}.`,
      hint: "Correct the values, or look the keys up in the chart's values.schema.json.",
      key: problems[0] && [...problems[0].pointer, problems[0].key ?? []].flat().join('.'),
    });
    this.problems = problems;
    this.text = text;
  }
}

function describe(problem: SchemaProblem): string {
  const path = problem.pointer.length > 0 ? problem.pointer.join('.') : 'top level';
  return `${problem.chart}, ${path}: ${problem.text}`;
}
