import { type GoMap, isMap } from '../yaml/go-value.js';

/**
 * Merges values over others (helm-unittest format: value merging): maps merge deeply, all else is replaced whole,
 * an explicit null stays and later deletes the chart's default. Neither argument changes.
 */
export function mergeValues(over: GoMap, base: GoMap): GoMap {
  const merged: GoMap = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const below = merged[key];
    merged[key] = isMap(value) && below !== undefined && isMap(below) ? mergeValues(value, below) : value;
  }
  return merged;
}
