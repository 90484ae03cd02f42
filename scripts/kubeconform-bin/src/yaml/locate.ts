import { EVENT_ID, type Event, getScalarValue } from 'js-yaml';
import { pointerParts } from '../schema/json-schema.js';
import { offsetOf } from './compose-value.js';
import { readEvents } from './read-events.js';

/** 1-based place in a text. */
export interface Position {
  line: number;
  column: number;
}

/** Turns an offset into a text into a line and a column, both counted from 1. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

/**
 * Makes a function that finds the node that a JSON pointer names in a document that is known to parse: the place of
 * its key where it is the value of one, else of the node itself. A pointer that leads into an alias or a merge ends
 * at it; one that leads nowhere (a missing field) ends at the last node on its way. The document is parsed once.
 */
export function createLocator(text: string): (pointer: string) => Position {
  const { events, source, originalOffset } = readEvents(text);
  return (pointer) => {
    let at = 0;
    let found = events[0] ? offsetOf(events[0]) : 0;
    for (const part of pointerParts(pointer)) {
      const child = findChild(source, events, at, part);
      if (!child) break;
      at = child.value;
      found = offsetOf(events[child.place] as Event);
    }
    return positionAt(text, originalOffset(found));
  };
}

function findChild(
  source: string,
  events: Event[],
  parent: number,
  name: string,
): { place: number; value: number } | undefined {
  const type = events[parent]?.type;
  if (type !== EVENT_ID.MAPPING && type !== EVENT_ID.SEQUENCE) return undefined;
  let found: { place: number; value: number } | undefined;
  let at = parent + 1;
  for (let index = 0; events[at] && events[at]?.type !== EVENT_ID.POP; index++) {
    const key = at;
    const value = type === EVENT_ID.MAPPING ? skipNode(events, key) : key;
    const keyEvent = events[key];
    const isNamed =
      type === EVENT_ID.SEQUENCE
        ? String(index) === name
        : keyEvent?.type === EVENT_ID.SCALAR && getScalarValue(source, keyEvent) === name;
    // Of two equal keys the last one counts, as when the document is read.
    if (isNamed) found = { place: key, value };
    at = skipNode(events, value);
  }
  return found;
}

/** The index of the first event after the node that begins at an index. */
function skipNode(events: Event[], start: number): number {
  let depth = 0;
  for (let at = start; at < events.length; at++) {
    const type = events[at]?.type;
    if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) depth++;
    else if (type === EVENT_ID.POP) depth--;
    if (depth === 0) return at + 1;
  }
  return events.length;
}
