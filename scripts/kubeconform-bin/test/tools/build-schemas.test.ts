import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { buildSchemas } from '../../tools/build-schemas.js';

const require = createRequire(import.meta.url);
const modules = dirname(dirname(require.resolve('kubernetes-models/package.json')));
const folder = fileURLToPath(new URL('../../schemas', import.meta.url));

describe('the committed schemas', () => {
  it('are what the pinned packages give', () => {
    const built = buildSchemas(modules);
    const committed = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
    expect(committed.sort()).toEqual([...built.keys()].sort());
    const stale = committed.filter((file) => readFileSync(join(folder, file), 'utf8') !== built.get(file));
    expect(stale).toEqual([]);
  });
});
