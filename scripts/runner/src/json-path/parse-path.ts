import { parseFilter } from './parse-filter.js';
import { Scanner } from './scanner.js';
import type { Selection, Step } from './steps.js';

/** Ends an unquoted name. */
const NAME = /(?:\\.|[^.[) &|=!<>~\\])+/y;

/**
 * Parses a path of helm-unittest's JSONPath dialect (helm-unittest format: JSONPath dialect). Throws
 * {@link PathError}.
 */
export function parsePath(path: string): Step[] {
  const scanner = new Scanner(path);
  if (!scanner.take('$') && !/^[.[]/.test(path)) {
    const steps = [parseName(scanner), ...parseSteps(scanner)];
    return finish(scanner, steps);
  }
  return finish(scanner, parseSteps(scanner));
}

function finish(scanner: Scanner, steps: Step[]): Step[] {
  if (!scanner.atEnd()) throw scanner.error(`unexpected "${scanner.rest()}"`);
  return steps;
}

/** Parses as many steps as there are; inside a filter, the path ends before an operator. */
export function parseSteps(scanner: Scanner): Step[] {
  const steps: Step[] = [];
  for (;;) {
    if (scanner.take('..')) {
      steps.push({ kind: 'descend', step: scanner.peek('[') ? parseBracket(scanner) : parseName(scanner) });
    } else if (scanner.take('.')) {
      steps.push(parseName(scanner));
    } else if (scanner.peek('[')) {
      steps.push(parseBracket(scanner));
    } else if (scanner.take('~')) {
      steps.push({ kind: 'names' });
    } else {
      return steps;
    }
  }
}

function parseName(scanner: Scanner): Step {
  // Before a tilde a star is the name of a key; the names of all keys are `[*]~`.
  if (scanner.take('*')) return scanner.peek('~') ? { kind: 'children', names: ['*'] } : { kind: 'all' };
  const name = scanner.match(NAME);
  if (name === undefined) throw scanner.error('child name missing');
  return { kind: 'children', names: [name.replace(/\\(.)/g, '$1')] };
}

function parseBracket(scanner: Scanner): Step {
  scanner.take('[');
  scanner.skipSpace();
  if (scanner.take('?(')) {
    const condition = parseFilter(scanner);
    scanner.expect(')');
    scanner.skipSpace();
    scanner.expect(']');
    return { kind: 'filter', condition };
  }
  const step = scanner.peek("'") || scanner.peek('"') ? parseQuotedNames(scanner) : parseSelections(scanner);
  scanner.skipSpace();
  scanner.expect(']');
  return step;
}

function parseQuotedNames(scanner: Scanner): Step {
  const names: string[] = [];
  do {
    scanner.skipSpace();
    const name = scanner.quoted();
    if (name === undefined) throw scanner.error('quoted child name missing');
    names.push(name);
    scanner.skipSpace();
  } while (scanner.take(','));
  return { kind: 'children', names };
}

function parseSelections(scanner: Scanner): Step {
  const selections: Selection[] = [];
  do {
    scanner.skipSpace();
    if (scanner.take('*')) {
      scanner.skipSpace();
      if (selections.length > 0 || !scanner.peek(']'))
        throw scanner.error('wildcard cannot be used in union');
      return { kind: 'all' };
    }
    selections.push(parseSelection(scanner));
    scanner.skipSpace();
  } while (scanner.take(','));
  return { kind: 'items', selections };
}

function parseSelection(scanner: Scanner): Selection {
  const from = integer(scanner);
  if (!scanner.take(':')) {
    if (from === undefined) throw scanner.error('array subscript missing');
    return { index: from };
  }
  const to = integer(scanner);
  const by = scanner.take(':') ? (integer(scanner) ?? 1) : 1;
  if (by === 0) throw scanner.error('array subscript step must be non-zero');
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), by };
}

function integer(scanner: Scanner): number | undefined {
  scanner.skipSpace();
  const digits = scanner.match(/-?\d+/y);
  scanner.skipSpace();
  return digits === undefined ? undefined : Number(digits);
}
