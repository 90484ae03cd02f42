/** A JSON schema as it stands in a schema file. */
export type JsonSchema = Record<string, unknown>;

/** The sub-schema that a JSON pointer (`#/properties/spec`) names, `undefined` where it leads nowhere. */
export function subSchema(schema: JsonSchema, pointer: string): JsonSchema | undefined {
  let at: unknown = schema;
  for (const part of pointer.split('/').slice(1)) {
    const name = decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
    at = (at as JsonSchema | undefined)?.[name];
  }
  return at as JsonSchema | undefined;
}
