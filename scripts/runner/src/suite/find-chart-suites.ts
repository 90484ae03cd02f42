import { join } from 'node:path';
import type { ChartTree } from '../engine/chart-tree.js';
import { RunnerError } from '../errors/runner-error.js';
import { readTextFile } from '../values/read-text-file.js';
import { type GoMap, isMap } from '../yaml/go-value.js';
import { readYaml } from '../yaml/read-yaml.js';
import { discoverSuites } from './discover-suites.js';
import { mergeValues } from './merge-values.js';
import { readSuites } from './read-suites.js';
import type { Suite } from './suite.js';

export interface FindSuitesOptions {
  /** Patterns of suite files. */
  files: readonly string[];
  /** Paths of values files for every suite. */
  values: readonly string[];
  withSubchart: boolean;
  strict: boolean;
  warn(message: string): void;
}

/**
 * Finds and reads the suites of a chart and, unless told otherwise, of its enabled subcharts
 * (helm-unittest format: discovery). The first suite that is wrong is an error; in a subchart, a warning.
 */
export async function findChartSuites(
  path: string,
  tree: ChartTree,
  options: FindSuitesOptions,
): Promise<Suite[]> {
  return findSuites(path, tree.chart.name, tree, options, await readMergedValues(tree, options.values));
}

async function findSuites(
  path: string,
  route: string,
  tree: ChartTree,
  options: FindSuitesOptions,
  values: GoMap,
): Promise<Suite[]> {
  const suites: Suite[] = [];
  for (const file of await discoverSuites(path, options.files)) {
    suites.push(...(await readSuites(file, { ...options, route })));
  }
  if (!options.withSubchart) return suites;
  for (const { tree: subchart } of tree.dependencies) {
    const { name } = subchart.chart;
    if (!isEnabled(tree, name, values)) continue;
    try {
      suites.push(
        ...(await findSuites(
          join(path, 'charts', name),
          `${route}/charts/${name}`,
          subchart,
          options,
          values,
        )),
      );
    } catch (error) {
      if (!(error instanceof RunnerError)) throw error;
      options.warn(`The suites of the subchart ${route}/charts/${name} are left out: ${error.message}`);
    }
  }
  return suites;
}

async function readMergedValues(tree: ChartTree, files: readonly string[]): Promise<GoMap> {
  let merged: GoMap = {};
  for (const file of [join(tree.folder, 'values.yaml'), ...files]) {
    const read = await readTextFile(file);
    if ('trouble' in read) continue;
    try {
      const values = readYaml(read.text)[0] ?? null;
      if (isMap(values)) merged = mergeValues(values, merged);
    } catch {
      // Helm will say what is wrong with it; until then its subcharts count as enabled.
    }
  }
  return merged;
}

/** A condition beats tags; what is not set, or is no boolean, enables. */
function isEnabled(tree: ChartTree, name: string, values: GoMap): boolean {
  const dependency = tree.chart.dependencies.find((entry) => (entry.alias ?? entry.name) === name);
  if (dependency?.condition !== undefined) {
    let current: unknown = values;
    for (const key of dependency.condition.split('.')) current = isMap(current) ? current[key] : undefined;
    return current !== false;
  }
  const { tags } = values;
  if (dependency?.tags === undefined || dependency.tags.length === 0 || !isMap(tags)) return true;
  return dependency.tags.some((tag) => tags[tag] === true);
}
