import { findValues } from '../json-path/find-values.js';
import { PathError } from '../json-path/path-error.js';
import { Float, type GoValue, goTypeName } from '../yaml/go-value.js';
import type { AssertionContext, Check, Verdict } from './assertion.js';
import type { AssertionParameters } from './assertion-parameters.js';
import { checkDocuments } from './check-values.js';
import { explain, explainError, type Place } from './explain.js';

/** `greaterOrEqual`: the value at `path` is at least `value`; both have to be of one type. */
export function createGreaterOrEqual(parameters: AssertionParameters): Check {
  return createCompareOrder(parameters, 'greater');
}

/** `lessOrEqual`: the value at `path` is at most `value`; both have to be of one type. */
export function createLessOrEqual(parameters: AssertionParameters): Check {
  return createCompareOrder(parameters, 'less');
}

/**
 * Takes over two peculiarities (helm-unittest format: assertions): `notGreaterOrEqual` holds whenever the types
 * agree, and a value of another type fails the assertion only where no value before it held.
 */
function createCompareOrder(parameters: AssertionParameters, direction: 'greater' | 'less'): Check {
  const path = parameters.text('path');
  const expected = parameters.value('value');

  return (context) => {
    const { negative } = context;
    return checkDocuments(
      context,
      () => fail('no manifests found', negative, {}),
      (document, index): Verdict => {
        let found: GoValue[];
        try {
          found = findValues(document, path);
        } catch (error) {
          if (!(error instanceof PathError)) throw error;
          return { passed: false, info: explainError(error.message, { document: index }) };
        }
        if (found.length === 0) {
          return negative
            ? { passed: true, info: [] }
            : { passed: false, info: explainError(`unknown path '${path}'`, { document: index }) };
        }
        return checkFound(found, index, context);
      },
    );
  };

  function checkFound(
    found: readonly GoValue[],
    document: number,
    { negative, failFast }: AssertionContext,
  ): Verdict {
    const info: string[] = [];
    let passed = false;
    for (const [value, actual] of found.entries()) {
      const place = { document, value };
      const [actualType, expectedType] = [goTypeName(actual), goTypeName(expected)];
      if (actualType !== expectedType) {
        const words = `actual '${actualType || '%!s(<nil>)'}' and expected '${expectedType || '%!s(<nil>)'}' types do not match`;
        info.push(...explainError(words, place));
        continue;
      }
      const trouble = compare(actual, negative);
      if (trouble !== undefined) info.push(...fail(trouble, negative, place));
      passed = trouble === undefined && (value === 0 || passed);
      if (!passed && failFast) break;
    }
    return { passed, info };
  }

  function compare(actual: GoValue, negative: boolean): string | undefined {
    const [a, b] = [comparable(actual), comparable(expected)];
    if (a === undefined || b === undefined) return `unsupported type '${goTypeName(expected)}'`;
    const holds = direction === 'greater' ? a >= b || negative : a <= b !== negative;
    return holds
      ? undefined
      : `the actual '${actual}' is not ${direction} or equal to the expected '${expected}'`;
  }

  function fail(message: string, negative: boolean, place: Place): string[] {
    return explain(
      { path, expectation: ` to be ${direction} then or equal to, got`, expected: message },
      negative,
      place,
    );
  }
}

function comparable(value: GoValue): string | number | bigint | undefined {
  if (value instanceof Float) return value.value;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint'
    ? value
    : undefined;
}
