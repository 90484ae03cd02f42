import { compilePattern, PatternError } from '../regex/compile-pattern.js';
import { writeSnapshotYaml } from '../yaml/write-yaml.js';
import type { Check, Verdict } from './assertion.js';
import type { AssertionParameters } from './assertion-parameters.js';
import { checkDocuments, checkValues } from './check-values.js';
import { explain, explainError, type Place } from './explain.js';
import { decodeBase64, rawText } from './uniform-text.js';

/** `matchRegex`: `pattern` is found in the string at `path`. */
export function createMatchRegex(parameters: AssertionParameters): Check {
  const path = parameters.text('path');
  const pattern = parameters.text('pattern');
  const isEncoded = parameters.flag('decodeBase64');

  return (context) => {
    const compiled = compile(pattern);
    if (!(compiled instanceof RegExp)) return compiled;
    const fail = (actual: string, place: Place) =>
      explain({ path, expectation: ' to match', expected: pattern, actual }, context.negative, place);
    return checkValues(
      context,
      path,
      () => fail('no manifest found', {}),
      (value, place) => {
        if (typeof value !== 'string') {
          const message = `expect '${path}' to be a string, got:\n${writeSnapshotYaml(value)}`;
          return { passed: false, info: explainError(message, place) };
        }
        const actual = isEncoded ? decodeBase64(value) : value;
        if (actual === undefined) {
          return {
            passed: false,
            info: explainError(`unable to decode base64 expected content ${value}`, place),
          };
        }
        const passed = compiled.test(actual) !== context.negative;
        return { passed, info: passed ? [] : fail(actual, place) };
      },
    );
  };
}

/** `matchRegexRaw`: `pattern` is found in the text of a `.txt` template. */
export function createMatchRegexRaw(parameters: AssertionParameters): Check {
  const pattern = parameters.text('pattern');

  return (context) => {
    const compiled = compile(pattern);
    if (!(compiled instanceof RegExp)) return compiled;
    const fail = (actual: string) =>
      explain({ expectation: ' to match', expected: pattern, actual }, context.negative);
    return checkDocuments(
      context,
      () => fail('no manifest found'),
      (document) => {
        const actual = rawText(document);
        const passed = compiled.test(actual) !== context.negative;
        return { passed, info: passed ? [] : fail(actual) };
      },
    );
  };
}

function compile(pattern: string): RegExp | Verdict {
  if (pattern === '') return { passed: false, info: explainError("expected field 'pattern' to be filled") };
  try {
    return compilePattern(pattern);
  } catch (error) {
    if (error instanceof PatternError) return { passed: false, info: explainError(error.message) };
    throw error;
  }
}
