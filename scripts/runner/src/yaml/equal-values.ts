import { Float, type GoValue, isMap, Timestamp } from './go-value.js';

/** Deep equality with types: 1, 1.0 and "1" are three different things; the order of keys does not count. */
export function equalValues(one: GoValue, other: GoValue): boolean {
  if (one instanceof Float) return other instanceof Float && one.value === other.value;
  if (one instanceof Timestamp) return other instanceof Timestamp && one.time === other.time;
  if (Array.isArray(one)) {
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, index) => equalValues(item, other[index] ?? null))
    );
  }
  if (isMap(one)) {
    if (!isMap(other)) return false;
    const keys = Object.keys(one);
    return (
      keys.length === Object.keys(other).length &&
      keys.every((key) => Object.hasOwn(other, key) && equalValues(one[key] ?? null, other[key] ?? null))
    );
  }
  return one === other;
}
