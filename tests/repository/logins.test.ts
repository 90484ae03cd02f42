import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parseManifests } from 'kubeconform-bin';
import type { Resource } from '../library/render-library.js';
import { charts, externalFolder, fixturesOf, renderResources, single } from './repository.js';

/** Dashboards that have no login of their own: the Service, or Traefik's name, that must not be open to the world. */
const dashboards = ['api@internal', 'keel/keel', 'monitoring/kube-prometheus-stack-prometheus'];

interface Route {
  from: string;
  to: string;
  namespace: string;
  middlewares: string[];
}

/** Every way from a router to a Service, with the names of the middlewares on it. */
function routes(resources: readonly Resource[]): Route[] {
  return resources.flatMap(({ kind, metadata, spec }) => {
    const { name, namespace, annotations } = metadata;
    if (kind === 'Ingress') {
      const ids = (annotations['traefik.ingress.kubernetes.io/router.middlewares'] ?? '').split(',');
      const middlewares = ids.map((id: string) =>
        id.replace(`${namespace}-`, '').replace('@kubernetescrd', ''),
      );
      return spec.rules.flatMap((rule: Resource) =>
        rule.http.paths.map((path: Resource) => ({
          from: name,
          to: `${namespace}/${path.backend.service.name}`,
          namespace,
          middlewares,
        })),
      );
    }
    if (kind !== 'IngressRoute') return [];
    return spec.routes.flatMap((rule: Resource) =>
      rule.services.map((service: Resource) => ({
        from: name,
        to: service.kind === 'TraefikService' ? service.name : `${namespace}/${service.name}`,
        namespace,
        middlewares: (rule.middlewares ?? []).map((middleware: Resource) => middleware.name),
      })),
    );
  });
}

const external = readdirSync(externalFolder).flatMap((file) =>
  parseManifests(readFileSync(join(externalFolder, file), 'utf8')).map(({ value }) => value as Resource),
);

let resources: Resource[];
beforeAll(async () => {
  resources = await renderResources(
    charts.flatMap((chart) => fixturesOf(chart).map((fixture) => single(chart, fixture))),
  );
});

describe.each(dashboards)('%s, which has no login of its own,', (dashboard) => {
  it('is reached, in every fixture, through a login whose Secret the cluster holds', () => {
    const leading = routes(resources).filter(({ to }) => to === dashboard);
    expect(leading.length).toBeGreaterThan(0);
    for (const { from, namespace, middlewares } of leading) {
      const logins = resources.filter(
        ({ kind, metadata, spec }) =>
          kind === 'Middleware' &&
          metadata.namespace === namespace &&
          middlewares.includes(metadata.name) &&
          spec.basicAuth?.secret !== undefined,
      );
      expect([from, logins.length > 0]).toEqual([from, true]);
      for (const { spec } of logins) {
        const secrets = external.filter(
          ({ kind, metadata }) =>
            kind === 'Secret' && metadata.namespace === namespace && metadata.name === spec.basicAuth.secret,
        );
        expect([spec.basicAuth.secret, secrets.length]).toEqual([spec.basicAuth.secret, 1]);
      }
    }
  });
});
