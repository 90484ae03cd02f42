import { writeSnapshotYaml } from '../yaml/write-yaml.js';
import type { Check } from './assertion.js';
import type { AssertionParameters } from './assertion-parameters.js';
import { checkDocuments } from './check-values.js';
import { explain } from './explain.js';
import { unifiedDiff } from './unified-diff.js';
import { rawText } from './uniform-text.js';

/** `equalRaw`: the text of a `.txt` template is `value`. */
export function createEqualRaw(parameters: AssertionParameters): Check {
  const expected = parameters.text('value');

  return (context) => {
    const fail = (actual: string) => {
      const [expectedText, actualText] = [writeSnapshotYaml(expected), writeSnapshotYaml(actual)];
      const rest = context.negative
        ? {}
        : { actual: actualText, diff: unifiedDiff(expectedText, actualText) };
      return explain({ expectation: ' to equal', expected: expectedText, ...rest }, context.negative);
    };
    return checkDocuments(
      context,
      () => fail('no manifest found'),
      (document) => {
        const actual = rawText(document);
        const passed = (actual === expected) !== context.negative;
        return { passed, info: passed ? [] : fail(actual) };
      },
    );
  };
}
