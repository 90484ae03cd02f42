import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { discoverSuites } from '../../src/suite/discover-suites.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const chart = join(temporaryFolder(), 'chart');
mkdirSync(join(chart, 'tests/deep/er'), { recursive: true });
for (const name of ['b_test.yaml', 'a_test.yaml', 'a.yaml', 'deep/c_test.yaml', 'deep/er/d_test.yaml']) {
  writeFileSync(join(chart, 'tests', name), '');
}

it.each([
  [['tests/*_test.yaml'], ['a_test.yaml', 'b_test.yaml']],
  [['tests/**/*_test.yaml'], ['a_test.yaml', 'b_test.yaml', 'deep/c_test.yaml', 'deep/er/d_test.yaml']],
  [
    ['./tests/b_test.yaml', 'tests/a*'],
    ['b_test.yaml', 'a.yaml', 'a_test.yaml'],
  ],
  [
    ['tests/a.yaml', 'tests/a.yaml', 'tests/b*', 'tests/a.yaml'],
    ['a.yaml', 'b_test.yaml', 'a.yaml'],
  ],
  [['nowhere/*.yaml'], []],
])('finds %j', async (patterns, expected) => {
  expect(await discoverSuites(`${chart}/`, patterns)).toEqual(
    expected.map((name) => join(chart, 'tests', name)),
  );
});

it('takes an absolute pattern as a file', async () => {
  expect(await discoverSuites(chart, ['/some/*_test.yaml'])).toEqual(['/some/*_test.yaml']);
});
