import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findBundledHelms, type RunSuitesOptions, runSuites } from '../../src/index.js';
import { fixturePath } from '../support/fixture-path.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const helms = await findBundledHelms();
const copies = temporaryFolder();

/** Snapshots are written beside suites, so each test runs on a copy of its own. */
function copyChart(name: string): string {
  const folder = join(mkdtempSync(join(copies, 'copy-')), name);
  cpSync(fixturePath(name), folder, { recursive: true });
  return folder;
}

async function run(chart: string, options: Partial<RunSuitesOptions> = {}) {
  const [helm] = helms;
  if (helm === undefined) throw new Error('npm installed no Helm');
  return runSuites([chart], { helm, ...options });
}

describe.each(helms)('runSuites with Helm $version', (helm) => {
  it('passes every suite that holds', async () => {
    const result = await run(copyChart('shop'), { helm });
    const unexpected = result.charts
      .flatMap((chart) => chart.suites)
      .flatMap((suite) => suite.tests.map((test) => ({ suite: suite.name, ...test })))
      .filter((test) => !test.passed && !test.skipped);
    expect(unexpected).toEqual([]);
    expect(result).toMatchObject({ passed: true, warnings: [] });
    expect(result.charts[0]?.suites.map((suite) => `${suite.name}: ${suite.tests.length}`)).toEqual([
      'assertions that hold: 12',
      'selection of documents: 5',
      'failing templates: 3',
      'failing by required: 2',
      'failing by a nil pointer: 1',
      'fields of suites and tests: 6',
      'defaults of the format: 1',
      'needs a later plugin: 1',
      'paths: 2',
      'snapshots: 2',
      'selection of templates: 3',
      'everything but what cannot be rendered: 2',
      'patterns: 1',
      'notes: 1',
      'custom resource definitions: 1',
      "a subchart's own suite: 1",
    ]);
  });

  it('fails every test that does not hold', async () => {
    const result = await run(copyChart('shop'), { helm, files: ['failing/*_test.yaml'] });
    const tests = result.charts.flatMap((chart) => chart.suites).flatMap((suite) => suite.tests);
    expect(tests.length).toBe(24);
    expect(tests.filter((test) => test.passed)).toEqual([]);
    expect(result.passed).toBe(false);
  });
});

