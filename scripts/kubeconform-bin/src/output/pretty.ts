import pc from 'picocolors';
import type { Output, OutputOptions } from './output.js';
import { printable } from './printable.js';
import type { Result } from './result.js';
import { Summary } from './summary.js';

/** kubeconform colours this format always, whatever the output goes to. */
const { green, red, yellow } = pc.createColors(true);

/** As the text output, with a coloured mark in front (kubeconform: output). */
export function prettyOutput({ print, summary, verbose, isStdin }: OutputOptions): Output {
  const counts = new Summary();
  return {
    write(result) {
      counts.add(result);
      const line = describe(result, verbose);
      if (line !== undefined) print(`${line}\n`);
    },
    flush() {
      if (summary) print(counts.line(isStdin));
    },
  };
}

function describe({ status, path, kind, name, message }: Result, verbose: boolean): string | undefined {
  const line = (color: typeof green, mark: string, text: string) =>
    `${color(mark)} ${printable(path)}: ${color(printable(text))}`;
  switch (status) {
    case 'valid':
      return verbose ? line(green, '\u2714', `${kind} ${name} is valid`) : undefined;
    case 'invalid':
      return line(red, '\u2716', `${kind} ${name} is invalid: ${message}`);
    case 'error': {
      const start = kind && name ? `${kind} ` : '';
      return line(red, '\u2716', `${start}failed validation: ${name} ${message}`);
    }
    case 'skipped':
      return verbose
        ? line(yellow, '-', [kind, kind && name, 'skipped'].filter(Boolean).join(' '))
        : undefined;
    default:
      return undefined;
  }
}
