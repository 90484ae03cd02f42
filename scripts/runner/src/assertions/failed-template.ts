import { compilePattern, PatternError, quotePattern } from '../regex/compile-pattern.js';
import type { AssertionContext, Check, Verdict } from './assertion.js';
import type { AssertionParameters } from './assertion-parameters.js';
import { checkAll } from './check-values.js';
import { explain, explainError, type Place } from './explain.js';

/**
 * `failedTemplate`: rendering fails, with a message that is `errorMessage` or matches `errorPattern`, or with any.
 * A pattern that does not match but could be meant as plain text is tried as such.
 */
export function createFailedTemplate(parameters: AssertionParameters): Check {
  const message = parameters.text('errorMessage');
  const pattern = parameters.text('errorPattern');

  return (context): Verdict => {
    if (message !== '' && pattern !== '') {
      const words = "single attribute 'errorMessage' or 'errorPattern' supported at the same time";
      return { passed: false, info: explainError(words) };
    }
    if (context.renderError !== undefined) return checkText(context.renderError, context, {});
    if (context.selected.length === 0 && !context.negative) {
      return { passed: false, info: fail('No failed document', context, {}) };
    }
    return checkAll(context.selected, context, (document, index) => {
      const text = document.raw;
      return checkText(typeof text === 'string' ? text : undefined, context, { document: index });
    });
  };

  function checkText(text: string | undefined, context: AssertionContext, place: Place): Verdict {
    if (pattern === '' && message === '') return { passed: true, info: [] };
    const passed =
      pattern === ''
        ? (text === message) !== context.negative
        : text === undefined || matchesPattern(pattern, text, context.negative);
    return { passed, info: passed ? [] : fail(text ?? '', context, place) };
  }

  function fail(actual: string, { negative }: AssertionContext, place: Place): string[] {
    const expectation = pattern === '' ? ' to equal' : ' to match';
    return explain(
      { expectation, expected: message || pattern, ...(negative ? {} : { actual }) },
      negative,
      place,
    );
  }
}

function matchesPattern(pattern: string, text: string, negative: boolean): boolean {
  const literal = new RegExp(quotePattern(pattern));
  let compiled: RegExp;
  try {
    compiled = compilePattern(pattern);
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    compiled = literal;
  }
  return compiled.test(text) !== negative || literal.test(text) !== negative;
}
