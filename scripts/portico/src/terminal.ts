import { hasColor } from '@helm-unittest-node/runner';

/** Where a command writes to. */
export interface Terminal {
  /** Writes to standard output. */
  out(text: string): void;
  /** Writes to standard error. */
  err(text: string): void;
  /** Whether standard output takes colours. */
  hasColor: boolean;
  /** The stream for a progress line; undefined where standard error is no terminal. */
  progress: NodeJS.WriteStream | undefined;
}

/** The terminal, or the pipes, of this process. NO_COLOR, --no-color and FORCE_COLOR count. */
export function processTerminal(): Terminal {
  // Whoever reads the output may stop early, as head does.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    hasColor: hasColor(process.stdout) && !process.argv.includes('--no-color'),
    progress: process.stderr.isTTY ? process.stderr : undefined,
  };
}
