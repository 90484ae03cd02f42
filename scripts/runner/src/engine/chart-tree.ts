import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type IsIgnored, readHelmIgnore } from '../chart/helm-ignore.js';
import { type Chart, readChart } from '../chart/read-chart.js';
import { UnsupportedError } from '../errors/suite-error.js';

/** A chart with the charts in its `charts/` folder, as Helm loads it. */
export interface ChartTree {
  chart: Chart;
  /** Real path of the chart's folder. */
  folder: string;
  /** Paths of all files below `templates/`, from the chart's folder, with `/`. */
  templates: string[];
  dependencies: Dependency[];
}

/** A chart in `charts/`, which Helm renders once for each name that Chart.yaml gives it. */
export interface Dependency {
  /** Name of the folder in `charts/`. */
  entry: string;
  tree: ChartTree;
  /** Its aliases, or its own name. */
  names: string[];
}

/**
 * Reads a chart folder and the chart folders in it. Throws `ChartError` for a broken one and
 * {@link UnsupportedError} for a packed dependency.
 */
export async function readChartTree(folder: string): Promise<ChartTree> {
  return readTree(folder, '', await readHelmIgnore(folder));
}

async function readTree(folder: string, below: string, isIgnored: IsIgnored): Promise<ChartTree> {
  const chart = await readChart(folder);
  const charts = join(folder, 'charts');
  const entries = (await readdir(charts).catch(() => [])).sort();
  const dependencies: Dependency[] = [];
  for (const entry of entries) {
    const path = join(charts, entry);
    const relativePath = `${below}charts/${entry}`;
    const isFolder = (await stat(path)).isDirectory();
    if (entry.startsWith('_') || entry.startsWith('.') || isIgnored(relativePath, isFolder)) continue;
    if (entry.endsWith('.tgz')) {
      throw new UnsupportedError({
        summary: `${path} is a packed chart, which this runner cannot render yet.`,
        hint: `Unpack it into ${charts} (tar -xzf) and hide or delete the archive.`,
        file: path,
      });
    }
    if (!isFolder) continue;
    const tree = await readTree(path, `${relativePath}/`, isIgnored);
    const aliases = chart.dependencies
      .filter((dependency) => dependency.name === tree.chart.name)
      .map((dependency) => dependency.alias ?? dependency.name);
    dependencies.push({ entry, tree, names: aliases.length > 0 ? aliases : [tree.chart.name] });
  }
  const templates = (await listFiles(join(folder, 'templates')))
    .map((file) => `templates/${file}`)
    .filter((file) => !isIgnored(`${below}${file}`) && !/^templates\/\..+/.test(file));
  return { chart, folder: await realpath(folder), templates, dependencies };
}

async function listFiles(folder: string): Promise<string[]> {
  const files: string[] = [];
  const walk = async (current: string): Promise<void> => {
    for (const name of (await readdir(current).catch(() => [])).sort()) {
      const path = join(current, name);
      if ((await stat(path)).isDirectory()) await walk(path);
      else files.push(relative(folder, path).replaceAll('\\', '/'));
    }
  };
  await walk(folder);
  return files;
}
