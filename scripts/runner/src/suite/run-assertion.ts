import type { AssertionContext, Verdict } from '../assertions/assertion.js';
import { explainError } from '../assertions/explain.js';
import type { GoMap } from '../yaml/go-value.js';
import type { AssertionResult } from './results.js';
import { type DocumentsByTemplate, SelectionError, selectDocuments } from './select-documents.js';
import type { Assertion, Test } from './suite.js';

/** What a test's render gave, as its assertions see it. */
export interface RenderedTest {
  /** Documents by the full names of their templates; after a failed render the message of each failed one. */
  documents: DocumentsByTemplate;
  succeeded: boolean;
  /** The whole error of a render that was refused before a template ran. */
  renderError: string | undefined;
  compareToSnapshot: AssertionContext['compareToSnapshot'];
  failFast: boolean;
}

/**
 * Runs one assertion on its targets: once for each template that is left after the selection of documents, in the
 * order of their names; all have to hold.
 */
export function runAssertion(
  assertion: Assertion,
  index: number,
  test: Test,
  targets: readonly string[],
  rendered: RenderedTest,
): AssertionResult {
  const result = { index, name: assertion.name, not: assertion.not, skipped: false };
  const targeted: DocumentsByTemplate = new Map(
    targets.map((name) => [name, rendered.documents.get(name) ?? []]),
  );
  let selected: DocumentsByTemplate;
  try {
    selected = selectDocuments(
      targeted,
      assertion.documentSelector ?? test.documentSelector,
      test.documentIndex ?? assertion.documentIndex,
    );
  } catch (error) {
    if (!(error instanceof SelectionError)) throw error;
    return { ...result, passed: false, info: ['Error:', error.message] };
  }
  if (selected.size === 0 && test.documentSelector?.skipEmptyTemplates) {
    return { ...result, passed: true, skipped: true, info: [] };
  }
  return { ...result, ...judge(assertion, selected, rendered) };
}

function judge(assertion: Assertion, selected: DocumentsByTemplate, rendered: RenderedTest): Verdict {
  const expectsFailure = assertion.definition.expectsFailure ?? false;
  const isAsExpected = expectsFailure !== rendered.succeeded;
  const context = {
    negative: assertion.not !== (assertion.definition.isAntonym ?? false),
    renderError: rendered.renderError,
    failFast: rendered.failFast,
    compareToSnapshot: rendered.compareToSnapshot,
  };
  if (selected.size === 0) {
    if (!isAsExpected) return { passed: false, info: ['Error: rendered manifest is empty'] };
    return assertion.check({ ...context, documents: [], selected: [] });
  }
  const info: string[] = [];
  let passed = true;
  for (const [template, documents] of [...selected].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const all = rendered.documents.get(template);
    if (all === undefined && !expectsFailure) {
      passed = false;
      info.push(...explainError(`template "${template}" not exists or not selected in test suite`));
      continue;
    }
    const verdict = isAsExpected
      ? assertion.check({ ...context, documents: all ?? [], selected: documents })
      : { passed: false, info: [wrongRender(all)] };
    if (!verdict.passed) {
      passed = false;
      info.push(`Template:\t${template}`, ...verdict.info);
    }
  }
  return { passed, info };
}

function wrongRender(documents: readonly GoMap[] | undefined): string {
  const document = documents?.[0];
  if (document === undefined) return 'Error: rendered manifest is empty';
  return `Error: Invalid rendering: ${document.raw === undefined ? '%!s(<nil>)' : document.raw}`;
}
