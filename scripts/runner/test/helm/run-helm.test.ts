import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { runHelm } from '../../src/helm/run-helm.js';
import {
  HelmCancelledError,
  HelmKilledError,
  HelmOutputTooLargeError,
  HelmTimeoutError,
} from '../../src/index.js';
import { temporaryFolder, writeFakeHelm } from '../support/temporary-folder.js';
import { thrownBy } from '../support/thrown-by.js';

const folder = temporaryFolder();

/** Whether a process has ended; one that nobody has waited for yet (a zombie) has ended too. */
async function isGone(pid: number): Promise<boolean> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    try {
      process.kill(pid, 0);
      const status = `/proc/${pid}/status`;
      if (existsSync(status) && /^State:\s+Z/m.test(readFileSync(status, 'utf8'))) return true;
    } catch {
      return true;
    }
    await sleep(20);
  }
  return false;
}

describe('runHelm', () => {
  it('ends a hanging Helm and the processes it started', async () => {
    const note = join(folder, 'child.pid');
    const path = writeFakeHelm(
      folder,
      'hanging',
      `const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
       require('node:fs').writeFileSync(${JSON.stringify(note)}, String(child.pid));
       setInterval(() => {}, 1000);`,
    );
    const error = await thrownBy(runHelm(path, [], 'rendering x', { timeoutMs: 1500 }), HelmTimeoutError);
    expect(error.message).toBe(
      'Helm did not finish rendering x within 1.5 seconds and was ended. Look for a template that loops, or give a longer time-out.',
    );
    expect(await isGone(Number(readFileSync(note, 'utf8')))).toBe(true);
  });

  it('stops at the output limit', async () => {
    const path = writeFakeHelm(
      folder,
      'talkative',
      `const line = 'x'.repeat(1023) + '\\n'; for (let i = 0; i < 50 * 1024; i++) process.stdout.write(line);`,
    );
    const error = await thrownBy(
      runHelm(path, [], 'rendering x', { maxOutputBytes: 1_000_000 }),
      HelmOutputTooLargeError,
    );
    expect(error.message).toContain('more than 1000000 bytes while rendering x');
  });

  it('tells a signal that came from outside', async () => {
    const path = writeFakeHelm(
      folder,
      'killed',
      `process.kill(process.pid, 'SIGKILL'); setInterval(() => {}, 1000);`,
    );
    const error = await thrownBy(runHelm(path, [], 'rendering x'), HelmKilledError);
    expect(error.value).toBe('SIGKILL');
  });

  it('stops when the caller aborts, before and while Helm runs', async () => {
    const path = writeFakeHelm(folder, 'waiting', 'setInterval(() => {}, 1000);');
    const controller = new AbortController();
    const run = thrownBy(runHelm(path, [], 'rendering x', { signal: controller.signal }), HelmCancelledError);
    controller.abort();
    await run;
    await thrownBy(runHelm(path, [], 'rendering x', { signal: controller.signal }), HelmCancelledError);
  });

  it('keeps HELM_ and KUBE variables away from Helm and closes standard input', async () => {
    const path = writeFakeHelm(
      folder,
      'environment',
      `console.log(JSON.stringify({ env: process.env, input: require('node:fs').readFileSync(0, 'utf8') }));`,
    );
    process.env.HELM_NAMESPACE = 'leaked';
    process.env.KUBE_LEAK = 'leaked';
    process.env.STAYS = 'kept';
    try {
      const { stdout } = await runHelm(path, [], 'x');
      const { env, input } = JSON.parse(stdout) as { env: Record<string, string>; input: string };
      expect(
        Object.keys(env)
          .filter((name) => /^(HELM_|KUBE)/.test(name))
          .sort(),
      ).toEqual(['HELM_CACHE_HOME', 'HELM_CONFIG_HOME', 'HELM_DATA_HOME', 'KUBECONFIG']);
      expect(env.STAYS).toBe('kept');
      expect(input).toBe('');
    } finally {
      delete process.env.HELM_NAMESPACE;
      delete process.env.KUBE_LEAK;
      delete process.env.STAYS;
    }
  });

  it('hands arguments over as they are, without a shell', async () => {
    const path = writeFakeHelm(folder, 'arguments', 'console.log(JSON.stringify(process.argv.slice(2)));');
    const args = ['$(touch x)', 'a b', '"', '`id`', '*'];
    expect(JSON.parse((await runHelm(path, args, 'x')).stdout)).toEqual(args);
  });
});
