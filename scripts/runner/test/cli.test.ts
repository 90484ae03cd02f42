import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { main } from '../src/cli.js';
import { fixturePath } from './support/fixture-path.js';
import { temporaryFolder } from './support/temporary-folder.js';

const folder = temporaryFolder();
cpSync(fixturePath('shop'), join(folder, 'shop'), { recursive: true });

/** Runs the command in the folder that holds the chart, and collects what it prints. */
async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const { cwd, stdout, stderr } = process;
  const [from, write, writeError] = [cwd(), stdout.write, stderr.write];
  let [out, err] = ['', ''];
  stdout.write = ((text: string) => {
    out += text;
    return true;
  }) as typeof write;
  stderr.write = ((text: string) => {
    err += text;
    return true;
  }) as typeof writeError;
  process.chdir(folder);
  try {
    return { code: await main(args), out, err };
  } finally {
    process.chdir(from);
    stdout.write = write;
    stderr.write = writeError;
  }
}

const withoutTime = (text: string) => text.replace(/^Time:.*\n/m, '');

describe('helm-unittest-node', () => {
  it('explains itself', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    expect(out).toContain('helm-unittest-node charts/shop');
    expect(out).toContain('--update-snapshot');
  });

  it('prints suites that pass, and the counts', async () => {
    const { code, out, err } = await run('--color=false', 'shop', '-f', 'tests/templates_test.yaml');
    expect(err).toBe('');
    expect(withoutTime(out)).toBe(`
### Chart [ shop ] shop

 PASS  selection of templates\tshop/tests/templates_test.yaml
 PASS  everything but what cannot be rendered\tshop/tests/templates_test.yaml
 PASS  patterns\tshop/tests/templates_test.yaml
 PASS  notes\tshop/tests/templates_test.yaml
 PASS  custom resource definitions\tshop/tests/templates_test.yaml

Charts:      1 passed, 1 total
Test Suites: 5 passed, 5 total
Tests:       8 passed, 8 total
Snapshot:    0 passed, 0 total

`);
    expect(code).toBe(0);
  });

  it('prints what was expected and what was found, assertion by assertion', async () => {
    const { code, out } = await run('--color=false', '-f', 'failing/*_test.yaml', 'shop');
    expect(withoutTime(out)).toBe(readFileSync(fixturePath('shop/failing/expected-output.txt'), 'utf8'));
    expect(code).toBe(1);
  });

  it('colours when asked to', async () => {
    const { out } = await run('--color', '-f', 'tests/notes_test.yaml', 'shop');
    expect(out).toContain('\u001b[1mshop\u001b[22m');
  });

  it.each([
    [[], /missing required argument/],
    [['--nonsense', 'shop'], /unknown option/],
    [['--with-subchart=perhaps', 'shop'], /unknown option|too many|does not take|Did you mean/],
    [['-o', 'report.xml', 'shop'], /--output-file: not supported yet/],
  ])('ends with 2 for %j', async (args, message) => {
    const { code, err } = await run(...args);
    expect(err).toMatch(message);
    expect(code).toBe(2);
  });

  it('takes switches as Go does, and does not take the chart for their value', async () => {
    const subcharts = (args: string[]) => run('--color=false', '-f', 'tests/config_test.yaml', ...args);
    expect((await subcharts(['-s', 'shop'])).out).toContain('charts/stock/tests/config_test.yaml');
    for (const off of ['-s=false', '--with-subchart=false']) {
      const { code, out, err } = await subcharts([off, 'shop']);
      expect(out).not.toContain('config_test.yaml');
      expect(err).toBe('warning: shop has no suites (tests/config_test.yaml).\n');
      expect(code).toBe(0);
    }
  });

  it('warns of values that are not there', async () => {
    const { err } = await run('-v', 'nowhere.yaml', '-f', 'tests/documents_test.yaml', 'shop');
    expect(err).toBe('warning: No values file matches nowhere.yaml.\n');
  });

  it('ends with 2 where Helm is of no use', async () => {
    process.env.HELM_BIN = join(folder, 'no-helm');
    try {
      const { code, err } = await run('shop');
      expect(err).toMatch(/no-helm cannot be run as Helm/);
      expect(code).toBe(2);
    } finally {
      delete process.env.HELM_BIN;
    }
  });
});

const peer = spawnSync('helm-unittest', ['--help']).error === undefined;

(peer ? describe : describe.skip)('beside the helm-unittest on PATH', () => {
  it.each(['tests/*_test.yaml', 'failing/*_test.yaml'])('gives the same verdicts for %s', async (files) => {
    const verdicts = (text: string) =>
      text.split('\n').filter((line) => /^( PASS | FAIL | SKIP |\t+- |[CTS]\w+.*total$)/.test(line));
    const { out } = await run('--color=false', '-f', files, 'shop');
    const { stdout } = spawnSync('helm-unittest', ['-f', files, 'shop'], { cwd: folder, encoding: 'utf8' });
    expect(verdicts(out)).toEqual(verdicts(stdout));
    expect(verdicts(out).length).toBeGreaterThan(10);
  });
});
