import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { fixture, runCommand } from './run-command.js';

const folder = mkdtempSync(join(tmpdir(), 'kubeconform-bin-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const good = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}}\n`;
const bad = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}}\ndat: {}\n`;

describe('run', () => {
  it('prints nothing for a valid file and gives 0', async () => {
    expect(await runCommand(['-strict', fixture('valid')])).toMatchObject({ exitCode: 0, output: '' });
  });

  it('names a misspelt field with its place and neighbour and gives 1', async () => {
    expect(await runCommand(['-strict', fixture('misspelt-field')])).toMatchObject({
      exitCode: 1,
      output:
        "misspelt-field/ingress.yaml - Ingress web is invalid: at '/spec/rules/0/hostt' (line 7 column 7): " +
        'unknown field "hostt"; did you mean "host"?\n',
    });
  });

  it('accepts unknown fields without -strict', async () => {
    expect((await runCommand([fixture('misspelt-field')])).exitCode).toBe(0);
  });

  it('takes duplicate keys for an error only with -strict', async () => {
    const text = 'apiVersion: v1\nkind: ConfigMap\ndata: {a: b, a: c}\n';
    expect((await runCommand([], text)).exitCode).toBe(0);
    expect(await runCommand(['-strict'], text)).toMatchObject({
      exitCode: 1,
      output:
        'stdin - failed validation: error unmarshalling resource: the key "a" stands twice in one mapping (line 3 column 14)\n',
    });
  });

  it('reads standard input without files and for a single dash', async () => {
    for (const args of [[], ['-']]) {
      const { output } = await runCommand(['-summary', ...args], good('a'));
      expect(output).toBe(
        'Summary: 1 resource found parsing stdin - Valid: 1, Invalid: 0, Errors: 0, Skipped: 0\n',
      );
    }
  });

  it('finds .yaml, .yml and .json in folders, in the order of names', async () => {
    const { output } = await runCommand(['-verbose', fixture('mixed-folder')]);
    expect(output).toBe(
      'mixed-folder/a.json - ConfigMap a is valid\n' +
        'mixed-folder/b.YML - ConfigMap b is valid\n' +
        'mixed-folder/nested/c.yaml - ConfigMap c is valid\n',
    );
  });

  it('leaves out a named file with another ending', async () => {
    const { exitCode, output } = await runCommand(['-summary', fixture('wrong-ending/ingress.txt')]);
    expect(exitCode).toBe(0);
    expect(output).toContain('0 resource found in 0 file');
  });

  it('counts an empty file as a file without a resource', async () => {
    const { output } = await runCommand(['-summary', fixture('empty-file'), fixture('valid')]);
    expect(output).toBe(
      'Summary: 1 resource found in 2 files - Valid: 1, Invalid: 0, Errors: 0, Skipped: 0\n',
    );
  });

  it('leaves out files whose path matches a pattern', async () => {
    const args = [
      '-verbose',
      '-ignore-filename-pattern',
      '(?i)b\\.yml$',
      '-ignore-filename-pattern',
      'nested',
    ];
    expect((await runCommand([...args, fixture('mixed-folder')])).output).toBe(
      'mixed-folder/a.json - ConfigMap a is valid\n',
    );
  });

  it('reports a pattern that is no regular expression', async () => {
    const { exitCode, output } = await runCommand(['-ignore-filename-pattern', '(', fixture('valid')]);
    expect(exitCode).toBe(1);
    expect(output).toContain('failed validation: error parsing regexp');
  });

  it('reports a path that does not exist and goes on', async () => {
    expect(await runCommand(['-verbose', 'no/such/file.yaml', fixture('mixed-folder/a.json')])).toMatchObject(
      {
        exitCode: 1,
        output:
          'no/such/file.yaml - failed validation: lstat no/such/file.yaml: no such file or directory\n' +
          'mixed-folder/a.json - ConfigMap a is valid\n',
      },
    );
  });

  it('skips and rejects kinds by name and by apiVersion and kind', async () => {
    const path = fixture('every-status');
    const { output } = await runCommand([
      '-verbose',
      '-skip',
      ' v1/Secret ,Widget',
      '-reject',
      'ConfigMap',
      path,
    ]);
    expect(output).toContain('resources.yaml - unknown Widget skipped\n');
    expect(output).toContain('resources.yaml - left-out Secret skipped\n');
    expect(output).toContain('ConfigMap good failed validation: prohibited resource kind ConfigMap\n');
  });

  it('skips what has no schema with -ignore-missing-schemas', async () => {
    const widget = 'apiVersion: example.com/v1\nkind: Widget\n';
    expect((await runCommand([], widget)).output).toContain('could not find schema for Widget');
    expect((await runCommand(['-ignore-missing-schemas'], widget)).exitCode).toBe(0);
  });

  it('stops writing after the first failure with -exit-on-error', async () => {
    const text = `${bad('a')}---\n${good('b')}---\n${bad('c')}`;
    const { exitCode, output } = await runCommand(['-strict', '-exit-on-error', '-verbose'], text);
    expect(exitCode).toBe(1);
    expect(output.split('\n')).toHaveLength(2);
  });

  it('refuses an unknown output format and a missing cache folder', async () => {
    await expect(runCommand(['-output', 'yaml'])).rejects.toThrow("'outputFormat' must be");
    await expect(runCommand(['-cache', join(folder, 'none')])).rejects.toThrow('failed opening cache folder');
  });

  it('refuses a version of Kubernetes that is not bundled and names the one that is', async () => {
    await expect(runCommand(['-kubernetes-version', '1.29.0'])).rejects.toThrow('those of 1.36 are');
  });

  it('judges only the documents that are no UTF-8 as errors', async () => {
    const path = write('latin1.yaml', Buffer.from(`${good('a')}---\n${good('caf\xe9')}`, 'latin1'));
    const { output } = await runCommand(['-verbose', path]);
    expect(output).toContain('ConfigMap a is valid');
    expect(output).toContain(
      'failed validation: error unmarshalling resource: the text is no UTF-8 (line 7)',
    );
  });

  it('reports a binary file as an error', async () => {
    const path = write('binary.yaml', Buffer.from([0, 1, 2, 3, 0x50, 0x4b, 0xff]));
    expect((await runCommand([path])).exitCode).toBe(1);
  });

  it('reports a loop of links and a folder with a file ending instead of following them', async () => {
    const loop = join(folder, 'loops');
    mkdirSync(join(loop, 'folder'), { recursive: true });
    symlinkSync(join(loop, 'self.yaml'), join(loop, 'self.yaml'));
    symlinkSync(loop, join(loop, 'folder', 'up'));
    symlinkSync(loop, join(loop, 'folder', 'up.yaml'));
    const { output } = await runCommand([loop]);
    expect(output).toContain('too many levels of symbolic links');
    expect(output).toContain('up.yaml: is a directory');
    expect(output.trim().split('\n')).toHaveLength(2);
  });

  it('takes control characters in names for what they are', async () => {
    const { output } = await runCommand(
      ['-verbose'],
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: "a\\e[31m\\nb"}\n',
    );
    expect(output).toBe('stdin - ConfigMap a\\u001b[31m b is valid\n');
  });
});
