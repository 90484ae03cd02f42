import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { type RenderOutcome, type RenderRequest, renderAll } from '@helm-unittest-node/runner';
import { parseManifests } from 'kubeconform-bin';
import { bundledHelms, type Resource, repositoryRoot } from '../library/render-library.js';

/** Names of the app charts. */
export const charts: string[] = readdirSync(`${repositoryRoot}charts`).sort();

/** Fixtures of a chart, by file name without its ending. */
export function fixturesOf(chart: string): string[] {
  return readdirSync(`${repositoryRoot}values/${chart}`)
    .map((file) => basename(file, '.yaml'))
    .sort();
}

/** A render of a chart as a release of its own name, as ArgoCD installs it. */
export function single(chart: string, fixture?: string): RenderRequest {
  const values = fixture === undefined ? [] : [`${repositoryRoot}values/${chart}/${fixture}.yaml`];
  return {
    chart: `${repositoryRoot}charts/${chart}`,
    release: chart,
    namespace: 'default',
    values,
    ...(fixture === undefined ? {} : { fixture }),
  };
}

/** A render of the umbrella, with the values of a cluster where one is named. */
export function umbrella(cluster?: string): RenderRequest {
  const values = cluster === undefined ? [] : [`${repositoryRoot}values/clusters/${cluster}/values.yaml`];
  return { chart: repositoryRoot.replace(/\/$/, ''), release: 'el-jefe', namespace: 'default', values };
}

/** The resources of a finished render; its error where it failed. */
export function resourcesOf(outcome: RenderOutcome): Resource[] {
  if (outcome.error) throw outcome.error;
  return outcome.rendering.documents.flatMap((document) =>
    parseManifests(document.text).map((manifest) => manifest.value as Resource),
  );
}

/** Renders with the first bundled Helm and gives all resources together. */
export async function renderResources(requests: readonly RenderRequest[]): Promise<Resource[]> {
  const [helm] = bundledHelms;
  if (!helm) throw new Error('no Helm came with npm ci');
  return (await renderAll(requests, { helm })).flatMap(resourcesOf);
}

/** What the cluster holds that this repository does not install. */
export const externalFolder = `${repositoryRoot}values/clusters/el-jefe/external`;
