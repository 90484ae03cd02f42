import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findHelm } from '../../src/index.js';
import { collectSuites, SuiteTestFailure } from '../../src/jest/collect-suites.js';
import { describeSuites } from '../../src/jest/describe-suites.js';
import { fixturePath } from '../support/fixture-path.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { thrownBy } from '../support/thrown-by.js';

const folder = temporaryFolder();
const shop = join(folder, 'shop');
cpSync(fixturePath('shop'), shop, { recursive: true });
const helm = await findHelm({ env: {} });

// Each test of these suites becomes a test of this file.
await describeSuites(shop, { helm, files: ['tests/documents_test.yaml', 'tests/fields_test.yaml'] });

describe('collectSuites', () => {
  it('tells suites, tests, and which of them are skipped', async () => {
    const suites = await collectSuites(shop, { helm, files: ['tests/fields_test.yaml'] });
    expect(suites.map(({ name, tests }) => [name, tests.map((test) => test.isSkipped)])).toEqual([
      ['fields of suites and tests', [false, false, false, false, false, true]],
      ['defaults of the format', [false]],
      ['needs a later plugin', [true]],
    ]);
  });

  it('rejects a test that does not hold with what the command prints', async () => {
    const [suite] = await collectSuites(shop, { helm, files: ['failing/assertions_test.yaml'] });
    const error = await thrownBy(suite?.tests[8]?.run() ?? Promise.resolve(), SuiteTestFailure);
    expect(error.message).toContain('failing/assertions_test.yaml:');
    expect(error.message).toContain(
      '- asserts[0] `isType` fail\n\t\t\tTemplate:\tshop/templates/deployment.yaml',
    );
    expect(error.message).toContain(
      'Path:\tspec.replicas\n\t\t\tExpected to be of type:\n\t\t\t\tstring\n\t\t\tActual:\n\t\t\t\tint',
    );
  });

  it('writes snapshots only after all tests of the suite have run', async () => {
    const chart = join(folder, 'other');
    cpSync(fixturePath('shop'), chart, { recursive: true });
    const path = join(chart, 'tests/__snapshot__/snapshots_test.yaml.snap');
    const stored = readFileSync(path, 'utf8');
    cpSync(join(chart, 'tests/snapshots_test.yaml'), join(chart, 'tests/fresh_test.yaml'));
    const fresh = join(chart, 'tests/__snapshot__/fresh_test.yaml.snap');
    const [suite] = await collectSuites(chart, { helm, files: ['tests/fresh_test.yaml'] });
    await suite?.tests[0]?.run();
    await suite?.finish();
    expect(existsSync(fresh)).toBe(false);
    await suite?.tests[1]?.run();
    await suite?.finish();
    expect(readFileSync(fresh, 'utf8')).toBe(stored);
  });
});
