import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findBundledHelms, findHelm, runSuites } from '../../src/index.js';
import { fixturePath } from '../support/fixture-path.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();

describe.each(await findBundledHelms())('the engine with Helm $version', (helm) => {
  it('renders aliases, conditions, tags, imports and overrides as Helm does', async () => {
    const result = await runSuites([fixturePath('aliases')], { helm });
    const tests = result.charts.flatMap((chart) => chart.suites).flatMap((suite) => suite.tests);
    expect(tests.filter((test) => !test.passed)).toEqual([]);
    expect(tests).toHaveLength(7);
  });
});

describe('a post-renderer', () => {
  const chart = join(folder, 'shop');
  cpSync(fixturePath('shop'), chart, { recursive: true });
  const suite = (script: string, asserts: string) =>
    writeFileSync(
      join(chart, 'tests/post_test.yaml'),
      `templates: [services.yaml, nested/config.yaml]
postRenderer:
  cmd: ${JSON.stringify(process.execPath)}
  args: ["-e", ${JSON.stringify(script)}]
tests:
- it: a
  asserts:
${asserts}
`,
    );
  const run = async () => {
    const helm = await findHelm({ env: {} });
    const result = await runSuites([chart], { helm, files: ['tests/post_test.yaml'] });
    return result.charts[0]?.suites[0]?.tests[0];
  };

  it('changes what assertions see, file by file', async () => {
    suite(
      "process.stdin.on('data', (text) => process.stdout.write(String(text).replaceAll('nested', 'changed')))",
      '  - equal: {path: metadata.name, value: changed}\n    template: nested/config.yaml',
    );
    // The name of the file is in its mark, so it changes, too: the mark of the other file stays.
    expect(await run()).toMatchObject({ passed: false });
    suite(
      "process.stdin.on('data', (text) => process.stdout.write(String(text).replaceAll('name: nested', 'name: changed')))",
      '  - equal: {path: metadata.name, value: changed}\n    template: nested/config.yaml',
    );
    expect(await run()).toMatchObject({ passed: true });
  });

  it('may mix all files into one', async () => {
    suite(
      "process.stdin.on('data', () => process.stdout.write('kind: Everything\\n'))",
      '  - isKind: {of: Everything}',
    );
    expect(await run()).toMatchObject({ passed: true });
  });

  it('fails the test where it fails', async () => {
    suite("console.error('no such filter'); process.exit(3)", '  - isKind: {of: Service}');
    expect(await run()).toMatchObject({
      passed: false,
      error: expect.stringContaining('post-render failed'),
    });
  });
});
