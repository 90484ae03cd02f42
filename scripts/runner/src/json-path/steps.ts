import type { GoValue } from '../yaml/go-value.js';

/** One step of a path. */
export type Step =
  | { kind: 'children'; names: string[] }
  | { kind: 'all' }
  | { kind: 'items'; selections: Selection[] }
  | { kind: 'filter'; condition: Condition }
  | { kind: 'descend'; step: Step }
  | { kind: 'names' };

/** What stands between brackets to choose from a list: an index, or a range as in Python. */
export type Selection = { index: number } | { from?: number; to?: number; by: number };

/** A condition in a filter. */
export type Condition =
  | { kind: 'or' | 'and'; left: Condition; right: Condition }
  | { kind: 'not'; condition: Condition }
  | { kind: 'exists'; operand: Operand }
  | { kind: 'compare'; operator: Operator; left: Operand; right: Operand }
  | { kind: 'match'; operand: Operand; pattern: RegExp };

export type Operator = '==' | '!=' | '<' | '<=' | '>' | '>=';

/** One side of a comparison: a value written down, or a path from the node (`@`) or from the document (`$`). */
export type Operand = { literal: GoValue } | { from: '@' | '$'; steps: Step[] };
