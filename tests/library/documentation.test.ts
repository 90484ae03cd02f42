import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { load } from 'js-yaml';
import { repositoryRoot } from './render-library.js';

const read = (name: string) => readFileSync(`${repositoryRoot}library/${name}`, 'utf8');

interface Schema {
  description?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  definitions?: Record<string, Schema>;
  $ref?: string;
}

const schema = JSON.parse(read('values.schema.json')) as Schema;
const values = read('values.yaml');

/** Every field of every object of the schema, with the path at which it stands. */
function fields(at: string, node: Schema): [string, Schema][] {
  const own = Object.entries(node.properties ?? {}).flatMap(([name, field]) => [
    [`${at}.${name}`, field] as [string, Schema],
    ...fields(`${at}.${name}`, field),
  ]);
  const defined = Object.entries(node.definitions ?? {}).flatMap(([name, field]) => fields(name, field));
  return [...own, ...defined];
}

describe('the documentation of the library', () => {
  it('describes every field of the schema', () => {
    const resolve = (field: Schema) =>
      field.$ref ? schema.definitions?.[field.$ref.split('/').at(-1) ?? ''] : field;
    const all = fields('portico', schema);
    expect(all.length).toBeGreaterThan(150);
    expect(all.filter(([, field]) => !resolve(field)?.description).map(([at]) => at)).toEqual([]);
  });

  it('admits null for every field, since null means absent', () => {
    const strict = fields('portico', schema).filter(
      ([, field]) => !field.$ref && ![field.type].flat().includes('null'),
    );
    expect(strict.map(([at]) => at)).toEqual([]);
  });

  it('has a comment above every default', () => {
    const { defaults, global, ...top } = load(values) as Record<
      string,
      Record<string, Record<string, unknown>>
    >;
    const keys = [top, defaults, global?.portico].flatMap((map) => Object.keys(map ?? {}));
    expect(keys).toEqual(
      expect.arrayContaining(['enabled', 'component', 'exactPath', 'entryPoints', 'traefik']),
    );
    const bare = keys.filter((key) => !new RegExp(`^ *#.*\\n *${key}:`, 'm').test(values));
    expect(bare).toEqual([]);
  });

  it('shows tables that are up to date with schema and defaults', async () => {
    const { valuesTables, withTables } = await import(`${repositoryRoot}scripts/library-readme.mjs`);
    const tables = valuesTables(schema, load(values));
    expect(tables).toContain('| `clusterIssuer` | string | `"letsencrypt-prod-dns"` |');
    expect(withTables(read('README.md'), tables)).toBe(read('README.md'));
  });
});