describe('runSuites', () => {
  it("leaves helm-unittest's snapshot file as it is, also when it updates", async () => {
    const chart = copyChart('shop');
    const path = join(chart, 'tests/__snapshot__/snapshots_test.yaml.snap');
    const before = readFileSync(path, 'utf8');
    const result = await run(chart, { updateSnapshots: true, files: ['tests/snapshots_test.yaml'] });
    expect(result.charts[0]?.suites[0]?.snapshots).toEqual({ total: 10, failed: 0, created: 0, vanished: 0 });
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('writes the same snapshots anew as helm-unittest does', async () => {
    const chart = copyChart('shop');
    const path = join(chart, 'tests/__snapshot__/snapshots_test.yaml.snap');
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, 'a test that is gone:\n  1: |\n    x\n');
    const result = await run(chart, { files: ['tests/snapshots_test.yaml'] });
    expect(result.charts[0]?.suites[0]?.snapshots).toEqual({
      total: 10,
      failed: 0,
      created: 10,
      vanished: 1,
    });
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('leaves snapshots alone where Helm could not work', async () => {
    const chart = copyChart('shop');
    const path = join(chart, 'tests/__snapshot__/snapshots_test.yaml.snap');
    const before = readFileSync(path, 'utf8');
    const [helm] = helms;
    if (helm === undefined) throw new Error('npm installed no Helm');
    const broken = { ...helm, path: join(copies, 'no-helm') };
    const result = await run(chart, {
      helm: broken,
      updateSnapshots: true,
      files: ['tests/snapshots_test.yaml'],
    });
    expect(result.charts[0]?.suites[0]?.tests.map((test) => test.error)).toEqual([
      expect.stringContaining('cannot be run as Helm'),
      expect.stringContaining('cannot be run as Helm'),
    ]);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('stops at the first failure when asked to', async () => {
    const result = await run(copyChart('shop'), { files: ['failing/*_test.yaml'], failFast: true });
    expect(result.charts[0]?.suites.map((suite) => suite.tests.length)).toEqual([1]);
    expect(result.charts[0]?.suites[0]?.tests[0]?.assertions.length).toBe(1);
  });

  it('leaves the suites of subcharts out when asked to', async () => {
    const result = await run(copyChart('shop'), { files: ['tests/config_test.yaml'], withSubchart: false });
    expect(result.charts[0]?.suites).toEqual([]);
  });

  it('renders without the schema when asked to', async () => {
    const chart = copyChart('shop');
    writeFileSync(
      join(chart, 'tests/schema_test.yaml'),
      'templates: [deployment.yaml]\ntests:\n- it: a\n  set: {replicas: -1}\n  asserts:\n  - equal: {path: spec.replicas, value: -1}\n',
    );
    const files = ['tests/schema_test.yaml'];
    expect((await run(chart, { files, skipSchemaValidation: true })).passed).toBe(true);
    expect((await run(chart, { files })).passed).toBe(false);
  });

  it('takes values files for every suite, relative to the working directory', async () => {
    const chart = copyChart('shop');
    writeFileSync(
      join(chart, 'tests/values_test.yaml'),
      'templates: [deployment.yaml]\ntests:\n- it: a\n  asserts:\n  - equal: {path: spec.replicas, value: 8}\n',
    );
    const files = ['tests/values_test.yaml'];
    expect((await run(chart, { files, values: [join(chart, 'values/eight.yaml')] })).passed).toBe(true);
  });

  it('keeps on with other charts after one that is none', async () => {
    const [helm] = helms;
    if (helm === undefined) throw new Error('npm installed no Helm');
    const result = await runSuites([join(copies, 'nowhere'), copyChart('two-documents')], { helm });
    expect(result.charts.map((chart) => [chart.passed, chart.error])).toEqual([
      [false, expect.stringContaining('it does not exist')],
      [true, undefined],
    ]);
  });
});

describe('a wrong suite', () => {
  const chart = copyChart('wrong-suites');

  it.each([
    [
      'unknown-assertion',
      /:6: tests\.asserts\.isValid is no assertion that this runner knows .* Known are equal,/,
    ],
    ['no-asserts', /:3: the test "a" asserts nothing \(no asserts found\)\. Add a list "asserts" to it\./],
    ['no-tests', /:1: the suite has no tests \(no tests found\)/],
    [
      'two-assertions-in-one',
      /:5: tests\.asserts\.exists stands beside isKind in one assertion \(declared duplicately\)/,
    ],
    ['only-options', /:4: tests\.asserts asserts nothing \(no assertion type defined\)/],
    ['pattern-is-a-number', /:4: matchRegex needs a string as "pattern", not 5\. Correct "pattern"/],
    ['parameters-are-no-map', /:4: isKind has parameters that are no map/],
    ['templates-is-a-string', /:2: templates has to be a list, not "map\.yaml"/],
    ['selector-without-path', /:5: tests\.asserts\.documentSelector needs a path/],
    ['no-yaml', /:4: the suite is no YAML: bad indentation/],
    ['duplicate-key', /:5: the suite is no YAML: duplicated mapping key/],
    ['fake-cluster', /:2: kubernetesProvider is not supported yet/],
  ])('is an error with file and line: %s', async (name, message) => {
    const result = await run(chart, { files: [`tests/${name}.yaml`] });
    const [{ error, suites, passed }] = result.charts as [(typeof result.charts)[0]];
    expect(passed).toBe(false);
    expect(error).toMatch(message);
    expect(error).toContain(`tests/${name}.yaml:`);
    expect(suites[0]?.error).toBe(error);
  });

  it('warns of an unknown field, and refuses it in strict mode', async () => {
    const files = ['tests/unknown-field.yaml'];
    const result = await run(chart, { files });
    expect(result.passed).toBe(true);
    expect(result.warnings).toEqual([
      expect.stringMatching(
        /unknown-field\.yaml:4: the test has the unknown field "documentIndx"\. It is ignored/,
      ),
    ]);
    const strict = await run(chart, { files, strict: true });
    expect(strict.charts[0]?.error).toContain('unknown field "documentIndx". Known are it, values');
  });

  it('is read once more where only an escape is unknown', async () => {
    expect((await run(chart, { files: ['tests/unknown-escape.yaml'] })).passed).toBe(true);
  });
});
