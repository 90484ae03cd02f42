import type { ErrorObject } from 'ajv';
import { pointerParts } from '../schema/json-schema.js';
import { summaryKeywords, tellingFailures, valueAt } from './failures.js';

/** An entry of `validationErrors` in kubeconform's JSON output. */
export interface ValidationError {
  path: string;
  msg: string;
}

interface PathNode {
  path: string;
  own: string[];
  children: Map<string, PathNode>;
}

interface Cause extends ValidationError {
  causes: Cause[];
}

/** Go's order of the type names in a message. */
const typeOrder = ['null', 'boolean', 'number', 'integer', 'string', 'array', 'object'];

/**
 * What kubeconform would list for a failure: only the direct causes of the top error. Faults that stand alone in
 * their branch appear with their own path, several below one node as one entry "validation failed" (kubeconform:
 * validation).
 */
export function kubeconformErrors(failures: readonly ErrorObject[], value: unknown): ValidationError[] {
  const root: PathNode = { path: '', own: [], children: new Map() };
  for (const [path, messages] of messagesByPath(failures, value)) nodeAt(root, path).own.push(...messages);
  const top = causeOf(root);
  const causes = top.causes.length > 0 ? top.causes : [top];
  return causes.map(({ path, msg }) => ({ path, msg }));
}

/** A single cause stands for itself, however deep; several are one cause of the node where they part. */
function causeOf(node: PathNode): Cause {
  const leaves = node.own.map((msg): Cause => ({ path: node.path, msg, causes: [] }));
  const causes = [...leaves, ...[...node.children.values()].map(causeOf)];
  const [only] = causes;
  return only && causes.length === 1 ? only : { path: node.path, msg: 'validation failed', causes };
}

function nodeAt(root: PathNode, path: string): PathNode {
  let node = root;
  for (const part of pointerParts(path)) {
    const known = node.children.get(part) ?? {
      path: `${node.path}/${part}`,
      own: [],
      children: new Map(),
    };
    node.children.set(part, known);
    node = known;
  }
  return node;
}

function messagesByPath(failures: readonly ErrorObject[], value: unknown): Map<string, string[]> {
  const byPath = new Map<string, string[]>();
  const add = (path: string, message: string) => byPath.set(path, [...(byPath.get(path) ?? []), message]);
  const lists = new Map<string, { path: string; keyword: string; names: string[] }>();
  for (const failure of tellingFailures(failures)) {
    const { keyword, instancePath, params } = failure;
    const name = params.missingProperty ?? params.additionalProperty;
    if (name === undefined) {
      add(instancePath, messageOf(failure, valueAt(value, instancePath)));
      continue;
    }
    const key = `${keyword} ${instancePath}`;
    const list = lists.get(key) ?? { path: instancePath, keyword, names: [] };
    list.names.push(`'${name}'`);
    lists.set(key, list);
  }
  for (const { path, keyword, names } of lists.values()) {
    const all = names.join(', ');
    if (keyword === 'additionalProperties') add(path, `additional properties ${all} not allowed`);
    else add(path, `missing ${names.length === 1 ? 'property' : 'properties'} ${all}`);
  }
  return byPath;
}

function messageOf({ keyword, params, message }: ErrorObject, found: unknown): string {
  switch (keyword) {
    case 'type':
      return `got ${typeName(found)}, want ${sortedTypes(params.type)}`;
    case 'enum': {
      const values = (params.allowedValues as unknown[]).map((each) =>
        each === null ? '<nil>' : `'${each}'`,
      );
      return `value must be ${values.length === 1 ? '' : 'one of '}${values.join(', ')}`;
    }
    case 'pattern':
      return `'${found}' does not match pattern '${params.pattern}'`;
    case 'format':
      return `'${found}' is not valid ${params.format}`;
    default:
      if (summaryKeywords.has(keyword) || params.limit === undefined) return message ?? keyword;
      return `${keyword}: got ${sizeOf(found)}, want ${params.limit}`;
  }
}

function sizeOf(found: unknown): number | string {
  if (typeof found === 'string') return [...found].length;
  if (Array.isArray(found)) return found.length;
  return typeof found === 'object' ? Object.keys(found ?? {}).length : String(found);
}

function typeName(found: unknown): string {
  if (found === null) return 'null';
  return Array.isArray(found) ? 'array' : typeof found;
}

function sortedTypes(types: unknown): string {
  const names = String(types).split(',');
  return names.sort((a, b) => typeOrder.indexOf(a) - typeOrder.indexOf(b)).join(' or ');
}
