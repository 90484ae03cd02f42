/** A JSON schema as it stands in a schema file. */
export type JsonSchema = Record<string, unknown>;

/**
 * The schema of the part of a value that a JSON pointer names, found by way of properties, items and references
 * inside the schema.
 *
 * @returns `undefined` where the way leads through keywords that are not followed here (`anyOf` and the like)
 */
export function schemaAt(schema: JsonSchema, pointer: string): JsonSchema | undefined {
  return pointerParts(pointer).reduce<JsonSchema | undefined>(
    (at, part) => {
      const { properties, items, additionalProperties } = at ?? {};
      const named = isSchema(properties) && Object.hasOwn(properties, part) ? properties[part] : undefined;
      const next = [named, items, additionalProperties].find(isSchema);
      return next && dereference(next, schema);
    },
    dereference(schema, schema),
  );
}

/** The names in a JSON pointer. */
export function pointerParts(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Writes a name as a part of a JSON pointer. */
export function pointerPart(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

function dereference(schema: JsonSchema, root: JsonSchema): JsonSchema | undefined {
  const seen = new Set<unknown>();
  let at: unknown = schema;
  while (isSchema(at) && typeof at.$ref === 'string' && at.$ref.startsWith('#') && !seen.has(at)) {
    seen.add(at);
    at = pointerParts(at.$ref).reduce<unknown>(
      (inner, part) => (isSchema(inner) ? inner[decodeURIComponent(part)] : undefined),
      root,
    );
  }
  return isSchema(at) ? at : undefined;
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
