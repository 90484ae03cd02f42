import { type RenderOutcome, renderAll } from '@helm-unittest-node/runner';
import { describe, expect, it } from '@jest/globals';
import { createValidator, parseManifests } from 'kubeconform-bin';
import { bundledHelms, component, repositoryRoot } from './render-library.js';

/** Values that use every part of the library. */
const rich = {
  enabled: true,
  host: 'demo.example.com',
  namespace: 'apps',
  labels: { team: 'web' },
  annotations: { 'example.com/owner': 'web' },
  tls: { clusterIssuer: 'mine', requestCertificate: true },
  components: {
    client: component({
      containerPort: 8080,
      sticky: { name: 'a', maxAge: 5 },
      env: { A: 'b' },
      writable: ['/run'],
      probe: { path: '/up' },
      resources: { requests: { cpu: '1' } },
      podSecurityContext: { runAsUser: 5 },
      securityContext: { capabilities: { add: ['X'] } },
      service: { annotations: { a: 'b' } },
    }),
    server: component({ scheme: 'h2c' }),
  },
  ingress: {
    middlewares: ['mine'],
    annotations: { a: 'b' },
    paths: {
      client: { component: 'client' },
      login: { component: 'server', path: '/login', pathType: 'Exact' },
    },
  },
  ingresses: {
    other: { host: 'b.example.com', service: { name: 'x', port: 80, podSelector: { a: 'b' }, podPort: 8 } },
  },
  dualIngress: {
    host: 'c.example.com',
    client: { component: 'client', priority: 7 },
    api: { component: 'server', path: '/api' },
  },
  ingressRoute: { path: '/r', component: 'client', priority: 90, middlewares: ['mine'] },
  ingressRoutes: {
    rules: {
      routes: { a: { path: '/a', services: { x: { component: 'client', weight: 2 } } } },
      host: 'd.example.com',
    },
    whole: { match: 'Host(`e.example.com`)', hosts: ['e.example.com'], service: { traefik: 'api@internal' } },
  },
  middlewares: { mine: { cors: { origins: ['*'], maxAge: 5 } }, both: { chain: { middlewares: ['mine'] } } },
  networkPolicy: {
    defaultDeny: true,
    allowTraefik: 'routes',
    allow: { office: { to: 'server', from: { podSelector: { a: 'b' } }, ports: [80] } },
  },
  defaults: {
    component: {
      image: { pullPolicy: 'Always' },
      podSecurityContext: {},
      securityContext: {},
      probe: {},
      resources: {},
      replicas: 1,
      portName: 'http',
    },
    path: { path: '/', pathType: 'Prefix' },
    ingress: {},
    client: { priority: 100 },
    api: { priority: 200 },
    exactPath: { priority: 1000 },
    ingressRoute: {},
  },
  global: {
    portico: {
      ingressClassName: 'traefik',
      entryPoints: ['websecure'],
      tls: { enabled: true },
      traefik: { namespace: 'kube-system', podLabels: { a: 'b' } },
      releasePerChart: false,
    },
  },
};

/** The path to every key of a value. */
function keyPaths(value: unknown, at: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...at, key], ...keyPaths(inner, [...at, key])]);
}

function withNullAt(path: readonly string[]): Record<string, unknown> {
  const copy = structuredClone(rich) as Record<string, unknown>;
  const last = path.at(-1) as string;
  let node = copy;
  for (const key of path.slice(0, -1)) node = node[key] as Record<string, unknown>;
  node[last] = null;
  return copy;
}

const [helm] = bundledHelms;
const validator = createValidator();

/** What is wrong with an outcome: a template that broke, or a resource that Kubernetes would refuse. */
function faults({ request, error, rendering }: RenderOutcome): string[] {
  if (error) {
    const isNamed = error.code === 'SCHEMA' || /: demo: .+: /.test(error.message);
    return isNamed ? [] : [`${request.fixture}: ${error.message}`];
  }
  return rendering.documents
    .flatMap(({ text }) => parseManifests(text))
    .flatMap((manifest) => validator.validate(manifest).problems)
    .map(({ pointer, message }) => `${request.fixture}: ${pointer} ${message}`);
}

describe('any one value', () => {
  it('replaced by null gives valid resources or is refused by name', async () => {
    if (!helm) throw new Error('no Helm came with npm ci');
    const paths = keyPaths(rich);
    expect(paths.length).toBeGreaterThan(100);
    const outcomes = await renderAll(
      paths.map((path) => ({
        chart: `${repositoryRoot}tests/charts/demo`,
        release: 'demo',
        namespace: 'default',
        fixture: path.join('.'),
        set: { portico: withNullAt(path) },
      })),
      { helm },
    );
    expect(outcomes.filter(({ rendering }) => rendering).length).toBeGreaterThan(20);
    expect(outcomes.flatMap(faults)).toEqual([]);
  });
});
