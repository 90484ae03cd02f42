import { EVENT_ID, getScalarValue, parseEvents } from 'js-yaml';

/** Where a value stands: keys and indexes from the top of a document. */
export type YamlPath = readonly (string | number)[];

/**
 * Finds lines in YAML text. Gives a function that tells the 1-based line of the key or element at a path of the
 * first document, or of the nearest enclosing one that is there. The text has to be YAML.
 */
export function findLines(text: string): (path: YamlPath) => number {
  const lines = new Map<string, number>();
  const lineAt = makeLineCounter(text);
  const open: {
    kind: 'map' | 'list' | 'document';
    path: YamlPath;
    key?: string | undefined;
    count: number;
  }[] = [];

  for (const event of parseEvents(text, {})) {
    if (event.type === EVENT_ID.POP) {
      open.pop();
      if (open.length === 0) break;
      finishValue();
      continue;
    }
    const parent = open.at(-1);
    if (event.type === EVENT_ID.DOCUMENT) {
      open.push({ kind: 'document', path: [], count: 0 });
      continue;
    }
    const isKey = parent?.kind === 'map' && parent.key === undefined;
    if (event.type === EVENT_ID.SCALAR && isKey && parent !== undefined) {
      parent.key = getScalarValue(text, event);
      lines.set(JSON.stringify([...parent.path, parent.key]), lineAt(event.valueStart));
      continue;
    }
    const path = parent === undefined ? [] : pathOf(parent);
    if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
      if (!lines.has(JSON.stringify(path))) lines.set(JSON.stringify(path), lineAt(event.start));
      open.push({ kind: event.type === EVENT_ID.MAPPING ? 'map' : 'list', path, count: 0 });
      continue;
    }
    if (event.type === EVENT_ID.SCALAR && !lines.has(JSON.stringify(path))) {
      lines.set(JSON.stringify(path), lineAt(event.valueStart));
    }
    if (isKey && parent !== undefined) parent.key = '*';
    else finishValue();
  }
  return (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const line = lines.get(JSON.stringify(path.slice(0, length)));
      if (line !== undefined) return line;
    }
    return lines.get('[]') ?? 1;
  };

  function pathOf(parent: (typeof open)[number]): YamlPath {
    if (parent.kind === 'document') return [];
    return [...parent.path, parent.kind === 'list' ? parent.count : (parent.key ?? '')];
  }

  function finishValue(): void {
    const parent = open.at(-1);
    if (parent === undefined) return;
    parent.key = undefined;
    parent.count += 1;
  }
}

function makeLineCounter(text: string): (offset: number) => number {
  let position = 0;
  let line = 1;
  return (offset) => {
    if (offset < position) return text.slice(0, offset).split('\n').length;
    for (; position < offset; position += 1) if (text[position] === '\n') line += 1;
    return line;
  };
}
