import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { recoverSchema } from '../../tools/recover-schema.js';

const require = createRequire(import.meta.url);
const standalone = require('ajv/dist/standalone') as typeof import('ajv/dist/standalone/index.js');
const folder = mkdtempSync(join(tmpdir(), 'kubeconform-bin-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Compiles a schema as the packages do, every part a function, and recovers it. */
function recover(part: object) {
  const ajv = new Ajv({
    allErrors: true,
    inlineRefs: false,
    strict: false,
    code: { source: true, esm: true },
  });
  const code = standalone.default(
    ajv,
    ajv.compile({ definitions: { part }, properties: { part: { $ref: '#/definitions/part' } } }),
  );
  const file = join(folder, 'Schema.js');
  // ajv writes both `export const validate` and a default; the packages have the first alone.
  writeFileSync(file, code.replace(/export default \w+;/, ''));
  const recovered = recoverSchema(file).properties.get('part');
  if (!recovered) throw new Error('the part was not recovered');
  return recovered;
}

describe('recoverSchema', () => {
  it('gives back the type', () => {
    expect(recover({ type: 'string' }).types).toEqual(['string']);
  });

  it('tells that null passes', () => {
    expect(recover({ type: 'integer', nullable: true })).toMatchObject({ nullable: true });
    expect(recover({ type: 'integer' })).toMatchObject({ types: ['integer'], nullable: false });
  });

  it('gives back required properties', () => {
    expect(recover({ type: 'object', required: ['a', 'b'] })).toMatchObject({
      types: ['object'],
      required: ['a', 'b'],
    });
  });

  it('gives back limits', () => {
    expect(recover({ type: 'integer', minimum: -1, maximum: 65535 }).keywords).toEqual({
      minimum: -1,
      maximum: 65535,
    });
    expect(recover({ type: 'string', minLength: 1 }).keywords).toEqual({ minLength: 1 });
  });

  it('refuses a rule that it does not know, so that none is lost', () => {
    expect(() => recover({ multipleOf: 3 })).toThrow('checks "multipleOf", which is not known here');
  });

  it('refuses a rule whose parameters cannot be read', () => {
    expect(() => recover({ enum: ['a', 'b'] })).toThrow('hides the "allowedValues" of "enum"');
  });

  it('marks what was written in line as partial', () => {
    expect(recover({ type: 'object', properties: { a: { type: 'string' } } }).partial).toBe(true);
  });
});
