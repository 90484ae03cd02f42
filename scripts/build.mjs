/**
 * Compiles the packages of this repository into their `dist` folders, when they are missing or older than
 * their sources, so that the commands work right after `npm ci`. A packed package brings its `dist` along
 * and never comes here.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const scripts = dirname(fileURLToPath(import.meta.url));
const root = dirname(scripts);
/** What each package is compiled from: itself, after the packages that it imports. */
const steps = {
  runner: [['runner']],
  'kubeconform-bin': [['kubeconform-bin']],
  portico: [['runner', 'kubeconform-bin'], ['portico']],
};
/** A build takes about a second; a lock this old was left by a process that was ended. */
const staleLockMs = 60_000;

/** A failure that its message explains; no stack is worth printing. */
class BuildError extends Error {}

function newestChange(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => join(folder, entry.name))
    .reduce((newest, path) => {
      const stats = statSync(path);
      return Math.max(
        newest,
        stats.isDirectory() ? Math.max(stats.mtimeMs, newestChange(path)) : stats.mtimeMs,
      );
    }, 0);
}

function stampOf(name) {
  return join(scripts, name, 'dist', '.built');
}

function isFresh(name) {
  const built = statSync(stampOf(name), { throwIfNoEntry: false });
  const config = statSync(join(root, 'tsconfig.json')).mtimeMs;
  return built !== undefined && built.mtimeMs >= Math.max(config, newestChange(join(scripts, name, 'src')));
}

function findCompiler() {
  try {
    const manifest = createRequire(import.meta.url).resolve('typescript/package.json');
    return join(dirname(manifest), 'bin', 'tsc');
  } catch {
    throw new BuildError('TypeScript is not installed: run npm ci in the root of the repository.');
  }
}

/** Compiles beside the old `dist` and then takes its place, so that a running command keeps what it has. */
async function compile(name) {
  const started = new Date();
  const folder = join(scripts, name);
  const fresh = join(folder, 'dist.new');
  rmSync(fresh, { recursive: true, force: true });
  try {
    await promisify(execFile)(process.execPath, [findCompiler(), '-p', folder, '--outDir', fresh]);
  } catch (error) {
    if (error instanceof BuildError) throw error;
    throw new BuildError(`scripts/${name} does not compile:\n${error.stdout || error.message}`);
  }
  writeFileSync(join(fresh, '.built'), '');
  utimesSync(join(fresh, '.built'), started, started);
  rmSync(join(folder, 'dist'), { recursive: true, force: true });
  renameSync(fresh, join(folder, 'dist'));
}

async function withLock(task) {
  const lock = join(scripts, 'build.lock');
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const held = statSync(lock, { throwIfNoEntry: false });
    if (held && Date.now() - held.mtimeMs > staleLockMs) rmSync(lock, { recursive: true, force: true });
    await sleep(50);
  }
  try {
    await task();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

async function buildStale(name) {
  await withLock(async () => {
    for (const step of steps[name]) {
      await Promise.all(step.filter((name) => !isFresh(name)).map(compile));
    }
  });
}

/** Builds what a package needs and what is out of date; does nothing, in a few milliseconds, where all is fresh. */
export async function build(name) {
  if (steps[name].flat().every(isFresh)) return;
  try {
    await buildStale(name);
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build('portico');
