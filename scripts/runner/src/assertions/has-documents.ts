import type { Check } from './assertion.js';
import type { AssertionParameters } from './assertion-parameters.js';
import { explain } from './explain.js';

/** `hasDocuments`: the template has `count` documents; with `filterAware`, as many selected ones. */
export function createHasDocuments(parameters: AssertionParameters): Check {
  const count = parameters.count('count') ?? 0;
  const filterAware = parameters.flag('filterAware');

  return ({ documents, selected, negative }) => {
    const actual = (filterAware ? selected : documents).length;
    if ((actual === count) !== negative) return { passed: true, info: [] };
    const rest = negative ? {} : { actual: String(actual) };
    return {
      passed: false,
      info: explain({ expectation: ' documents count to be', expected: String(count), ...rest }, negative),
    };
  };
}
