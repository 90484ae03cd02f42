import { describe, expect, it } from '@jest/globals';
import type { JsonSchema } from '../../tools/json-schema.js';
import { applyPatches, patches } from '../../tools/patches.js';

const [patch] = patches;
if (!patch) throw new Error('there is no patch to test with');

describe('applyPatches', () => {
  it('adds the field to its model and says so', () => {
    const schema: JsonSchema = { type: 'object', properties: {} };
    expect(applyPatches(`ComGithub${patch.model}`, schema)).toEqual([patch]);
    expect(schema.properties).toEqual({ [patch.field]: patch.schema });
  });

  it('leaves other models alone', () => {
    const schema: JsonSchema = { type: 'object', properties: {} };
    expect(applyPatches(`${patch.model}List`, schema)).toEqual([]);
    expect(schema.properties).toEqual({});
  });

  it('refuses a field that the package has by now', () => {
    const schema: JsonSchema = { type: 'object', properties: { [patch.field]: {} } };
    expect(() => applyPatches(patch.model, schema)).toThrow('needs no patch any more');
  });
});
