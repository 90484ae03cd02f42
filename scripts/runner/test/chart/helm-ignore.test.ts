import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { readHelmIgnore } from '../../src/chart/helm-ignore.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();

it.each([
  ['*.tgz', 'charts/a-1.0.0.tgz', true],
  ['/charts/*.tgz', 'charts/a.tgz', true],
  ['/charts/*.tgz', 'charts/b/charts/a.tgz', false],
  ['charts/', 'charts/a.tgz', true],
  ['a.tgz/', 'charts/a.tgz', false],
  ['# *.tgz', 'a.tgz', false],
  ['?.tgz', 'charts/a.tgz', true],
  ['[ab].tgz', 'c.tgz', false],
  ['a.tgz', 'axtgz', false],
])('.helmignore with %s: %s is ignored: %s', async (rule, path, ignored) => {
  writeFileSync(join(folder, '.helmignore'), `${rule}\n`);
  expect((await readHelmIgnore(folder))(path)).toBe(ignored);
});
