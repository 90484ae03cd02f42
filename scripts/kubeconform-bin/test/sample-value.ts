import type { JsonSchema } from '../src/schema/json-schema.js';

/** Texts that between them match every pattern of the bundled schemas. */
const texts = [
  'sample',
  '5m',
  '1Gi',
  '10.0.0.0/8',
  'example.com',
  'example.com/sample',
  '2020-01-01T00:00:00Z',
  '1',
  '200',
  '/sample',
  'https://example.com',
  'Sample',
  'january',
  'monday',
  '1:2',
  '08:00',
  '50%',
  '0777',
  '512MB',
  'a.json',
  '2026',
];

/**
 * A value that a bundled schema accepts, with every property that it knows.
 *
 * @throws Error when no known text matches a pattern
 */
export function sampleValue(schema: JsonSchema): unknown {
  const { enum: values, properties = {}, items, additionalProperties } = schema;
  if (Array.isArray(values)) return values[0];
  switch ([schema.type ?? 'object'].flat()[0]) {
    case 'string':
      return sampleText(schema);
    case 'integer':
    case 'number':
      return Math.max(1, Number(schema.minimum ?? 1));
    case 'boolean':
      return true;
    case 'array':
      return Array.from({ length: Math.max(1, Number(schema.minItems ?? 1)) }, () =>
        sampleValue((items ?? {}) as JsonSchema),
      );
    default: {
      const named = Object.entries(properties as Record<string, JsonSchema>);
      if (named.length > 0)
        return Object.fromEntries(named.map(([name, inner]) => [name, sampleValue(inner)]));
      return typeof additionalProperties === 'object'
        ? { sample: sampleValue(additionalProperties as JsonSchema) }
        : {};
    }
  }
}

function sampleText({ pattern, format, minLength = 0 }: JsonSchema): string {
  if (format === 'date-time') return '2020-01-01T00:00:00Z';
  const matches =
    pattern === undefined ? () => true : (text: string) => new RegExp(String(pattern), 'u').test(text);
  const long = 's'.repeat(Number(minLength));
  const found = [...texts, long].find((text) => text.length >= Number(minLength) && matches(text));
  if (found === undefined) throw new Error(`no sample text matches ${pattern}`);
  return found;
}
