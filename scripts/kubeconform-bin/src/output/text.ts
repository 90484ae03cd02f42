import type { Output, OutputOptions } from './output.js';
import { printable } from './printable.js';
import type { Result } from './result.js';
import { Summary } from './summary.js';

/** One line a resource; nothing at all for a clean run (kubeconform: output). */
export function textOutput({ print, summary, verbose, isStdin }: OutputOptions): Output {
  const counts = new Summary();
  return {
    write(result) {
      counts.add(result);
      const line = describe(result, verbose);
      if (line !== undefined) print(`${printable(line)}\n`);
    },
    flush() {
      if (summary) print(counts.line(isStdin));
    },
  };
}

function describe({ status, path, kind, name, message }: Result, verbose: boolean): string | undefined {
  switch (status) {
    case 'invalid':
      return `${path} - ${kind} ${name} is invalid: ${message}`;
    case 'error':
      return `${path} - ${kind && name ? `${kind} ${name} ` : ''}failed validation: ${message}`;
    case 'valid':
      return verbose ? `${path} - ${kind} ${name} is valid` : undefined;
    case 'skipped':
      return verbose ? `${path} - ${name} ${kind} skipped` : undefined;
    default:
      return undefined;
  }
}
