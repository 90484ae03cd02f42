import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import semver from 'semver';
import { DependencyError } from '../errors/chart-error.js';
import { readTextFile } from '../values/read-text-file.js';
import { findDifference } from './compare-folders.js';
import { type IsIgnored, readHelmIgnore } from './helm-ignore.js';
import { type Chart, type ChartDependency, parseYaml, readChart } from './read-chart.js';

/**
 * Checks that the charts in a chart's `charts/` folder are those that its Chart.yaml and Chart.lock ask for.
 * Helm itself compares names only, so a stale copy renders silently; and where an archive stands beside a
 * folder, it takes one of the two at random.
 *
 * Looks at every dependency, and at the dependencies of those that are folders. Throws
 * {@link DependencyError} at the first one that is wrong.
 */
export async function checkDependencies(chart: string): Promise<void> {
  // Helm reads only the .helmignore of the chart that it is asked to load.
  await checkChart(chart, chart, await readHelmIgnore(chart));
}

async function checkChart(folder: string, root: string, isIgnored: IsIgnored): Promise<void> {
  const chart = await readChart(folder);
  const locked = await readLock(folder);
  for (const dependency of chart.dependencies) {
    const found = await findDependency(chart, dependency, root, isIgnored);
    checkLock(chart, dependency, found.version, locked);
    if (found.folder !== undefined) {
      if (dependency.repository.startsWith('file://')) await checkSource(chart, dependency, found.folder);
      await checkChart(found.folder, root, isIgnored);
    }
  }
}

/** Finds the folder, or the archive of a remote chart, and checks that it is alone and of the right version. */
async function findDependency(
  chart: Chart,
  dependency: ChartDependency,
  root: string,
  isIgnored: IsIgnored,
): Promise<{ folder?: string; version: string }> {
  const charts = join(chart.folder, 'charts');
  const folder = join(charts, dependency.name);
  const isOwn = dependency.repository === '' || dependency.repository.startsWith('file://');
  const archives = (await readdir(charts).catch(() => [])).filter(
    (name) =>
      name.startsWith(`${dependency.name}-`) &&
      semver.valid(name.slice(dependency.name.length + 1).replace(/\.tgz$/, '')) !== null &&
      name.endsWith('.tgz') &&
      !isIgnored(relative(root, join(charts, name)).replaceAll('\\', '/')),
  );
  const [archive] = archives;
  if (!(await isFolder(folder))) {
    const version = archive?.slice(dependency.name.length + 1, -'.tgz'.length);
    if (version === undefined || isOwn)
      throw missing(chart, dependency, await describeEntry(folder), archive);
    checkVersion(chart, dependency, version, join(charts, archive ?? ''));
    return { version };
  }
  if (archive !== undefined) {
    throw new DependencyError({
      summary: `${charts} holds ${dependency.name} as a folder and as ${archive}; Helm would take one of the two at random.`,
      hint: `Delete ${join(charts, archive)}, or hide it with the line "*.tgz" in ${join(root, '.helmignore')}.`,
      file: join(charts, archive),
      key: dependency.name,
    });
  }
  const { version } = await readChart(folder);
  checkVersion(chart, dependency, version, folder);
  return { folder, version };
}

function missing(
  chart: Chart,
  dependency: ChartDependency,
  trouble: string,
  archive?: string,
): DependencyError {
  const folder = join(chart.folder, 'charts', dependency.name);
  const isFile = dependency.repository.startsWith('file://');
  const target = isFile ? join('..', dependency.repository.slice('file://'.length)) : undefined;
  const packed = archive === undefined ? '' : `, only the archive ${archive}, which goes stale`;
  return new DependencyError({
    summary: `${chart.folder} needs the chart ${dependency.name}, but ${folder} ${trouble}${packed}.`,
    hint: target
      ? `Make it a symbolic link: ln -s ${target} ${folder} (in a git checkout without symbolic links, set core.symlinks to true and check out again, or copy the folder).`
      : dependency.repository === ''
        ? `Put the chart's folder there, or take ${dependency.name} out of Chart.yaml.`
        : `Run "helm dependency build ${chart.folder}".`,
    file: folder,
    key: dependency.name,
  });
}

function checkVersion(chart: Chart, dependency: ChartDependency, version: string, file: string): void {
  const full = semver.valid(version) ?? semver.coerce(version) ?? version;
  if (semver.satisfies(full, dependency.version || '*', { includePrerelease: true })) return;
  throw new DependencyError({
    summary: `${chart.folder} asks for ${dependency.name} ${dependency.version}, but ${file} is version ${version}; Helm would use it all the same.`,
    hint: `Set the version of ${dependency.name} in ${join(chart.folder, 'Chart.yaml')} and Chart.lock to ${version}, or put the right version there.`,
    file,
    key: dependency.name,
    value: version,
  });
}

function checkLock(
  chart: Chart,
  dependency: ChartDependency,
  version: string,
  locked?: Map<string, string>,
): void {
  const lockedVersion = locked?.get(dependency.name);
  if (locked === undefined || lockedVersion === version) return;
  const file = join(chart.folder, 'Chart.lock');
  throw new DependencyError({
    summary: `${file} ${lockedVersion === undefined ? 'does not name' : `holds version ${lockedVersion} of`} ${dependency.name}, but version ${version} is in use.`,
    hint: `Run "helm dependency update ${chart.folder}", or correct the lock file by hand.`,
    file,
    key: dependency.name,
    value: lockedVersion,
  });
}

/** Throws unless the folder holds what the `file://` repository, relative to the chart, holds. */
async function checkSource(chart: Chart, dependency: ChartDependency, folder: string): Promise<void> {
  const source = resolve(await realpath(chart.folder), dependency.repository.slice('file://'.length));
  if (!(await isFolder(source))) {
    throw new DependencyError({
      summary: `${chart.folder} takes ${dependency.name} from ${dependency.repository}, but ${source} is no folder.`,
      hint: `Correct the repository in ${join(chart.folder, 'Chart.yaml')}.`,
      file: source,
      key: dependency.name,
      value: dependency.repository,
    });
  }
  const difference = await findDifference(folder, source);
  if (difference === undefined) return;
  throw new DependencyError({
    summary: `${folder} is a copy of ${source} that differs from it, first in ${difference}.`,
    hint: `Replace the copy by a symbolic link: ln -s ${join('..', dependency.repository.slice('file://'.length))} ${folder}.`,
    file: join(folder, difference),
    key: dependency.name,
  });
}

/** Versions by name, or undefined where the chart has no Chart.lock, which Helm does not ask for. */
async function readLock(folder: string): Promise<Map<string, string> | undefined> {
  const file = join(folder, 'Chart.lock');
  const read = await readTextFile(file);
  if ('trouble' in read) {
    if (read.trouble === 'does not exist') return undefined;
    throw new DependencyError({ summary: `${file} ${read.trouble}.`, hint: read.hint, file });
  }
  const lock = parseYaml(file, read.text) as {
    dependencies?: { name?: unknown; version?: unknown }[];
  } | null;
  const entries = Array.isArray(lock?.dependencies) ? lock.dependencies : [];
  return new Map(entries.map((entry) => [String(entry?.name), String(entry?.version)]));
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

async function describeEntry(path: string): Promise<string> {
  const entry = await lstat(path).catch(() => undefined);
  if (entry === undefined) return 'does not exist';
  return entry.isSymbolicLink() ? 'is a symbolic link that leads to no folder' : 'is not a folder';
}
