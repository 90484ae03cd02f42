import type { Status } from '../validate/verdict.js';
import type { Result } from './result.js';

/** Counts results for the summary line and object. */
export class Summary {
  readonly #counts: Record<Status, number> = { valid: 0, invalid: 0, error: 0, skipped: 0, empty: 0 };
  readonly #paths = new Set<string>();

  add({ status, path }: Result): void {
    this.#counts[status]++;
    this.#paths.add(path);
  }

  /** `Summary: 2 resources found in 1 file - Valid: …`; empty resources are no resources, their files are files. */
  line(isStdin: boolean): string {
    const { valid, invalid, error, skipped } = this.#counts;
    const resources = count(valid + invalid + error + skipped, 'resource');
    const where = isStdin ? 'parsing stdin' : `in ${count(this.#paths.size, 'file')}`;
    return `Summary: ${resources} found ${where} - Valid: ${valid}, Invalid: ${invalid}, Errors: ${error}, Skipped: ${skipped}\n`;
  }

  toJSON(): { valid: number; invalid: number; errors: number; skipped: number } {
    const { valid, invalid, error, skipped } = this.#counts;
    return { valid, invalid, errors: error, skipped };
  }
}

/** kubeconform says "0 resource". */
function count(number: number, noun: string): string {
  return `${number} ${noun}${number > 1 ? 's' : ''}`;
}
