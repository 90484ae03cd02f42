import { constants, existsSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HelmNotFoundError } from '../errors/helm-errors.js';
import { RunnerError } from '../errors/runner-error.js';
import type { Helm } from './helm.js';
import { readHelmVersion } from './read-helm-version.js';
import { unpackHelm } from './unpack-helm.js';

/** Where to look for Helm. */
export interface FindHelmOptions {
  /** The environment whose HELM_BIN and PATH count; the process' own unless given. */
  env?: NodeJS.ProcessEnv | undefined;
  /** The folder from which `node_modules` folders are searched upwards; the working directory, and then this package's own folder, unless given. */
  from?: string | undefined;
}

/** Names under which the npm packages that carry Helm are installed, in the order of preference. */
const PACKAGES = ['helm-v4', 'helm-v3'];

/**
 * Finds a Helm: the one that HELM_BIN names; else `helm` on PATH if it works and is 3.14 or later; else the
 * one that npm installed.
 *
 * Throws {@link HelmNotFoundError}; where a Helm was found but is of no use, what is wrong with it
 * (`HelmTooOldError`, `HelmWrongOutputError`, `HelmNotExecutableError`). A HELM_BIN that is of no use is
 * always an error.
 */
export async function findHelm(options: FindHelmOptions = {}): Promise<Helm> {
  const env = options.env ?? process.env;
  if (env.HELM_BIN) {
    const path = resolve(env.HELM_BIN);
    return { path, ...(await readHelmVersion(path)), source: 'HELM_BIN' };
  }
  const onPath = await findOnPath(env.PATH ?? '');
  let unusable: RunnerError | undefined;
  if (onPath !== undefined) {
    try {
      return { path: onPath, ...(await readHelmVersion(onPath)), source: 'PATH' };
    } catch (error) {
      if (!(error instanceof RunnerError)) throw error;
      unusable = error;
    }
  }
  const [bundled] = bundledPackages(options.from);
  if (bundled !== undefined) return unpackHelm(bundled);
  throw unusable ?? new HelmNotFoundError(['HELM_BIN', 'PATH', `node_modules for ${PACKAGES.join(' and ')}`]);
}

/** Every Helm that npm installed, newest first; none on other platforms than Linux on x64. */
export async function findBundledHelms(options: FindHelmOptions = {}): Promise<Helm[]> {
  return Promise.all(bundledPackages(options.from).map(unpackHelm));
}

async function findOnPath(path: string): Promise<string | undefined> {
  for (const folder of path.split(delimiter).filter(Boolean)) {
    const candidate = resolve(folder, process.platform === 'win32' ? 'helm.exe' : 'helm');
    try {
      await access(candidate, constants.X_OK);
      return candidate;
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}

/** The packages hold binaries for one platform only. */
function bundledPackages(from?: string): string[] {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  const starts = from === undefined ? [process.cwd(), dirname(fileURLToPath(import.meta.url))] : [from];
  const modules = starts
    .flatMap((start) => parents(resolve(start)))
    .map((folder) => join(folder, 'node_modules'));
  return PACKAGES.flatMap((name) => {
    const found = modules.map((folder) => join(folder, name)).find(holdsHelm);
    return found === undefined ? [] : [found];
  });
}

function holdsHelm(packageFolder: string): boolean {
  return existsSync(join(packageFolder, 'lib', 'layer.zip'));
}

function parents(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...parents(parent)];
}
