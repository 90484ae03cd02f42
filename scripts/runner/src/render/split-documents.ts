import type { RenderedDocument } from './rendering.js';

const SEPARATOR = /^---(\s|$)/;
const SOURCE = /^# Source: ([^/]+)\/(.+)$/;

/**
 * Splits the output of `helm template` into documents by its separators and `# Source:` comments. A segment
 * without such a comment belongs to the template before it: Helm prints files of `crds/` unsplit.
 *
 * Gives undefined where the output is none of `helm template`.
 */
export function splitDocuments(output: string): Omit<RenderedDocument, 'fixture'>[] | undefined {
  const lines = output.split('\n');
  const starts = lines.flatMap((line, number) => (SEPARATOR.test(line) ? [number] : []));
  if (!isBlank(lines.slice(0, starts[0] ?? lines.length))) return undefined;

  const documents: Omit<RenderedDocument, 'fixture'>[] = [];
  const counts = new Map<string, number>();
  let source: { chart: string; template: string } | undefined;
  for (const [position, start] of starts.entries()) {
    const [, chart, template] = SOURCE.exec(lines[start + 1] ?? '') ?? [];
    if (chart !== undefined && template !== undefined) source = { chart, template };
    if (source === undefined) return undefined;
    const first = start + (chart === undefined ? 1 : 2);
    const body = lines.slice(first, starts[position + 1] ?? lines.length);
    if (isBlank(body)) continue;
    const name = `${source.chart}/${source.template}`;
    const index = counts.get(name) ?? 0;
    counts.set(name, index + 1);
    documents.push({ ...source, index, line: first + 1, text: withFinalLineFeed(body.join('\n')) });
  }
  return documents;
}

function isBlank(lines: readonly string[]): boolean {
  return lines.every((line) => /^\s*(#.*)?$/.test(line));
}

function withFinalLineFeed(text: string): string {
  return `${text.replace(/\n+$/, '')}\n`;
}
