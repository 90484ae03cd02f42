import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { SnapshotFile } from '../../src/snapshot/snapshot-file.js';
import { readSuites } from '../../src/suite/read-suites.js';
import { runTest } from '../../src/suite/run-test.js';
import { fixturePath } from '../support/fixture-path.js';

it('takes what fails in a partial as the failure of every template of the suite', async () => {
  const file = join(fixturePath('shop'), 'tests/failed_template_test.yaml');
  const [suite] = await readSuites(file, { route: 'shop', strict: true, values: [], warn: () => undefined });
  const [test] = suite?.tests ?? [];
  if (suite === undefined || test === undefined) throw new Error('the suite has no test');
  const text = 'execution error at (shop/templates/_names.tpl:2:3): broken on purpose: set broken to false';
  const result = await runTest(Promise.resolve({ failure: { text, isTemplateFailure: true } }), {
    suite,
    test,
    chart: 'shop',
    crds: new Map(),
    snapshots: await SnapshotFile.open(file, 'none', false),
    failFast: false,
  });
  expect(result).toMatchObject({ passed: true });
  expect(result.error).toBeUndefined();
});
