import type { Route } from '../router/list-routes.js';
import type { ChartRoutes } from '../run/check-report.js';
import { toPrintable } from './printable.js';
import { writeTable } from './write-table.js';

/** One line a route: what it matches, and where it leads. */
export function writeRoutes(charts: readonly ChartRoutes[]): string {
  const rows = charts.flatMap(({ chart, routes }) =>
    routes.map((route) =>
      [
        chart,
        describeMatch(route),
        route.kind,
        route.priority ?? 'auto',
        `→ ${route.backends.map(describeBackend).join(' ') || 'nothing'}`,
        route.middlewares.join(' '),
      ].map(toPrintable),
    ),
  );
  return writeTable(['chart', 'host and path, or rule', 'kind', 'priority', 'service', 'middlewares'], rows);
}

function describeMatch({ hosts, path, rule }: Route): string {
  if (path === undefined) return rule ?? '';
  const type = path.type === 'Prefix' ? '' : ` (${path.type})`;
  return `${hosts[0] ?? '*'}${path.value}${type}`;
}

function describeBackend({ kind, namespace, name, port }: Route['backends'][number]): string {
  if (kind === 'TraefikService' && name.includes('@')) return name;
  return `${namespace}/${name}${port === undefined ? '' : `:${port}`}`;
}
