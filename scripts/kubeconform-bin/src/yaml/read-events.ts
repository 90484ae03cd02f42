import { EVENT_ID, type Event, parseEvents, YAMLException } from 'js-yaml';
import { YamlProblem } from './yaml-problem.js';

/**
 * How deep collections may nest. No Kubernetes resource comes near; the parser recurses, and a limit well inside
 * the stack turns a hostile document into an error.
 */
const maxDepth = 500;

/**
 * Parses the first YAML document of a text into js-yaml's events, without the events of the document itself.
 * A text of nothing but blanks and comments has none. What follows a `...` line is never looked at, as in Go.
 *
 * @throws YamlProblem for what is no YAML
 */
export function readEvents(text: string): Event[] {
  const documentEnd = /^\.\.\.(?:[ \t\r]|$)/m.exec(text);
  const document = documentEnd ? text.slice(0, documentEnd.index) : text;
  let events: Event[];
  try {
    events = parseEvents(document, { maxDepth });
  } catch (error) {
    if (error instanceof YAMLException) throw new YamlProblem(plainReason(error), error.mark?.position);
    throw error;
  }
  const begins = events.findIndex((event) => event.type === EVENT_ID.DOCUMENT);
  if (begins === -1) return [];
  const next = events.findIndex((event, at) => at > begins && event.type === EVENT_ID.DOCUMENT);
  return events.slice(begins + 1, (next === -1 ? events.length : next) - 1);
}

function plainReason(error: YAMLException): string {
  if (error.reason.startsWith('nesting exceeded')) return `collections nest more than ${maxDepth} deep`;
  return error.reason;
}
