import { equalValues } from '../yaml/equal-values.js';
import { Float, type GoValue } from '../yaml/go-value.js';
import { followPath } from './find-values.js';
import type { Condition, Operand, Operator } from './steps.js';

/**
 * Evaluates a filter's condition for one node. A comparison holds where both sides have values and every pair
 * of them satisfies it; integers and floats compare as numbers, strings only for equality.
 */
export function isConditionMet(condition: Condition, node: GoValue, root: GoValue): boolean {
  switch (condition.kind) {
    case 'or':
      return isConditionMet(condition.left, node, root) || isConditionMet(condition.right, node, root);
    case 'and':
      return isConditionMet(condition.left, node, root) && isConditionMet(condition.right, node, root);
    case 'not':
      return !isConditionMet(condition.condition, node, root);
    case 'exists':
      return valuesOf(condition.operand, node, root).length > 0;
    case 'match': {
      const values = valuesOf(condition.operand, node, root);
      return (
        values.length > 0 &&
        values.every((value) => typeof value === 'string' && condition.pattern.test(value))
      );
    }
    case 'compare': {
      const left = valuesOf(condition.left, node, root);
      const right = valuesOf(condition.right, node, root);
      return (
        left.length > 0 &&
        right.length > 0 &&
        left.every((one) => right.every((other) => compare(condition.operator, one, other)))
      );
    }
  }
}

function valuesOf(operand: Operand, node: GoValue, root: GoValue): GoValue[] {
  if ('literal' in operand) return [operand.literal];
  return followPath(operand.steps, operand.from === '@' ? node : root, root);
}

function compare(operator: Operator, left: GoValue, right: GoValue): boolean {
  const a = toNumber(left);
  const b = toNumber(right);
  if (operator === '==' || operator === '!=') {
    const isEqual = a !== undefined && b !== undefined ? a === b : equalValues(left, right);
    return isEqual === (operator === '==');
  }
  if (a === undefined || b === undefined) return false;
  if (operator === '<') return a < b;
  if (operator === '<=') return a <= b;
  return operator === '>' ? a > b : a >= b;
}

function toNumber(value: GoValue): number | undefined {
  if (value instanceof Float) return value.value;
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : undefined;
}
