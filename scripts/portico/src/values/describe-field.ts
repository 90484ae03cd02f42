import { readField } from '../router/read-field.js';

/**
 * What a JSON schema says about the field at a path, in its own words; for an unknown field what it says about
 * the object that the field stands in. Follows references within the schema.
 */
export function describeField(schema: unknown, path: readonly string[]): string | undefined {
  let at = resolve(schema, schema);
  let description: string | undefined;
  for (const part of path) {
    const next =
      readField(at, 'properties', part) ??
      (Number.isInteger(Number(part)) ? readField(at, 'items') : undefined) ??
      readField(at, 'additionalProperties');
    if (typeof next !== 'object' || next === null) return description;
    const resolved = resolve(schema, next);
    const own = readField(next, 'description') ?? readField(resolved, 'description');
    description = typeof own === 'string' ? own : description;
    at = resolved;
  }
  return description;
}

function resolve(root: unknown, schema: unknown): unknown {
  let at = schema;
  // References may go in circles.
  for (let steps = 0; steps < 20; steps++) {
    const reference = readField(at, '$ref');
    if (typeof reference !== 'string' || !reference.startsWith('#/')) return at;
    at = readField(root, ...reference.slice(2).split('/'));
  }
  return at;
}
