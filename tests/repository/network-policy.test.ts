import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Resource } from '../library/render-library.js';
import { admits, type Peer, type Target } from './admission.js';
import { charts, fixturesOf, renderResources, single } from './repository.js';

const traefik: Peer = { namespace: 'kube-system', labels: { 'app.kubernetes.io/name': 'traefik' } };
const strangers: [string, Peer][] = [
  [
    "Traefik's namespace, another pod",
    { namespace: 'kube-system', labels: { 'app.kubernetes.io/name': 'coredns' } },
  ],
  ["Traefik's labels, another namespace", { namespace: 'elsewhere', labels: traefik.labels }],
  ['a neighbour in the namespace', { namespace: 'default', labels: { app: 'neighbour' } }],
];

/** Every pod of the Deployments, at each of its ports. */
function targets(resources: readonly Resource[]): Target[] {
  return resources
    .filter(({ kind }) => kind === 'Deployment')
    .flatMap(({ metadata, spec }) =>
      spec.template.spec.containers.flatMap((container: Resource) =>
        container.ports.map(({ containerPort }: Resource) => ({
          namespace: metadata.namespace,
          labels: spec.template.metadata.labels,
          port: containerPort,
        })),
      ),
    );
}

describe('the floor of the namespace', () => {
  let resources: Resource[];
  beforeAll(async () => {
    resources = await renderResources(charts.map((chart) => single(chart)));
  });

  it('lets Traefik reach every pod of every app', () => {
    const pods = targets(resources);
    expect(pods.length).toBeGreaterThanOrEqual(15);
    expect(pods.filter((pod) => !admits(resources, traefik, pod))).toEqual([]);
  });

  it.each(strangers)('keeps out %s', (_who, peer) => {
    const pods = targets(resources).filter(({ namespace }) => namespace === 'default');
    expect(pods.filter((pod) => admits(resources, peer, pod))).toEqual([]);
  });
});

const scoped = charts.filter((chart) => fixturesOf(chart).includes('scoped'));

describe.each(scoped)('the scoped policies of %s', (chart) => {
  let resources: Resource[];
  beforeAll(async () => {
    resources = await renderResources([single(chart, 'scoped')]);
  });

  it('select something, and let Traefik in at exactly the ports that are served', () => {
    const policies = resources.filter(({ kind }) => kind === 'NetworkPolicy');
    expect(policies.length).toBeGreaterThan(0);
    for (const pod of targets(resources)) {
      expect(admits(resources, traefik, pod)).toBe(true);
      expect(admits(resources, traefik, { ...pod, port: pod.port + 1 })).toBe(false);
    }
    for (const { metadata, spec } of policies) {
      const labels = spec.podSelector.matchLabels;
      expect(Object.keys(labels).length).toBeGreaterThan(0);
      const pod = { namespace: metadata.namespace, labels, port: spec.ingress[0].ports[0].port };
      expect(admits(resources, traefik, pod)).toBe(true);
    }
  });

  it.each(strangers)('keep out %s', (_who, peer) => {
    for (const { metadata, spec } of resources.filter(({ kind }) => kind === 'NetworkPolicy')) {
      for (const rule of spec.ingress as Resource[]) {
        const pod = {
          namespace: metadata.namespace,
          labels: spec.podSelector.matchLabels,
          port: rule.ports[0].port,
        };
        expect(admits(resources, peer, pod)).toBe(false);
      }
    }
  });
});
