import { execa } from 'execa';
import { TestError } from './plan-test.js';
import type { PostRenderer } from './suite.js';

/** The file to which everything belongs when a post-renderer dropped the marks. */
export const UNMARKED_FILE = 'manifest.yaml';

/**
 * Pipes all rendered files through a program (helm-unittest format: what is rendered): in the order of their
 * names, each behind a line `---` and a line `#### file: NAME`; the output is split at these marks.
 */
export async function postRender(
  files: Map<string, string>,
  renderer: PostRenderer,
): Promise<Map<string, string>> {
  const input = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, text]) => `---\n#### file: ${name}\n${text.trim()}\n`)
    .join('');
  const result = await execa(renderer.cmd, renderer.args, {
    input,
    reject: false,
    timeout: 30_000,
    stripFinalNewline: false,
  });
  if (result.failed) throw new TestError(`post-render failed: ${result.originalMessage ?? result.stderr}`);
  const output = result.stdout;
  const parts = output.split(/(?<=^|\n)---\n(?=#### file:)/).flatMap((part): [string, string][] => {
    const [, name] = /^#### file: (.*)\n?/.exec(part) ?? [];
    return name === undefined ? [] : [[name, part.slice(part.indexOf('\n') + 1)]];
  });
  return new Map(parts.length > 0 ? parts : [[UNMARKED_FILE, output]]);
}
