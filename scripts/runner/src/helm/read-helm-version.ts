import semver from 'semver';
import { HelmTooOldError, HelmUnsupportedError, HelmWrongOutputError } from '../errors/helm-errors.js';
import type { Helm } from './helm.js';
import { runHelm } from './run-helm.js';

const OLDEST = '3.14.0';

/**
 * Asks a binary for its version. Throws {@link HelmWrongOutputError} where the answer is none of Helm's,
 * {@link HelmTooOldError} below 3.14 and {@link HelmUnsupportedError} above 4.
 */
export async function readHelmVersion(path: string): Promise<Pick<Helm, 'version' | 'major'>> {
  const { exitCode, stdout, stderr } = await runHelm(
    path,
    ['version', '--template', '{{.Version}}'],
    `telling its version (${path})`,
    { timeoutMs: 10_000 },
  );
  const version = semver.valid(stdout.trim());
  if (exitCode !== 0 || version === null) throw new HelmWrongOutputError(path, 'version', stdout || stderr);
  if (semver.lt(version, OLDEST)) throw new HelmTooOldError(path, version);
  const major = semver.major(version);
  if (major !== 3 && major !== 4) throw new HelmUnsupportedError(path, version);
  return { version, major };
}
