/** A JSON schema, as far as values schemas go. */
interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  definitions?: Record<string, Schema>;
}

type Values = Record<string, unknown>;

/**
 * The paths of all keys in the values that are fields of the schema. Names that the author chose (of components, Ingresses,
 * labels …) are no fields, but what stands below them may be.
 */
export function schemaFields(values: unknown, schema: Schema, root: Schema = schema): string[][] {
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return [];
  const node = schema.$ref ? (root.definitions?.[schema.$ref.split('/').at(-1) ?? ''] ?? {}) : schema;
  return Object.entries(values as Values).flatMap(([key, value]) => {
    const field = node.properties?.[key];
    const entry = typeof node.additionalProperties === 'object' ? node.additionalProperties : {};
    const below = schemaFields(value, field ?? entry, root).map((path) => [key, ...path]);
    return field ? [[key], ...below] : below;
  });
}

/** A copy of the values in which one character of the key at the path is another one. */
export function misspell(values: Values, path: readonly string[]): { values: Values; wrong: string } {
  const [key, ...rest] = path as [string, ...string[]];
  if (rest.length > 0) {
    const below = misspell(values[key] as Values, rest);
    return { values: { ...values, [key]: below.values }, wrong: below.wrong };
  }
  const last = key.at(-1) === 'x' ? 'z' : 'x';
  const wrong = `${key.slice(0, -1)}${last}`;
  const entries = Object.entries(values).map(
    ([name, value]) => [name === key ? wrong : name, value] as const,
  );
  return { values: Object.fromEntries(entries), wrong };
}
