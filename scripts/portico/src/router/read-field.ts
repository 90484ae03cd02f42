/** The value at a path of keys and indices, undefined where the path leads nowhere. */
export function readField(value: unknown, ...path: (string | number)[]): unknown {
  let at = value;
  for (const part of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return undefined;
    at = (at as Record<string | number, unknown>)[part];
  }
  return at;
}

/** The list at a path; empty where there is none. */
export function readList(value: unknown, ...path: (string | number)[]): unknown[] {
  const list = readField(value, ...path);
  return Array.isArray(list) ? list : [];
}

/** The text at a path, numbers and booleans as text; undefined where there is none or it is empty. */
export function readText(value: unknown, ...path: (string | number)[]): string | undefined {
  const text = readField(value, ...path);
  if (typeof text === 'number' || typeof text === 'boolean') return String(text);
  return typeof text === 'string' && text !== '' ? text : undefined;
}
