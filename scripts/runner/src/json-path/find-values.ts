import { compareKeys } from '../yaml/compare-keys.js';
import { Float, type GoMap, type GoValue, isMap } from '../yaml/go-value.js';
import { isConditionMet } from './is-condition-met.js';
import { parsePath } from './parse-path.js';
import type { Selection, Step } from './steps.js';

/** A value on the way, with the key under which its map holds it. */
interface Node {
  value: GoValue;
  key?: string;
}

/**
 * Finds the values of a document at a path of helm-unittest's JSONPath dialect, in the order of sorted keys.
 * The empty path is the document itself. Throws `PathError`.
 *
 * A float that is a whole number comes back as an integer, as in helm-unittest, which writes the document out
 * and reads it again before it searches.
 */
export function findValues(document: GoMap, path: string): GoValue[] {
  if (path === '') return [document];
  const root = rewrite(document);
  return follow(parsePath(path), [{ value: root }], root).map((node) => node.value);
}

/** Follows steps from values; for the paths inside filters. */
export function followPath(steps: readonly Step[], from: GoValue, root: GoValue): GoValue[] {
  return follow(steps, [{ value: from }], root).map((node) => node.value);
}

function follow(steps: readonly Step[], nodes: Node[], root: GoValue): Node[] {
  return steps.reduce((current, step) => current.flatMap((node) => applyStep(step, node, root)), nodes);
}

function applyStep(step: Step, node: Node, root: GoValue): Node[] {
  const { value } = node;
  switch (step.kind) {
    case 'children':
      return isMap(value)
        ? step.names.filter((name) => Object.hasOwn(value, name)).map((key) => child(value, key))
        : [];
    case 'all':
      return childrenOf(value);
    case 'items':
      return Array.isArray(value) ? step.selections.flatMap((selection) => select(value, selection)) : [];
    case 'filter': {
      const candidates = Array.isArray(value) ? value.map((item) => ({ value: item })) : [node];
      return candidates.filter((candidate) => isConditionMet(step.condition, candidate.value, root));
    }
    case 'descend':
      return withDescendants(node).flatMap((descendant) => applyStep(step.step, descendant, root));
    case 'names':
      return node.key === undefined ? [] : [{ value: node.key }];
  }
}

function child(map: GoMap, key: string): Node {
  return { value: map[key] ?? null, key };
}

function childrenOf(value: GoValue): Node[] {
  if (Array.isArray(value)) return value.map((item) => ({ value: item }));
  if (!isMap(value)) return [];
  return Object.keys(value)
    .sort(compareKeys)
    .map((key) => child(value, key));
}

/** All that lies below a node, then the node; the keys of maps count as values, too. */
function withDescendants(node: Node): Node[] {
  const below = isMap(node.value)
    ? childrenOf(node.value).flatMap((inner) => [{ value: inner.key ?? null }, ...withDescendants(inner)])
    : childrenOf(node.value).flatMap(withDescendants);
  return [...below, node];
}

function select(list: GoValue[], selection: Selection): Node[] {
  if ('index' in selection) {
    const item = list.at(selection.index);
    return item === undefined ? [] : [{ value: item }];
  }
  const { by } = selection;
  const clamp = (index: number, low: number, high: number) =>
    Math.min(Math.max(index < 0 ? index + list.length : index, low), high);
  const nodes: Node[] = [];
  if (by > 0) {
    const to = clamp(selection.to ?? list.length, 0, list.length);
    for (let i = clamp(selection.from ?? 0, 0, list.length); i < to; i += by)
      nodes.push({ value: list[i] ?? null });
  } else {
    const to = selection.to === undefined ? -1 : clamp(selection.to, -1, list.length - 1);
    const from = clamp(selection.from ?? list.length - 1, -1, list.length - 1);
    for (let i = from; i > to; i += by) nodes.push({ value: list[i] ?? null });
  }
  return nodes;
}

function rewrite(value: GoValue): GoValue {
  if (value instanceof Float) return /^-?\d+$/.test(value.toString()) ? value.value : value;
  if (Array.isArray(value)) return value.map(rewrite);
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rewrite(item)]));
}
