import type { ErrorObject } from 'ajv';
import { type JsonSchema, pointerPart, schemaAt } from '../schema/json-schema.js';
import { tellingFailures, valueAt } from './failures.js';
import { nearestName } from './nearest-name.js';
import type { Problem } from './verdict.js';

/** More problems of one manifest help nobody, and finding the place of each takes time. */
const maxExplained = 100;

/**
 * Turns what ajv reports into problems that a person can act on. After the first hundred the rest is only counted.
 *
 * @param failures ajv's error objects for one value
 * @param value the value that was checked
 * @param schema the schema, in which the names of the known fields are looked up
 */
export function explainFailures(
  failures: readonly ErrorObject[],
  value: unknown,
  schema: JsonSchema,
): Problem[] {
  const telling = tellingFailures(failures);
  const problems = telling.slice(0, maxExplained).map((failure) => explain(failure, value, schema));
  const left = telling.length - problems.length;
  if (left > 0) problems.push({ pointer: '', keyword: 'more', message: `and ${left} more problems` });
  return problems;
}

function explain(failure: ErrorObject, value: unknown, schema: JsonSchema): Problem {
  const { keyword, instancePath, params } = failure;
  const found = valueAt(value, instancePath);
  const base = { pointer: instancePath, keyword, found };
  switch (keyword) {
    case 'additionalProperties': {
      const name = String(params.additionalProperty);
      const known = Object.keys(schemaAt(schema, instancePath)?.properties ?? {});
      const pointer = `${instancePath}/${pointerPart(name)}`;
      const problem = { pointer, keyword, found: valueAt(value, pointer), allowed: known };
      return withSuggestion({ ...problem, message: `unknown field "${name}"` }, name, known);
    }
    case 'required':
      return {
        ...base,
        message: `missing field "${params.missingProperty}"`,
        allowed: [params.missingProperty],
      };
    case 'enum':
    case 'const': {
      const allowed = (params.allowedValues ?? [params.allowedValue]) as unknown[];
      const texts = allowed.filter((each) => each !== null).map(String);
      const choice =
        texts.length === 1 ? `"${texts[0]}"` : `one of ${texts.map((text) => `"${text}"`).join(', ')}`;
      const problem = {
        ...base,
        allowed: texts,
        message: `${show(found)} is not allowed, it has to be ${choice}`,
      };
      return withSuggestion(problem, String(found), texts);
    }
    case 'type': {
      const types = String(params.type)
        .split(',')
        .filter((type) => type !== 'null');
      return {
        ...base,
        allowed: types,
        message: `${showTyped(found)} is not ${types.map(article).join(' or ')}`,
      };
    }
    case 'pattern':
      return { ...base, message: `${show(found)} does not match the pattern ${params.pattern}` };
    case 'format':
      return { ...base, message: `${show(found)} is no valid ${params.format}` };
    default:
      return { ...base, message: `${show(found)} is refused: it ${failure.message ?? `fails "${keyword}"`}` };
  }
}

function withSuggestion(problem: Problem, found: string, candidates: string[]): Problem {
  const suggestion = nearestName(found, candidates);
  return suggestion === undefined ? problem : { ...problem, suggestion };
}

/** A value in a sentence, cut where it is long. */
function show(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'the list' : 'the mapping';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

function showTyped(value: unknown): string {
  if (value === null) return 'null';
  return typeof value === 'object'
    ? Array.isArray(value)
      ? 'a list'
      : 'a mapping'
    : `the ${typeof value} ${show(value)}`;
}

function article(type: string): string {
  const word = type === 'array' ? 'list' : type === 'object' ? 'mapping' : type;
  return /^[aeiou]/.test(word) ? `an ${word}` : `a ${word}`;
}
