import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { RunnerError, readChart } from '@helm-unittest-node/runner';
import { displayPath } from '../display-path.js';
import { UsageError } from '../usage-error.js';
import { findRoot } from './find-root.js';
import { listFolders, listYamlFiles } from './list-names.js';
import type { Plan, PlannedCluster, PlannedRender } from './plan.js';
import { selectNames } from './select-names.js';

/** What to look at. */
export interface PlanOptions {
  /** The repository; the nearest parent with `charts/` and `values/` unless given. */
  root?: string | undefined;
  /** Names of charts, or their paths; all of them unless given. */
  charts?: readonly string[] | undefined;
  /** Names of fixtures; all of them unless given. */
  fixtures?: readonly string[] | undefined;
}

/** The folder below `values/` that belongs to the umbrella. */
const CLUSTERS = 'clusters';
const NAMESPACE = 'default';

/**
 * Looks up what a repository holds and lists what is to be rendered: every chart in `charts/` with every
 * fixture in `values/<chart>/` (without fixtures once, as `default`), then the umbrella at the root as it is
 * and with the values of each cluster. Reads nothing but names and Chart.yaml files.
 *
 * Throws {@link UsageError} where there is no chart, or for a name that does not exist.
 */
export async function makePlan(options: PlanOptions = {}): Promise<Plan> {
  const root = findRoot(options.root);
  const folders = listFolders(join(root, 'charts'));
  if (folders.length === 0) {
    throw new UsageError({
      summary: `${displayPath(join(root, 'charts'))} holds no chart.`,
      hint: 'Put one folder a chart there, each with a Chart.yaml.',
      file: join(root, 'charts'),
    });
  }
  const clusters = listFolders(join(root, 'values', CLUSTERS)).map((name) => planCluster(root, name));
  const umbrella = existsSync(join(root, 'Chart.yaml')) ? await chartName(root, 'umbrella') : undefined;
  const ofCharts = await Promise.all(folders.map((name) => planChart(root, name)));
  const ofUmbrella = umbrella === undefined ? [] : planUmbrella(root, umbrella, clusters);
  const renders = selectNames([...ofCharts.flat(), ...ofUmbrella], root, options);
  const charts = [...folders, ...(umbrella === undefined ? [] : [umbrella])];
  return {
    root,
    umbrella,
    charts: charts.filter((name) => renders.some(({ chart }) => chart === name)),
    renders,
    clusters,
    strayFolders: listFolders(join(root, 'values')).filter(
      (name) => name !== CLUSTERS && !folders.includes(name),
    ),
    isComplete: renders.length === ofCharts.flat().length + ofUmbrella.length,
  };
}

async function planChart(root: string, chart: string): Promise<PlannedRender[]> {
  const folder = displayPath(join(root, 'charts', chart));
  const release = await chartName(folder, chart);
  const values = displayPath(join(root, 'values', chart));
  const fixtures = listYamlFiles(values);
  const base = { chart, folder, release, namespace: NAMESPACE };
  if (fixtures.length === 0) return [{ ...base, fixture: 'default', files: [] }];
  return fixtures
    .map((file) => ({ ...base, fixture: file.replace(/\.ya?ml$/, ''), files: [join(values, file)] }))
    .sort((one, other) => rankOf(one) - rankOf(other));
}

/** The fixture `default` comes first. */
function rankOf({ fixture }: PlannedRender): number {
  return fixture === 'default' ? 0 : 1;
}

function planUmbrella(root: string, chart: string, clusters: readonly PlannedCluster[]): PlannedRender[] {
  const base = { chart, folder: displayPath(root), release: chart, namespace: NAMESPACE };
  return [
    { ...base, fixture: 'default', files: [] },
    ...clusters.map(({ name }) => {
      const file = displayPath(join(root, 'values', CLUSTERS, name, 'values.yaml'));
      return { ...base, fixture: name, files: existsSync(file) ? [file] : [] };
    }),
  ];
}

function planCluster(root: string, name: string): PlannedCluster {
  const folder = displayPath(join(root, 'values', CLUSTERS, name, 'external'));
  return { name, external: listYamlFiles(folder).map((file) => join(folder, file)) };
}

/** The name in Chart.yaml; a broken one is reported when the chart is checked. */
async function chartName(folder: string, otherwise: string): Promise<string> {
  try {
    return (await readChart(folder)).name;
  } catch (error) {
    if (error instanceof RunnerError) return otherwise;
    throw error;
  }
}
