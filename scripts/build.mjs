/**
 * Compiles the packages of this repository into their `dist` folders, when they are missing or older than
 * their sources, so that the commands work right after `npm ci`. A packed package brings its `dist` along
 * and never comes here.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const scripts = dirname(fileURLToPath(import.meta.url));
const root = dirname(scripts);
/** Packages in the order in which they depend on each other; those of one step build side by side. */
const steps = [['runner', 'kubeconform-bin'], ['portico']];
/** A build takes about a second; a lock this old was left by a process that was ended. */
const staleLockMs = 60_000;

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

async function compile(name) {
  const started = new Date();
  const typescript = createRequire(import.meta.url).resolve('typescript/package.json');
  const compiler = join(dirname(typescript), 'bin', 'tsc');
  rmSync(join(scripts, name, 'dist'), { recursive: true, force: true });
  try {
    await promisify(execFile)(process.execPath, [compiler, '-p', join(scripts, name)]);
  } catch (error) {
    throw new Error(`scripts/${name} does not compile:\n${error.stdout || error.message}`);
  }
  writeFileSync(stampOf(name), '');
  utimesSync(stampOf(name), started, started);
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

/** Builds what is out of date; does nothing, in a few milliseconds, where all is fresh. */
export async function build() {
  const names = steps.flat();
  if (names.every(isFresh)) return;
  await withLock(async () => {
    for (const step of steps) {
      await Promise.all(step.filter((name) => !isFresh(name)).map(compile));
    }
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
