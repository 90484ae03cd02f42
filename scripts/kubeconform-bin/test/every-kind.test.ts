import { describe, expect, it } from '@jest/globals';
import { bundledKinds, createValidator, parseManifests, schemaFor } from '../src/index.js';
import type { JsonSchema } from '../src/schema/json-schema.js';
import { sampleValue } from './sample-value.js';

const kinds = bundledKinds().map(({ apiVersion, kind }): [string, string] => [apiVersion, kind]);
const validator = createValidator();

function validate(value: unknown) {
  const [manifest] = parseManifests(JSON.stringify(value));
  if (!manifest) throw new Error('the text holds no document');
  return validator.validate(manifest);
}

/** Renames one key, as deep in the object as it goes, and gives the pointer of the new name. */
function misspellDeepest(value: object): { pointer: string; name: string } {
  const entries = Object.entries(value);
  const [key, inner] = entries.find(([, each]) => isFilled(each)) ?? [];
  if (key !== undefined && inner) {
    const { pointer, name } = misspellDeepest(inner as object);
    return { pointer: `/${key}${pointer}`, name };
  }
  const [name = '', last] = entries.at(-1) ?? [];
  const object = value as Record<string, unknown>;
  delete object[name];
  object[`${name}x`] = last;
  return { pointer: `/${name}x`, name };
}

function isFilled(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isFilled);
  return typeof value === 'object' && value !== null && Object.keys(value).some((key) => key !== 'sample');
}

describe('every bundled kind', () => {
  it('is one of at least 240', () => {
    expect(kinds.length).toBeGreaterThanOrEqual(240);
  });

  it.each(kinds)('%s %s accepts a manifest with every field', (apiVersion, kind) => {
    const sample = sampleValue(schemaFor(apiVersion, kind) as JsonSchema);
    expect(sample).toMatchObject({ apiVersion, kind });
    expect(validate(sample)).toEqual({ status: 'valid', problems: [] });
  });

  it.each(kinds)('%s %s refuses a misspelt field far down', (apiVersion, kind) => {
    const sample = sampleValue(schemaFor(apiVersion, kind) as JsonSchema) as object;
    const { pointer, name } = misspellDeepest(sample);
    const { status, problems } = validate(sample);
    expect(status).toBe('invalid');
    expect(problems).toContainEqual(
      expect.objectContaining({
        pointer,
        keyword: 'additionalProperties',
        allowed: expect.arrayContaining([name]),
      }),
    );
  });
});
