import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execa } from 'execa';
import { bundledHelms, repositoryRoot } from '../library/render-library.js';

const packages = [
  { folder: 'runner', name: '@helm-unittest-node/runner', bin: 'helm-unittest-node' },
  { folder: 'kubeconform-bin', name: 'kubeconform-bin', bin: 'kubeconform-bin' },
  { folder: 'portico', name: 'portico', bin: 'portico' },
];
const elsewhere = mkdtempSync(join(tmpdir(), 'portico-packages-'));
const modules = join(elsewhere, 'node_modules');
afterAll(() => rmSync(elsewhere, { recursive: true }));

/** Puts into the folder what `npm pack` would publish, and links the dependencies that npm would fetch. */
async function install(folder: string, name: string): Promise<void> {
  const source = join(repositoryRoot, 'scripts', folder);
  const { stdout } = await execa('npm', ['pack', '--dry-run', '--json', '--loglevel=error'], { cwd: source });
  const [{ files }] = JSON.parse(stdout.slice(stdout.indexOf('['))) as [{ files: { path: string }[] }];
  for (const { path } of files) cpSync(join(source, path), join(modules, name, path));
  const { dependencies = {} } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  for (const dependency of Object.keys(dependencies)) {
    const target = join(modules, dependency);
    if (existsSync(target) || packages.some((own) => own.name === dependency)) continue;
    const nested = join(source, 'node_modules', dependency);
    mkdirSync(dirname(target), { recursive: true });
    symlinkSync(existsSync(nested) ? nested : join(repositoryRoot, 'node_modules', dependency), target);
  }
}

/** Runs a packed command in the empty folder, with the first bundled Helm. */
function run(bin: string, args: string[]) {
  const own = packages.find((each) => each.bin === bin);
  return execa('node', [join(modules, own?.name ?? '', 'bin', `${bin}.js`), ...args], {
    cwd: elsewhere,
    env: { HELM_BIN: bundledHelms[0]?.path ?? '' },
    reject: false,
    all: true,
  });
}

beforeAll(async () => {
  for (const { folder, name } of packages) await install(folder, name);
}, 120_000);

describe('a package installed in an empty folder', () => {
  it('runs the suites of a chart: helm-unittest-node', async () => {
    const chart = join(elsewhere, 'hello');
    mkdirSync(join(chart, 'templates'), { recursive: true });
    mkdirSync(join(chart, 'tests'));
    writeFileSync(join(chart, 'Chart.yaml'), 'apiVersion: v2\nname: hello\nversion: 1.0.0\n');
    writeFileSync(
      join(chart, 'templates', 'map.yaml'),
      'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ .Values.name }}\n',
    );
    writeFileSync(
      join(chart, 'tests', 'map_test.yaml'),
      'suite: map\ntests:\n  - it: is called as told\n    set: { name: world }\n    asserts:\n      - equal: { path: metadata.name, value: world }\n',
    );
    const good = await run('helm-unittest-node', ['hello']);
    expect(good.all).toContain('1 passed, 1 total');
    expect(good.exitCode).toBe(0);
    const suite = join(chart, 'tests', 'map_test.yaml');
    writeFileSync(suite, readFileSync(suite, 'utf8').replace('value: world', 'value: moon'));
    const bad = await run('helm-unittest-node', ['hello']);
    expect(bad.all).toContain('moon');
    expect(bad.exitCode).toBe(1);
  });

  it('refuses a misspelt field: kubeconform-bin', async () => {
    const file = join(elsewhere, 'service.yaml');
    const manifest = (field: string) =>
      `apiVersion: v1\nkind: Service\nmetadata:\n  name: a\nspec:\n  ${field}:\n    - port: 80\n`;
    writeFileSync(file, manifest('ports'));
    const good = await run('kubeconform-bin', ['-strict', '-summary', file]);
    expect(good.all).toContain('Valid: 1, Invalid: 0, Errors: 0, Skipped: 0');
    expect(good.exitCode).toBe(0);
    writeFileSync(file, manifest('portz'));
    const bad = await run('kubeconform-bin', ['-strict', file]);
    expect(bad.all).toContain('portz');
    expect(bad.exitCode).toBe(1);
  });

  it('renders and validates a repository of charts: portico', async () => {
    const root = join(elsewhere, 'repository');
    for (const part of ['library', 'charts/bookmarked', 'values/bookmarked']) {
      cpSync(join(repositoryRoot, part), join(root, part), { recursive: true, verbatimSymlinks: true });
    }
    const good = await run('portico', ['check', '--root', root]);
    expect(good.all).toContain('bookmarked-k8s.el-jefe.me');
    expect(good.exitCode).toBe(0);
    writeFileSync(join(root, 'values/bookmarked/default.yaml'), 'portico: { hots: a.example.com }\n');
    const bad = await run('portico', ['check', '--root', root]);
    expect(bad.all).toContain('hots');
    expect(bad.exitCode).toBe(1);
  });
});

describe('a command of a checkout', () => {
  it.each([
    ['portico', '--help', 'check'],
    ['helm-unittest-node', '--help', '--update-snapshot'],
    ['kubeconform-bin', '-h', '-strict'],
  ])('%s explains itself with %s', async (bin, flag, word) => {
    const own = packages.find((each) => each.bin === bin);
    const script = join(repositoryRoot, 'scripts', own?.folder ?? '', 'bin', `${bin}.js`);
    const { stdout, exitCode } = await execa('node', [script, flag], { reject: false });
    expect(stdout).toContain(word);
    expect(exitCode).toBe(0);
  });
});
