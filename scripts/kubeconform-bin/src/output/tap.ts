import type { Output, OutputOptions } from './output.js';
import { printable } from './printable.js';
import type { Result } from './result.js';

/** TAP version 13; lists every resource and knows no summary (kubeconform: output). */
export function tapOutput({ print }: OutputOptions): Output {
  let number = 0;
  return {
    write(result) {
      number++;
      if (number === 1) print('TAP version 13\n');
      print(`${printable(describe(result, number))}\n`);
    },
    flush() {
      print(`1..${number}\n`);
    },
  };
}

function describe(result: Result, number: number): string {
  const { status, path, apiVersion, kind, namespace, name, message } = result;
  const resource = `${path} (${apiVersion}/${kind}/${namespace}/${name})`;
  switch (status) {
    case 'valid':
      return `ok ${number} - ${resource}`;
    case 'skipped':
      return `ok ${number} - ${resource} # skip`;
    case 'empty':
      return `ok ${number} - ${path} (empty)`;
    case 'invalid':
      return `not ok ${number} - ${resource}: ${message}`;
    default:
      return `not ok ${number} - ${path}: ${message}`;
  }
}
