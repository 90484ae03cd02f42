import type { JsonSchema } from './json-schema.js';

/** Keywords whose values are maps of names to schemas; the names are no keywords. */
const schemaMaps = new Set(['properties', 'patternProperties', 'definitions', 'dependencies']);
/** Keywords whose values hold no schema. */
const plainValues = new Set(['enum', 'const', 'default', 'example', 'examples', 'required']);

/**
 * Writes a schema of draft 4, the default in kubeconform, in the terms of the later draft that ajv knows: a
 * reference hides its neighbours, exclusive limits are numbers, an `id` is dropped.
 */
export function fromDraft4(schema: JsonSchema): JsonSchema {
  if (typeof schema.$ref === 'string') return { $ref: schema.$ref };
  const converted = Object.fromEntries(
    Object.entries(schema)
      .filter(([keyword, value]) => keyword !== '$schema' && !(keyword === 'id' && typeof value === 'string'))
      .map(([keyword, value]) => [keyword, convertValue(keyword, value)]),
  );
  for (const [limit, exclusive] of [
    ['minimum', 'exclusiveMinimum'],
    ['maximum', 'exclusiveMaximum'],
  ] as const) {
    if (typeof converted[exclusive] !== 'boolean') continue;
    const isExclusive = converted[exclusive];
    delete converted[exclusive];
    if (!isExclusive || converted[limit] === undefined) continue;
    converted[exclusive] = converted[limit];
    delete converted[limit];
  }
  return converted;
}

function convertValue(keyword: string, value: unknown): unknown {
  if (plainValues.has(keyword) || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((each) => (isObject(each) ? fromDraft4(each) : each));
  if (!schemaMaps.has(keyword)) return fromDraft4(value as JsonSchema);
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, isObject(inner) ? fromDraft4(inner) : inner]),
  );
}

function isObject(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
