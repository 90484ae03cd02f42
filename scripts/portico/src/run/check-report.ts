import type { Finding } from '../checks/finding.js';
import type { Route } from '../router/list-routes.js';

/** What became of one chart with one fixture. */
export interface CheckResult {
  chart: string;
  fixture: string;
  /** Number of resources that it renders. */
  resources: number;
  /** Hosts of its routes, sorted. */
  hosts: string[];
  /** `failed` where there is a finding about it that fails the run. */
  verdict: 'ok' | 'failed';
}

/** The routes of a chart with its default fixture. */
export interface ChartRoutes {
  chart: string;
  routes: Route[];
}

/** Everything that a check found out; the same input gives the same report. */
export interface CheckReport {
  /** Version of the Helm that rendered. */
  helm: string;
  summary: {
    charts: number;
    fixtures: number;
    renders: number;
    resources: number;
    findings: number;
  };
  results: CheckResult[];
  routes: ChartRoutes[];
  findings: Finding[];
  /** Helm's warnings, each once. */
  notices: string[];
  /** Whether the rules over the whole cluster were run. */
  clusterChecked: boolean;
}
