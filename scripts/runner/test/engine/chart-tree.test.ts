import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { readChartTree } from '../../src/engine/chart-tree.js';
import { UnsupportedError } from '../../src/index.js';
import { fixturePath } from '../support/fixture-path.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { thrownBy } from '../support/thrown-by.js';

const folder = temporaryFolder();

it('knows the templates and the aliases of dependencies, without hidden files', async () => {
  const tree = await readChartTree(fixturePath('aliases'));
  expect(tree.templates).toEqual([
    'templates/main.yaml',
    'templates/parts/first.yaml',
    'templates/second.yaml',
  ]);
  expect(tree.dependencies.map(({ entry, names }) => [entry, names])).toEqual([['sub', ['one', 'two']]]);
  expect(tree.dependencies[0]?.tree.dependencies.map(({ names }) => names)).toEqual([['leaf']]);
});

it('refuses a packed dependency unless .helmignore hides it', async () => {
  const chart = join(folder, 'chart');
  cpSync(fixturePath('two-documents'), chart, { recursive: true });
  mkdirSync(join(chart, 'charts'));
  writeFileSync(join(chart, 'charts', 'packed-1.0.0.tgz'), '');
  const error = await thrownBy(readChartTree(chart), UnsupportedError);
  expect(error.message).toMatch(
    /packed-1\.0\.0\.tgz is a packed chart, which this runner cannot render yet\. Unpack it/,
  );
  writeFileSync(join(chart, '.helmignore'), '*.tgz\n');
  expect((await readChartTree(chart)).dependencies).toEqual([]);
});
