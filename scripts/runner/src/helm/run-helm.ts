import { execa } from 'execa';
import {
  HelmCancelledError,
  HelmKilledError,
  HelmNotExecutableError,
  HelmOutputTooLargeError,
  HelmTimeoutError,
} from '../errors/helm-errors.js';
import { helmEnvironment } from './helm-environment.js';
import { workFolder } from './work-folder.js';

/** Limits of one Helm process. */
export interface RunLimits {
  /** Milliseconds until Helm and all it started are ended; 30,000 unless given. */
  timeoutMs?: number | undefined;
  /** Bytes of standard output, or of standard error, above which Helm is ended; 50 MB unless given. */
  maxOutputBytes?: number | undefined;
  /** Ends Helm when aborted. */
  signal?: AbortSignal | undefined;
}

/** A Helm process that ended by itself. */
export interface HelmRun {
  exitCode: number;
  /** Standard output as it came. */
  stdout: string;
  /** Standard error as it came. */
  stderr: string;
}

const runningGroups = new Set<number>();
process.on('exit', () => {
  for (const group of runningGroups) endGroup(group);
});

/**
 * Runs the Helm at `path`, without a shell, with nothing on standard input and a clean environment.
 * `what` says what it does, for the errors: "rendering charts/foo".
 *
 * A failing Helm is not an error here: look at the exit code. Throws {@link HelmNotExecutableError},
 * {@link HelmTimeoutError}, {@link HelmOutputTooLargeError}, {@link HelmKilledError} and
 * {@link HelmCancelledError}.
 */
export async function runHelm(
  path: string,
  args: readonly string[],
  what: string,
  limits: RunLimits = {},
): Promise<HelmRun> {
  const { timeoutMs = 30_000, maxOutputBytes = 50_000_000, signal } = limits;
  if (signal?.aborted) throw new HelmCancelledError(what);

  // A group of its own, so that a wrapper's children can be ended together with the wrapper.
  const child = execa(path, args, {
    detached: true,
    stdin: 'ignore',
    env: helmEnvironment(process.env, workFolder()),
    extendEnv: false,
    encoding: 'buffer',
    maxBuffer: maxOutputBytes,
    stripFinalNewline: false,
    reject: false,
  });
  const group = child.pid;
  if (group !== undefined) runningGroups.add(group);
  let endedBecause: 'time' | 'abort' | undefined;
  const end = (reason: 'time' | 'abort') => {
    endedBecause ??= reason;
    if (group !== undefined) endGroup(group);
  };
  const timer = setTimeout(() => end('time'), timeoutMs);
  const onAbort = () => end('abort');
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    const result = await child;
    if (endedBecause === 'time') throw new HelmTimeoutError(what, timeoutMs);
    if (endedBecause === 'abort') throw new HelmCancelledError(what);
    if (result.isMaxBuffer) {
      if (group !== undefined) endGroup(group);
      throw new HelmOutputTooLargeError(what, maxOutputBytes);
    }
    if (result.signal !== undefined) throw new HelmKilledError(what, result.signal);
    if (result.exitCode === undefined) {
      throw new HelmNotExecutableError(path, result.originalMessage ?? 'it did not start', result.cause);
    }
    const decoder = new TextDecoder();
    return {
      exitCode: result.exitCode,
      stdout: decoder.decode(result.stdout),
      stderr: decoder.decode(result.stderr),
    };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
    if (group !== undefined) runningGroups.delete(group);
  }
}

function endGroup(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // The group has ended already.
  }
}
