import { SuiteError } from '../errors/suite-error.js';
import { Float, type GoMap, type GoValue, isMap, Timestamp } from '../yaml/go-value.js';
import type { YamlPath } from '../yaml/line-finder.js';

/** Where a suite's fields come from, and what to do about those that nobody knows. */
export interface FieldSource {
  file: string;
  lineOf(path: YamlPath): number;
  /** Whether an unknown field is an error rather than a warning. */
  strict: boolean;
  warn(message: string): void;
}

/** Reads the fields of a map in a suite file; a field of the wrong type is a {@link SuiteError}. */
export class FieldReader {
  readonly #map: GoMap;

  constructor(
    readonly source: FieldSource,
    readonly path: YamlPath,
    value: GoValue,
  ) {
    if (value !== null && !isMap(value)) throw this.wrong(undefined, 'a map', value);
    this.#map = value ?? {};
  }

  get line(): number {
    return this.source.lineOf(this.path);
  }

  has(key: string): boolean {
    return Object.hasOwn(this.#map, key);
  }

  get keys(): string[] {
    return Object.keys(this.#map);
  }

  value(key: string): GoValue {
    return this.has(key) ? (this.#map[key] ?? null) : null;
  }

  /** Text, from any scalar as it is written; empty where the field is not there. */
  text(key: string): string {
    const value = this.value(key);
    if (value === null) return '';
    const text = toText(value);
    if (text === undefined) throw this.wrong(key, 'a string', value);
    return text;
  }

  flag(key: string): boolean {
    const value = this.value(key);
    if (value !== null && typeof value !== 'boolean') throw this.wrong(key, 'true or false', value);
    return value ?? false;
  }

  integer(key: string): number | undefined {
    const value = this.value(key);
    if (value !== null && typeof value !== 'number') throw this.wrong(key, 'an integer', value);
    return value ?? undefined;
  }

  list(key: string): GoValue[] {
    const value = this.value(key);
    if (value !== null && !Array.isArray(value)) throw this.wrong(key, 'a list', value);
    return value ?? [];
  }

  texts(key: string): string[] {
    return this.list(key).map((item) => {
      const text = item === null ? '' : toText(item);
      if (text === undefined) throw this.wrong(key, 'a list of strings', item);
      return text;
    });
  }

  map(key: string): GoMap {
    const value = this.value(key);
    if (value !== null && !isMap(value)) throw this.wrong(key, 'a map', value);
    return value ?? {};
  }

  inner(key: string): FieldReader {
    return new FieldReader(this.source, [...this.path, key], this.value(key));
  }

  /** Warns of, or in strict mode refuses, fields that are none of these. */
  allowOnly(what: string, ...known: string[]): void {
    for (const key of this.keys.filter((name) => !known.includes(name))) {
      const line = this.source.lineOf([...this.path, key]);
      const summary = `${this.source.file}:${line}: ${what} has the unknown field "${key}".`;
      const hint = `Known are ${known.join(', ')}.`;
      if (this.source.strict) throw new SuiteError({ summary, hint, file: this.source.file, line, key });
      this.source.warn(`${summary} It is ignored. ${hint}`);
    }
  }

  /** An error about this map, or a field of it. */
  fail(key: string | undefined, trouble: string, hint: string): SuiteError {
    const path = key === undefined ? this.path : [...this.path, key];
    const line = this.source.lineOf(path);
    const place = path.filter((part) => typeof part === 'string').join('.');
    return new SuiteError({
      summary: `${this.source.file}:${line}: ${place === '' ? 'the suite' : place} ${trouble}.`,
      hint,
      file: this.source.file,
      line,
      key: place,
    });
  }

  private wrong(key: string | undefined, wanted: string, value: GoValue): SuiteError {
    return this.fail(key, `has to be ${wanted}, not ${JSON.stringify(value)}`, 'Correct it.');
  }
}

function toText(value: GoValue): string | undefined {
  if (value instanceof Float) return value.source;
  if (value instanceof Timestamp) return value.text;
  return Array.isArray(value) || isMap(value) ? undefined : String(value);
}
