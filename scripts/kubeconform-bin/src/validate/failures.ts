import type { ErrorObject } from 'ajv';
import { pointerParts } from '../schema/json-schema.js';

/** Keywords that only sum up what their branches report. */
export const summaryKeywords = new Set(['if', 'oneOf', 'anyOf', 'allOf']);

/**
 * The failures that are worth telling: a value of the wrong type is not also told that it is none of the allowed
 * values, and a summary is left out where its parts are told.
 */
export function tellingFailures(failures: readonly ErrorObject[]): readonly ErrorObject[] {
  const parts = failures.filter(({ keyword }) => !summaryKeywords.has(keyword));
  if (parts.length === 0) return failures;
  const mistyped = new Set(
    parts.filter(({ keyword }) => keyword === 'type').map((each) => each.instancePath),
  );
  return parts.filter(({ keyword, instancePath }) => keyword === 'type' || !mistyped.has(instancePath));
}

/** The part of a value that a JSON pointer names. */
export function valueAt(value: unknown, pointer: string): unknown {
  let at = value;
  for (const part of pointerParts(pointer)) at = (at as Record<string, unknown> | undefined)?.[part];
  return at;
}
