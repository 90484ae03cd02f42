import { createGreaterOrEqual, createLessOrEqual } from './compare-order.js';
import { createContains } from './contains.js';
import { createContainsDocument } from './contains-document.js';
import { createEqual } from './equal.js';
import { createEqualRaw } from './equal-raw.js';
import { createExists } from './exists.js';
import { createFailedTemplate } from './failed-template.js';
import { createHasDocuments } from './has-documents.js';
import { createIsNullOrEmpty } from './is-null-or-empty.js';
import { createIsApiVersion, createIsKind } from './is-of.js';
import { createIsSubset } from './is-subset.js';
import { createIsType } from './is-type.js';
import { createLengthEqual } from './length-equal.js';
import { createMatchRegex, createMatchRegexRaw } from './match-regex.js';
import { createMatchSnapshot, createMatchSnapshotRaw } from './match-snapshot.js';
import { registerAssertion } from './registry.js';

/** helm-unittest's assertions; a second name asserts the opposite, the last ones are its deprecated names. */
const PAIRS = [
  ['equal', 'notEqual', createEqual],
  ['equalRaw', 'notEqualRaw', createEqualRaw],
  ['greaterOrEqual', 'notGreaterOrEqual', createGreaterOrEqual],
  ['lessOrEqual', 'notLessOrEqual', createLessOrEqual],
  ['exists', 'notExists', createExists],
  ['isNullOrEmpty', 'isNotNullOrEmpty', createIsNullOrEmpty],
  ['contains', 'notContains', createContains],
  ['isSubset', 'isNotSubset', createIsSubset],
  ['isType', 'isNotType', createIsType],
  ['lengthEqual', 'notLengthEqual', createLengthEqual],
  ['matchRegex', 'notMatchRegex', createMatchRegex],
  ['matchRegexRaw', 'notMatchRegexRaw', createMatchRegexRaw],
  ['isNotNull', 'isNull', createExists],
  ['isEmpty', 'isNotEmpty', createIsNullOrEmpty],
] as const;

for (const [name, antonym, create] of PAIRS) {
  registerAssertion(name, { create });
  registerAssertion(antonym, { create, isAntonym: true });
}
registerAssertion('containsDocument', { create: createContainsDocument });
registerAssertion('hasDocuments', { create: createHasDocuments });
registerAssertion('isKind', { create: createIsKind });
registerAssertion('isAPIVersion', { create: createIsApiVersion });
registerAssertion('matchSnapshot', { create: createMatchSnapshot });
registerAssertion('matchSnapshotRaw', { create: createMatchSnapshotRaw });
registerAssertion('failedTemplate', { create: createFailedTemplate, expectsFailure: true });
registerAssertion('notFailedTemplate', { create: createFailedTemplate, isAntonym: true });
