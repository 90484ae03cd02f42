/**
 * The lenient form of a bundled schema: kubernetes' own schemas never forbid further fields, closing objects is
 * all that the strict set adds.
 */
export function openObjects<T>(schema: T): T {
  if (Array.isArray(schema)) return schema.map(openObjects) as T;
  if (schema === null || typeof schema !== 'object') return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key, value]) => key !== 'additionalProperties' || value !== false)
      .map(([key, value]) => [key, openObjects(value)]),
  ) as T;
}
