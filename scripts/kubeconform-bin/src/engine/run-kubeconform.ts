import { spawn } from 'node:child_process';
import { EngineError } from './engine-error.js';

/** What the real kubeconform printed and how it ended. */
export interface KubeconformRun {
  exitCode: number;
  output: string;
}

/**
 * Runs the real kubeconform; what it prints on stderr goes to this process's.
 *
 * @param binary its path, or its name on PATH
 * @param input what it reads from standard input
 * @throws EngineError when it cannot be started or is ended by a signal
 */
export function runKubeconform(
  binary: string,
  args: readonly string[],
  input: Buffer,
): Promise<KubeconformRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(binary, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'ENOENT' ? 'there is no such program' : error.message;
      reject(
        new EngineError(
          `the real kubeconform (${binary}) cannot be run: ${reason}; put it on PATH, name it in KUBECONFORM_BIN, ` +
            'or leave out -engine',
        ),
      );
    });
    child.on('close', (exitCode, signal) => {
      if (exitCode === null) reject(new EngineError(`kubeconform (${binary}) was ended by ${signal}`));
      else resolve({ exitCode, output: Buffer.concat(chunks).toString('utf8') });
    });
    // It may end before it has read everything.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
