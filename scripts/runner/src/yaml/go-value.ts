/**
 * Values of suites and of rendered documents, typed as helm-unittest's YAML reader types them
 * (helm-unittest format: scalars and equality). Integers are `number`, or `bigint` beyond 2^53; what is written
 * as a float stays a {@link Float}, so that 1 and 1.0 differ; an unquoted date is a {@link Timestamp}.
 */
export type GoValue = null | boolean | string | number | bigint | Float | Timestamp | GoValue[] | GoMap;

/** A map with string keys. */
export type GoMap = { [key: string]: GoValue };

/** A number written as a float. */
export class Float {
  constructor(
    readonly value: number,
    /** The number as it is written, e.g. `1.10`. */
    readonly source: string = String(value),
  ) {}

  /** The number as Go prints it: `1.5`, `1e+06`, `.inf`. */
  toString(): string {
    const { value } = this;
    if (Number.isNaN(value)) return '.nan';
    if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf';
    const [mantissa = '', exponent = '0'] = value.toExponential().split('e');
    const power = Number(exponent);
    if (power >= -4 && power < 6) return String(value);
    return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  }
}

/** An unquoted date, with or without a time. */
export class Timestamp {
  readonly time: number;

  constructor(readonly text: string) {
    this.time = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text);
  }

  toString(): string {
    return new Date(this.time).toISOString().replace(/\.000Z$/, 'Z');
  }
}

export function isMap(value: unknown): value is GoMap {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Float) &&
    !(value instanceof Timestamp)
  );
}

/** The name of a value's type in Go, as `isType` compares it; empty for null. */
export function goTypeName(value: GoValue): string {
  if (value === null) return '';
  if (Array.isArray(value)) return '[]interface {}';
  if (value instanceof Float) return 'float64';
  if (value instanceof Timestamp) return 'time.Time';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'string') return 'string';
  if (typeof value === 'number') return 'int';
  if (typeof value === 'bigint') return value > 9223372036854775807n ? 'uint64' : 'int';
  return 'map[string]interface {}';
}
