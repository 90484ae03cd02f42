import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { fixture, runCommand } from '../cli/run-command.js';

const folder = mkdtempSync(join(tmpdir(), 'kubeconform-bin-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A program in the place of kubeconform that runs some lines of JavaScript. */
function standIn(name: string, code: string): NodeJS.ProcessEnv {
  const path = join(folder, name);
  writeFileSync(path, `#!${process.execPath}\n${code}\n`);
  chmodSync(path, 0o755);
  return { KUBECONFORM_BIN: path };
}

const echo = standIn(
  'echo',
  'process.stdout.write(JSON.stringify(process.argv.slice(2))); process.exitCode = 1;',
);

describe('the real kubeconform', () => {
  it('is run where KUBECONFORM_BIN names it, and its report and exit code are passed on', async () => {
    const { exitCode, output } = await runCommand(
      ['-strict', '-skip', 'A, B', '-n', '2', 'x.yaml'],
      '',
      echo,
    );
    expect(exitCode).toBe(1);
    const args = JSON.parse(output) as string[];
    expect(args).toEqual(expect.arrayContaining(['-strict', '-skip=A,B', '-n=2', '-output=text']));
    expect(args.slice(-2)).toEqual(['--', 'x.yaml']);
  });

  it('gets the bundled schemas for the default location, and the others as they are', async () => {
    const flags = ['-strict', '-schema-location', 'default', '-schema-location', 'mine', 'x.yaml'];
    const args = JSON.parse((await runCommand(flags, '', echo)).output) as string[];
    expect(args.filter((arg) => arg.startsWith('-schema-location'))).toEqual([
      expect.stringMatching(
        /schemas\/master-standalone-strict\/\{\{ \.ResourceKind \}\}\{\{ \.KindSuffix \}\}\.json$/,
      ),
      '-schema-location=mine',
    ]);
  });

  it('gets opened schemas without -strict, which are gone afterwards', async () => {
    const look = standIn(
      'look',
      `const { readFileSync } = require('node:fs');
       const [, place] = process.argv.find((arg) => arg.startsWith('-schema-location')).split('=');
       const path = place.replace(/\\{\\{.*\\}\\}/, 'configmap-v1');
       process.stdout.write(path + ' ' + readFileSync(path, 'utf8').includes('"additionalProperties":false'));`,
    );
    const [path = '', isClosed] = (await runCommand(['x.yaml'], '', look)).output.split(' ');
    expect(isClosed).toBe('false');
    expect(() => rmSync(path)).toThrow('ENOENT');
  });

  it('reads the same standard input', async () => {
    const cat = standIn('cat', 'process.stdin.pipe(process.stdout);');
    expect((await runCommand([], 'the input', cat)).output).toBe('the input');
  });

  it('is not run when the embedded engine is asked for', async () => {
    expect((await runCommand(['-engine', 'embedded', fixture('valid')], '', echo)).output).toBe('');
  });

  it('is missed in one sentence with the way out', async () => {
    const env = { KUBECONFORM_BIN: join(folder, 'none') };
    await expect(runCommand(['-engine', 'both', fixture('valid')], '', env)).rejects.toThrow(
      /cannot be run: there is no such program; put it on PATH, name it in KUBECONFORM_BIN/,
    );
  });
});

describe('-engine both', () => {
  const report = (status: string) =>
    standIn(
      `report-${status}`,
      `const filename = process.argv.at(-1);
       console.log(JSON.stringify({ resources: [{ filename, kind: 'Ingress', name: 'web', status: '${status}' }] }));`,
    );
  const args = ['-engine', 'both', '-strict', fixture('valid/ingress.yaml')];

  it('is silent when the engines agree', async () => {
    expect(await runCommand(args, '', report('statusValid'))).toEqual({
      exitCode: 0,
      output: '',
      warnings: '',
    });
  });

  it('fails and names both verdicts when they differ', async () => {
    const { exitCode, warnings } = await runCommand(args, '', report('statusInvalid'));
    expect(exitCode).toBe(1);
    expect(warnings).toMatch(
      /only kubeconform-bin: .* - Ingress web is valid\n.*only kubeconform: .* is invalid\n/,
    );
  });

  it('says so when the other one prints no report', async () => {
    await expect(runCommand(args, '', standIn('mute', ''))).rejects.toThrow('did not print its JSON report');
  });

  const isInstalled = spawnSync('kubeconform', ['-v']).error === undefined;
  (isInstalled ? it : it.skip)('finds a kubeconform on PATH to agree on all fixtures', async () => {
    for (const flags of [['-strict'], []]) {
      expect((await runCommand(['-engine', 'both', ...flags, fixture('')])).warnings).toBe('');
    }
  });
});
