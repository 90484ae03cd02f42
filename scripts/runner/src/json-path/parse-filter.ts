import { compilePattern, PatternError } from '../regex/compile-pattern.js';
import { Float, type GoValue } from '../yaml/go-value.js';
import { parseSteps } from './parse-path.js';
import type { Scanner } from './scanner.js';
import type { Condition, Operand, Operator } from './steps.js';

/** Parses what stands between `[?(` and `)]`; `&&` binds more than `||`, `!` more than both. */
export function parseFilter(scanner: Scanner): Condition {
  let condition = parseConjunction(scanner);
  while (takeOperator(scanner, '||'))
    condition = { kind: 'or', left: condition, right: parseConjunction(scanner) };
  return condition;
}

function parseConjunction(scanner: Scanner): Condition {
  let condition = parseTerm(scanner);
  while (takeOperator(scanner, '&&')) condition = { kind: 'and', left: condition, right: parseTerm(scanner) };
  return condition;
}

function takeOperator(scanner: Scanner, operator: string): boolean {
  scanner.skipSpace();
  return scanner.take(operator);
}

function parseTerm(scanner: Scanner): Condition {
  scanner.skipSpace();
  if (scanner.take('!')) return { kind: 'not', condition: parseTerm(scanner) };
  if (scanner.take('(')) {
    const condition = parseFilter(scanner);
    scanner.skipSpace();
    scanner.expect(')');
    return condition;
  }
  const left = parseOperand(scanner);
  scanner.skipSpace();
  if (scanner.take('=~')) {
    scanner.skipSpace();
    return { kind: 'match', operand: left, pattern: parseRegex(scanner) };
  }
  const operator = scanner.match(/==|!=|<=|>=|<|>/y) as Operator | undefined;
  if (operator === undefined) {
    if ('literal' in left) throw scanner.error('missing comparison operator after a literal');
    return { kind: 'exists', operand: left };
  }
  scanner.skipSpace();
  return { kind: 'compare', operator, left, right: parseOperand(scanner) };
}

function parseOperand(scanner: Scanner): Operand {
  if (scanner.take('@')) return { from: '@', steps: parseSteps(scanner) };
  if (scanner.take('$')) return { from: '$', steps: parseSteps(scanner) };
  const text = scanner.quoted();
  if (text !== undefined) return { literal: text };
  const number = scanner.match(/-?\d+(\.\d+)?([eE][-+]?\d+)?/y);
  if (number !== undefined) {
    return { literal: /^-?\d+$/.test(number) ? Number(number) : new Float(Number(number)) };
  }
  const word = scanner.match(/true|false|null/y);
  if (word !== undefined) return { literal: JSON.parse(word) as GoValue };
  throw scanner.error('invalid filter expression');
}

function parseRegex(scanner: Scanner): RegExp {
  const literal = scanner.match(/\/(?:\\.|[^/\\])*\//y);
  if (literal === undefined) throw scanner.error('regular expression missing after =~');
  try {
    return compilePattern(literal.slice(1, -1).replaceAll('\\/', '/'));
  } catch (error) {
    if (error instanceof PatternError) throw scanner.error(error.message);
    throw error;
  }
}
