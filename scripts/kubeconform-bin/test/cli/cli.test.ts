import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { fixture } from './run-command.js';

const bin = fileURLToPath(new URL('../../bin/kubeconform-bin.js', import.meta.url));

function command(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [bin, ...args], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
    child.stdin?.end();
  });
}

describe('kubeconform-bin', () => {
  it('answers -h on stdout', async () => {
    const { code, stdout, stderr } = await command('-h');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const flag of ['cache', 'n', 'output', 'schema-location', 'strict', 'verbose']) {
      expect(stdout).toMatch(new RegExp(`^  -${flag}\\b`, 'm'));
    }
  });

  it('answers -v with the version of the package', async () => {
    expect((await command('-v')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('prints an unknown flag and the usage on stderr and gives 1', async () => {
    const { code, stdout, stderr } = await command('-foo');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^flag provided but not defined: -foo\nUsage: /);
  });

  it('prints a known error in one line, without a stack', async () => {
    const { code, stderr } = await command('-kubernetes-version', '1.29.0', fixture('valid'));
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('gives 1 for an invalid file', async () => {
    const { code, stdout } = await command('-strict', fixture('misspelt-field'));
    expect(code).toBe(1);
    expect(stdout).toContain('did you mean "host"?');
  });
});
