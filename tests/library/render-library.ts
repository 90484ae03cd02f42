import { fileURLToPath } from 'node:url';
import { findBundledHelms, findHelm, type Helm, renderChart } from '@helm-unittest-node/runner';
import { parseManifests } from 'kubeconform-bin';

/** A Kubernetes object as a test reads it. */
// biome-ignore lint/suspicious/noExplicitAny: tests reach into objects of every kind
export type Resource = Record<string, any>;

export interface RenderSettings {
  /** Name of the release; the chart's own by default, as ArgoCD installs it. */
  release?: string;
  namespace?: string;
  /** Values beside `portico`, such as `global`. */
  values?: Record<string, unknown>;
  /** Folder below tests/charts. */
  chart?: string;
  helm?: Helm;
}

/** The root folder of the repository. */
export const repositoryRoot = fileURLToPath(new URL('../../', import.meta.url));

/** Every Helm that came with `npm ci`: 4 and 3. */
export const bundledHelms: Helm[] = await findBundledHelms({ from: repositoryRoot });
const defaultHelm = bundledHelms[0] ?? (await findHelm({ from: repositoryRoot }));

/** Renders a chart that includes `portico.all` with the given values under `portico`. */
export async function renderLibrary(portico: unknown, settings: RenderSettings = {}): Promise<Resource[]> {
  const chart = settings.chart ?? 'demo';
  const rendering = await renderChart(
    {
      chart: `${repositoryRoot}tests/charts/${chart}`,
      release: settings.release ?? chart,
      namespace: settings.namespace ?? 'default',
      set: { portico, ...settings.values },
    },
    { helm: settings.helm ?? defaultHelm },
  );
  return rendering.documents.flatMap((document) =>
    parseManifests(document.text).map((manifest) => manifest.value as Resource),
  );
}

/** The message of a render that has to fail. */
export async function renderFailure(portico: unknown, settings: RenderSettings = {}): Promise<string> {
  const resources = await renderLibrary(portico, settings).catch((error: Error) => error.message);
  if (typeof resources === 'string') return resources;
  throw new Error(`rendered without an error: ${names(resources).join(', ')}`);
}

/** `Kind/name` of each resource, sorted. */
export function names(resources: readonly Resource[]): string[] {
  return resources.map((resource) => `${resource.kind}/${resource.metadata.name}`).sort();
}

/** The one resource of that kind and name. */
export function find(resources: readonly Resource[], kind: string, name: string): Resource {
  const found = resources.filter((resource) => resource.kind === kind && resource.metadata.name === name);
  if (found.length !== 1) {
    throw new Error(
      `${found.length} resources are ${kind}/${name}; there are ${names(resources).join(', ') || 'none'}`,
    );
  }
  return found[0] as Resource;
}

/** A component that says no more than it must. */
export function component(more: Record<string, unknown> = {}): Record<string, unknown> {
  return { image: { repository: 'example/app' }, port: 80, ...more };
}
