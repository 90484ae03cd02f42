import type { Finding } from '../checks/finding.js';

/** A chart could not be rendered; the message holds a line a reason, with place and way out. */
export class RenderFailure extends Error {
  override readonly name = 'RenderFailure';

  constructor(
    readonly findings: readonly Finding[],
    cause: unknown,
  ) {
    super(findings.map(describe).join('\n'), { cause });
  }
}

function describe({ message, fix, place }: Finding): string {
  const at = place && [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
  return `${message}${fix === undefined ? '' : ` ${fix}`}${at === undefined ? '' : ` (${at})`}`;
}
