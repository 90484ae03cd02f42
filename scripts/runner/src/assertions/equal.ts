import { equalValues } from '../yaml/equal-values.js';
import type { GoValue } from '../yaml/go-value.js';
import { writeSnapshotYaml } from '../yaml/write-yaml.js';
import type { AssertionContext, Check, Verdict } from './assertion.js';
import type { AssertionParameters } from './assertion-parameters.js';
import { checkValues } from './check-values.js';
import { explain, explainError, type Place } from './explain.js';
import { unifiedDiff } from './unified-diff.js';
import { decodeBase64, uniformText, uniformValue } from './uniform-text.js';

/** `equal`: the value at `path` is `value`, with types; of the found one, strings are made uniform first. */
export function createEqual(parameters: AssertionParameters): Check {
  const path = parameters.text('path');
  const expected = parameters.value('value');
  const isEncoded = parameters.flag('decodeBase64');

  return (context) =>
    checkValues(
      context,
      path,
      () => fail('no manifest found', context, {}),
      (found, place): Verdict => {
        let actual = uniformValue(found);
        if (isEncoded && typeof found === 'string') {
          const decoded = decodeBase64(found);
          if (decoded === undefined) {
            return {
              passed: false,
              info: explainError(`unable to decode base64 expected content ${found}`, place),
            };
          }
          actual = uniformText(decoded);
        }
        const passed = equalValues(expected, actual) !== context.negative;
        return { passed, info: passed ? [] : fail(actual, context, place) };
      },
    );

  function fail(actual: GoValue, { negative }: AssertionContext, place: Place): string[] {
    const [expectedText, actualText] = [writeSnapshotYaml(expected), writeSnapshotYaml(actual)];
    const rest = negative ? {} : { actual: actualText, diff: unifiedDiff(expectedText, actualText) };
    return explain({ path, expectation: ' to equal', expected: expectedText, ...rest }, negative, place);
  }
}
