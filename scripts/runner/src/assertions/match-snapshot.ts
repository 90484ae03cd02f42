import type { AssertionContext, Check, SnapshotComparison, Verdict } from './assertion.js';
import type { AssertionParameters } from './assertion-parameters.js';
import { checkAll, findOrExplain } from './check-values.js';
import { type Explanation, explain, explainError, type Place } from './explain.js';
import { unifiedDiff } from './unified-diff.js';
import { rawText } from './uniform-text.js';

/**
 * `matchSnapshot`: the value at `path`, or the whole document, is what the snapshot file holds; with patterns,
 * its text matches them, and the stored snapshot is not compared.
 */
export function createMatchSnapshot(parameters: AssertionParameters): Check {
  const path = parameters.text('path');
  const match = parameters.inner('matchRegex')?.text('pattern') || undefined;
  const notMatch = parameters.inner('notMatchRegex')?.text('pattern') || undefined;

  return (context) =>
    checkDocumentsOrNone(context, (document, index) => {
      const found = findOrExplain(document, path, { document: index });
      if (!Array.isArray(found)) return found;
      if (found.length === 0) {
        return context.negative
          ? { passed: true, info: [] }
          : { passed: false, info: explainError(`unknown path ${path}`, { document: index }) };
      }
      return checkAll(found, context, (value, valueIndex) =>
        judge(
          context.compareToSnapshot(value, { match, notMatch }),
          context,
          { path },
          { document: index, value: valueIndex },
        ),
      );
    });
}

/** `matchSnapshotRaw`: the text of a `.txt` template is what the snapshot file holds. */
export function createMatchSnapshotRaw(): Check {
  return (context) =>
    checkDocumentsOrNone(context, (document) =>
      judge(context.compareToSnapshot(rawText(document)), context, {}, {}),
    );
}

/** Without any document, the positive form holds and the negative one does not. */
function checkDocumentsOrNone(
  context: AssertionContext,
  check: Parameters<typeof checkAll<AssertionContext['selected'][number]>>[2],
): Verdict {
  if (context.selected.length === 0) return { passed: !context.negative, info: [] };
  return checkAll(context.selected, context, check);
}

function judge(
  comparison: SnapshotComparison,
  { negative }: AssertionContext,
  where: Pick<Explanation, 'path'>,
  place: Place,
): Verdict {
  if (comparison.passed !== negative) return { passed: true, info: [] };
  if (comparison.message !== undefined) {
    const explanation = { expectation: comparison.message, expected: comparison.stored };
    return { passed: false, info: explain(explanation, negative, place) };
  }
  const expected = negative ? comparison.stored : unifiedDiff(comparison.stored, comparison.current);
  return {
    passed: false,
    info: explain(
      { ...where, expectation: ` to match snapshot ${comparison.index}`, expected },
      negative,
      place,
    ),
  };
}
