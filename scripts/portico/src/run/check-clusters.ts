import { readFile, stat } from 'node:fs/promises';
import type { Finding } from '../checks/finding.js';
import type { Resource } from '../checks/resource.js';
import { ResourceSet } from '../checks/resource-set.js';
import { runChecks } from '../checks/run-checks.js';
import type { Plan, PlannedCluster } from '../plan/plan.js';
import type { ReadResources, ResourceReader } from './read-resources.js';
import type { RenderedChart } from './run-plan.js';

/**
 * Runs the checks over each cluster: what the umbrella renders with the cluster's values, or, where there is no
 * umbrella or it does not render, every chart with its default fixture; together with the cluster's external
 * manifests. Without any cluster, once and without external manifests, where dangling references fail nothing.
 *
 * Gives undefined where something of a cluster did not render, as what it lacks would be reported as missing.
 */
export async function checkClusters(
  plan: Plan,
  rendered: readonly RenderedChart[],
  reader: ResourceReader,
): Promise<Finding[] | undefined> {
  const clusters: PlannedCluster[] =
    plan.clusters.length > 0 ? plan.clusters : [{ name: 'default', external: [] }];
  const findings: Finding[] = [];
  for (const { name, external } of clusters) {
    const resources = renderedIn(name, plan, rendered);
    if (resources === undefined) return undefined;
    const read = await Promise.all(external.map((file) => readExternal(file, reader)));
    const set = new ResourceSet(
      resources,
      read.flatMap((each) => each.resources),
    );
    findings.push(...read.flatMap((each) => each.findings), ...runChecks(set, plan.clusters.length > 0));
  }
  return findings;
}

function renderedIn(cluster: string, plan: Plan, rendered: readonly RenderedChart[]): Resource[] | undefined {
  const umbrella = rendered.find(
    ({ render, isRendered }) => isRendered && render.chart === plan.umbrella && render.fixture === cluster,
  );
  if (umbrella) return umbrella.resources;
  const singles = rendered.filter(
    ({ render }) => render.chart !== plan.umbrella && render.fixture === 'default',
  );
  return singles.every(({ isRendered }) => isRendered)
    ? singles.flatMap(({ resources }) => resources)
    : undefined;
}

async function readExternal(file: string, reader: ResourceReader): Promise<ReadResources> {
  try {
    // A FIFO or a device is never opened, because reading it could last for ever.
    if (!(await stat(file)).isFile()) return unreadable(file, 'is no regular file');
    return reader.readExternal(await readFile(file, 'utf8'), file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return unreadable(file, `cannot be read: ${code}`);
  }
}

function unreadable(file: string, trouble: string): ReadResources {
  const finding: Finding = {
    id: 'unreadable-manifests',
    severity: 'error',
    message: `What should be a file with external manifests ${trouble}.`,
    fix: 'Make it a file that can be read, or give it a name that does not end in .yaml.',
    place: { file },
  };
  return { resources: [], findings: [finding] };
}
