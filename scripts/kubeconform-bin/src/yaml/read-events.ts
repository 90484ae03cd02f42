import { EVENT_ID, type Event, parseEvents, YAMLException } from 'js-yaml';
import { YamlProblem } from './yaml-problem.js';

/**
 * How deep collections may nest. No Kubernetes resource comes near; the parser recurses, and a limit well inside
 * the stack turns a hostile document into an error.
 */
const maxDepth = 500;

/** How many characters may be read again because lines need {@link indentLine}; each line costs a reading. */
const maxReadAgain = 20_000_000;
const repair = ' '.repeat(maxDepth);

/** The events of one document, without those of the document itself. */
export interface DocumentEvents {
  events: Event[];
  /** The text to which the events' offsets refer. */
  source: string;
  /** Turns such an offset into one of the text that was read. */
  originalOffset: (offset: number) => number;
}

/**
 * Parses the first YAML document of a text into js-yaml's events. A text of nothing but blanks and comments has
 * none. What follows a `...` line is never looked at, as in Go.
 *
 * @throws YamlProblem for what is no YAML
 */
export function readEvents(text: string): DocumentEvents {
  // Few texts have such a line, and most can be told without the expression.
  const documentEnd = text.includes('...') && /^\.\.\.(?:[ \t\r]|$)/m.exec(text);
  let source = documentEnd ? text.slice(0, documentEnd.index) : text;
  const repairs: number[] = [];
  const originalOffset = (offset: number) => originalOf(offset, repairs);
  for (;;) {
    try {
      return { events: firstDocument(parseEvents(source, { maxDepth })), source, originalOffset };
    } catch (error) {
      if (!(error instanceof YAMLException)) throw error;
      const { reason, mark } = error;
      if (
        reason !== 'deficient indentation' ||
        !mark ||
        (repairs.length + 1) * source.length > maxReadAgain
      ) {
        throw new YamlProblem(plainReason(reason), mark && originalOffset(mark.position));
      }
      const lineStart = source.lastIndexOf('\n', mark.position - 1) + 1;
      source = indentLine(source, lineStart);
      repairs.push(lineStart);
    }
  }
}

/**
 * Moves a line to the right. YAML 1.2 wants every line of a flow collection or a quoted text further right than
 * the key it belongs to, and js-yaml insists; goyaml does not, and `args: [` closed by a `]` below its key is
 * common. Blanks at the beginning of such a line mean nothing.
 */
function indentLine(source: string, lineStart: number): string {
  return source.slice(0, lineStart) + repair + source.slice(lineStart);
}

/** Takes the blanks of the repairs out of an offset; each was made after those before it. */
function originalOf(offset: number, repairs: readonly number[]): number {
  return repairs.reduceRight(
    (at, lineStart) => (at <= lineStart ? at : Math.max(lineStart, at - repair.length)),
    offset,
  );
}

function firstDocument(events: Event[]): Event[] {
  const begins = events.findIndex((event) => event.type === EVENT_ID.DOCUMENT);
  if (begins === -1) return [];
  const next = events.findIndex((event, at) => at > begins && event.type === EVENT_ID.DOCUMENT);
  return events.slice(begins + 1, (next === -1 ? events.length : next) - 1);
}

function plainReason(reason: string): string {
  return reason.startsWith('nesting exceeded') ? `collections nest more than ${maxDepth} deep` : reason;
}
