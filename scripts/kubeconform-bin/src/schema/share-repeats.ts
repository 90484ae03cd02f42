import type { JsonSchema } from './json-schema.js';

interface Part {
  schema: JsonSchema;
  children: { path: string[]; part: Part }[];
  /** Number of schemas in it, itself included, every repeat counted. */
  size: number;
  /** How many places of the shared form lead here. */
  uses: number;
  name: string;
}

/** Smaller parts are cheaper written out than called. */
const smallestShared = 4;

/**
 * Gives the same schema with equal parts written once, under `definitions`, and referred to. The bundled schemas
 * are written out whole for kubeconform's sake; compiling each repeat anew would take seconds for some kinds.
 */
export function shareRepeats(schema: JsonSchema): JsonSchema {
  const parts = new Map<string, Part>();
  const root = internPart(schema, parts);
  const shared = [...parts.values()].filter((part) => isShared(part));
  for (const [at, part] of shared.entries()) part.name = `part${at}`;
  const definitions = Object.fromEntries(shared.map((part) => [part.name, writeOut(part)]));
  return { ...writeOut(root), ...(shared.length > 0 ? { definitions } : {}) };
}

function isShared({ uses, size }: Part): boolean {
  return uses > 1 && size >= smallestShared;
}

/** Finds the part equal to a schema, or makes it; equal schemas have equal keywords and the same parts below. */
function internPart(schema: JsonSchema, parts: Map<string, Part>): Part {
  const children = subSchemas(schema).map(({ path, schema: inner }) => ({
    path,
    part: internPart(inner, parts),
  }));
  const own = JSON.stringify(
    Object.entries(schema).filter(([keyword, value]) => !(schemaKeywords.has(keyword) && isObject(value))),
  );
  const key = `${own} ${children.map(({ path, part }) => `${path.join('/')}=${part.name}`).join(' ')}`;
  const known = parts.get(key);
  if (known) return known;
  for (const { part } of children) part.uses++;
  const size = children.reduce((sum, { part }) => sum + part.size, 1);
  const part = { schema, children, size, uses: 0, name: String(parts.size) };
  parts.set(key, part);
  return part;
}

const schemaKeywords = new Set(['properties', 'items', 'additionalProperties']);

function subSchemas(schema: JsonSchema): { path: string[]; schema: JsonSchema }[] {
  const { properties, items, additionalProperties } = schema;
  return [
    ...(isObject(properties)
      ? Object.entries(properties).map(([name, inner]) => ({
          path: ['properties', name],
          schema: inner as JsonSchema,
        }))
      : []),
    ...(isObject(items) ? [{ path: ['items'], schema: items }] : []),
    ...(isObject(additionalProperties)
      ? [{ path: ['additionalProperties'], schema: additionalProperties }]
      : []),
  ];
}

function writeOut(part: Part): JsonSchema {
  const written: JsonSchema = { ...part.schema };
  if (isObject(written.properties)) written.properties = {};
  for (const { path, part: child } of part.children) {
    const inner = isShared(child) ? { $ref: `#/definitions/${child.name}` } : writeOut(child);
    const [keyword = '', property] = path;
    if (property === undefined) written[keyword] = inner;
    else (written[keyword] as JsonSchema)[property] = inner;
  }
  return written;
}

function isObject(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
