import { describe, expect, it } from '@jest/globals';
import { schemaFor } from '../../src/index.js';
import { compileSchema } from '../../src/schema/compile-schema.js';
import type { JsonSchema } from '../../src/schema/json-schema.js';
import { shareRepeats } from '../../src/schema/share-repeats.js';

const point = {
  type: 'object',
  properties: { x: { type: 'number' }, y: { type: 'number' }, z: { type: 'number' } },
  additionalProperties: false,
};

describe('shareRepeats', () => {
  it('writes a part that stands twice once', () => {
    const shared = shareRepeats({ properties: { from: point, to: structuredClone(point) } });
    expect(shared.properties).toEqual({
      from: { $ref: '#/definitions/part0' },
      to: { $ref: '#/definitions/part0' },
    });
    expect(shared.definitions).toEqual({ part0: point });
  });

  it('keeps apart what differs in one keyword', () => {
    const open = { ...point, additionalProperties: true };
    const schema = { properties: { from: point, to: open } };
    expect(shareRepeats(schema)).toEqual(schema);
  });

  it('keeps a property apart that is called like a keyword', () => {
    const schema = { properties: { properties: { type: 'string' }, items: { type: 'number' } } };
    expect(shareRepeats(schema)).toEqual(schema);
  });

  it('makes a large schema small and leaves its verdicts alone', () => {
    const whole = schemaFor('apps/v1', 'Deployment') as JsonSchema;
    const shared = shareRepeats(whole);
    expect(JSON.stringify(shared).length).toBeLessThan(JSON.stringify(whole).length / 2);
    const container = {
      name: 'a',
      livenessProbe: { httpGet: { port: true } },
      lifecycle: { postStart: { exe: {} } },
    };
    const deployment = {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      spec: { selector: {}, template: { spec: { containers: [container], initContainers: [container] } } },
    };
    const paths = (schema: JsonSchema) =>
      compileSchema(schema)(deployment).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
    expect(paths(shared).sort()).toEqual(paths(whole).sort());
    expect(paths(shared)).toHaveLength(4);
  });
});
