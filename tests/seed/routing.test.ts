import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { load } from 'js-yaml';
import { type CheckReport, makePlan, type Route, runPlan } from 'portico';
import { bundledHelms, repositoryRoot } from '../library/render-library.js';

interface Row {
  domain: string;
  application: string;
  chart: string;
  routing: string;
  routes: {
    path?: string;
    to: string;
    kind?: string;
    priority?: number;
    middlewares?: string[];
  }[];
}

const rows = load(readFileSync(new URL('routing.yaml', import.meta.url), 'utf8')) as Row[];

let report: CheckReport;
beforeAll(async () => {
  const [helm] = bundledHelms;
  if (!helm) throw new Error('no Helm came with npm ci');
  report = await runPlan(await makePlan({ root: repositoryRoot, fixtures: ['default'] }), { helm });
});

/** The path that a route is for: of an Ingress the path, of an IngressRoute what its rule says beside the host. */
function pathOf({ path, rule }: Route): string | undefined {
  return path?.value ?? /PathPrefix\(`([^`]*)`\)/.exec(rule ?? '')?.[1];
}

describe('the routing map', () => {
  it.each(rows)('$domain: $application, $routing', ({ domain, chart, routes }) => {
    const found = report.routes
      .filter((each) => each.chart === chart)
      .flatMap((each) => each.routes)
      .filter(({ hosts }) => hosts.includes(domain));
    const read = found.map((route) => ({
      kind: route.kind,
      path: pathOf(route),
      to: route.backends
        .map(({ namespace, name, port }) => (port === undefined ? name : `${namespace}/${name}:${port}`))
        .join(),
      priority: route.priority,
      middlewares: route.middlewares,
    }));
    const wanted = routes.map(({ kind = 'Ingress', path, to, priority, middlewares = [] }) => ({
      kind,
      path,
      to,
      priority: priority?.toString(),
      middlewares,
    }));
    expect(read).toHaveLength(wanted.length);
    expect(read).toEqual(expect.arrayContaining(wanted));
  });

  it('has no host that no row names, and every row has a chart', () => {
    const hosts = report.routes.flatMap(({ routes }) => routes.flatMap((route) => route.hosts));
    expect([...new Set(hosts)].sort()).toEqual(rows.map(({ domain }) => domain).sort());
  });

  it('needs nothing that is neither in a chart nor known of the cluster', () => {
    expect(report.findings).toEqual([]);
  });
});
