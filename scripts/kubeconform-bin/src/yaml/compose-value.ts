import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import { readEvents } from './read-events.js';
import { resolveScalar } from './resolve-scalar.js';
import { YamlProblem } from './yaml-problem.js';

/** What an anchor names: its value, and how many nodes it stands for once its own aliases are written out. */
interface Anchor {
  value: unknown;
  size: number;
  isOpen: boolean;
}

/**
 * Reads one YAML document as Kubernetes does: scalars of YAML 1.1, keys as strings, merge keys, aliases written
 * out, duplicate keys refused when strict (else the last wins). Also when strict, a key that a merge brings and
 * the mapping names itself is a duplicate: that is what sigs.k8s.io/yaml makes of it.
 *
 * @returns the value; aliases share one object, so it must not be changed. `undefined` for an empty document
 * @throws YamlProblem with the place of the fault
 */
export function composeValue(text: string, strict: boolean): unknown {
  const { events, source, originalOffset } = readEvents(text);
  if (events.length === 0) return undefined;
  try {
    return new Composer(source, events, strict).compose();
  } catch (error) {
    if (!(error instanceof YamlProblem) || error.offset === undefined) throw error;
    throw new YamlProblem(error.message, originalOffset(error.offset));
  }
}

class Composer {
  readonly #text: string;
  readonly #events: Event[];
  readonly #strict: boolean;
  readonly #anchors = new Map<string, Anchor>();
  #at = 0;
  /** Nodes with all aliases written out, and those among them that an alias brought. */
  #nodes = 0;
  #aliased = 0;

  constructor(text: string, events: Event[], strict: boolean) {
    this.#text = text;
    this.#events = events;
    this.#strict = strict;
  }

  compose(): unknown {
    return this.#node();
  }

  #node(): unknown {
    const event = this.#events[this.#at++] as Event;
    this.#nodes++;
    switch (event.type) {
      case EVENT_ID.SCALAR: {
        const value = this.#scalar(event);
        this.#remember(event, { value, size: 1, isOpen: false });
        return value;
      }
      case EVENT_ID.SEQUENCE:
        return this.#collection(event, [] as unknown[], (list) => list.push(this.#node()));
      case EVENT_ID.MAPPING:
        return this.#collection(event, {} as Record<string, unknown>, (map) => this.#pair(map));
      case EVENT_ID.ALIAS:
        return this.#alias(event).value;
      default:
        throw new YamlProblem('a value is missing');
    }
  }

  #collection<T extends object>(
    event: Event & { anchorStart: number; anchorEnd: number },
    value: T,
    addNext: (value: T) => void,
  ): T {
    const before = this.#nodes;
    const anchor = this.#remember(event, { value, size: 0, isOpen: true });
    while (this.#events[this.#at]?.type !== EVENT_ID.POP) addNext(value);
    this.#at++;
    if (anchor) {
      anchor.size = this.#nodes - before + 1;
      anchor.isOpen = false;
    }
    return value;
  }

  #pair(map: Record<string, unknown>): void {
    const event = this.#events[this.#at] as Event;
    if (event.type === EVENT_ID.SCALAR && this.#isMerge(event)) {
      this.#at++;
      this.#merge(map, offsetOf(event));
      return;
    }
    const key = keyOf(this.#node(), offsetOf(event));
    const value = this.#node();
    this.#set(map, key, value, offsetOf(event));
  }

  #set(map: Record<string, unknown>, key: string, value: unknown, offset: number): void {
    if (this.#strict && Object.hasOwn(map, key)) {
      throw new YamlProblem(`the key "${key}" stands twice in one mapping`, offset);
    }
    // A plain assignment to this one name would change the object's prototype.
    if (key === '__proto__') {
      Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
    } else map[key] = value;
  }

  #isMerge(event: Event & { type: typeof EVENT_ID.SCALAR }): boolean {
    const isPlain = event.style === SCALAR_STYLE.PLAIN && event.tagStart === -1;
    const tag = this.#tag(event);
    if (!isPlain && tag !== '!!merge') return false;
    return getScalarValue(this.#text, event) === '<<';
  }

  #merge(map: Record<string, unknown>, offset: number): void {
    const merged = this.#node();
    // The first of several sources wins, so they are written in from the last.
    const sources = Array.isArray(merged) ? [...merged].reverse() : [merged];
    for (const source of sources) {
      if (source === null || typeof source !== 'object' || Array.isArray(source)) {
        throw new YamlProblem(
          'the value of a merge key (<<) has to be a mapping or a list of mappings',
          offset,
        );
      }
      for (const [key, value] of Object.entries(source)) this.#set(map, key, value, offset);
    }
  }

  #alias(event: Event & { type: typeof EVENT_ID.ALIAS }): Anchor {
    const name = this.#text.slice(event.anchorStart, event.anchorEnd);
    const anchor = this.#anchors.get(name);
    const offset = event.anchorStart - 1;
    if (!anchor) throw new YamlProblem(`the alias *${name} has no anchor`, offset);
    if (anchor.isOpen) throw new YamlProblem(`the anchor &${name} contains itself`, offset);
    this.#nodes += anchor.size;
    this.#aliased += anchor.size;
    if (isExcessive(this.#nodes, this.#aliased)) {
      throw new YamlProblem(
        'the aliases of this document expand to far more than the document itself',
        offset,
      );
    }
    return anchor;
  }

  #scalar(event: Event & { type: typeof EVENT_ID.SCALAR }): unknown {
    const isPlain = event.style === SCALAR_STYLE.PLAIN;
    try {
      return resolveScalar(getScalarValue(this.#text, event), isPlain, this.#tag(event));
    } catch (error) {
      if (error instanceof YamlProblem) throw new YamlProblem(error.message, offsetOf(event));
      throw error;
    }
  }

  #tag(event: { tagStart: number; tagEnd: number }): string {
    if (event.tagStart === -1) return '';
    const tag = this.#text.slice(event.tagStart, event.tagEnd);
    return /^!<tag:yaml\.org,2002:(.*)>$/.test(tag) ? tag.replace(/^!<.*:(.*)>$/, '!!$1') : tag;
  }

  #remember(event: { anchorStart: number; anchorEnd: number }, anchor: Anchor): Anchor | undefined {
    if (event.anchorStart === -1) return undefined;
    this.#anchors.set(this.#text.slice(event.anchorStart, event.anchorEnd), anchor);
    return anchor;
  }
}

function keyOf(key: unknown, offset: number): string {
  if (key === null) throw new YamlProblem('a key is null; quote it if it is meant as text', offset);
  if (typeof key === 'object')
    throw new YamlProblem('a key is a list or a mapping; it has to be text', offset);
  return String(key);
}

function isQuoted({ style }: { style: number }): boolean {
  return style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
}

/** Where a node stands in its document, its tag and anchor included. */
export function offsetOf(event: Event): number {
  const starts = [
    'tagStart' in event ? event.tagStart : -1,
    'anchorStart' in event && event.anchorStart !== -1 ? event.anchorStart - 1 : -1,
    'valueStart' in event ? event.valueStart - (isQuoted(event) ? 1 : 0) : -1,
    'start' in event ? event.start : -1,
  ].filter((start) => start >= 0);
  return starts.length === 0 ? 0 : Math.min(...starts);
}

/**
 * goyaml.v2's measure against exploding aliases: up to 400,000 nodes nearly all may come from aliases, from
 * 4,000,000 nodes on one in ten.
 */
function isExcessive(nodes: number, aliased: number): boolean {
  if (aliased <= 100 || nodes <= 1000) return false;
  const above = Math.min(Math.max((nodes - 400_000) / 3_600_000, 0), 1);
  return aliased / nodes > 0.99 - 0.89 * above;
}
