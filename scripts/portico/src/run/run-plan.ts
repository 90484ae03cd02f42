import {
  checkDependencies,
  type Helm,
  type RenderOutcome,
  type RenderRequest,
  RunnerError,
  renderAll,
} from '@helm-unittest-node/runner';
import { createValidator } from 'kubeconform-bin';
import type { Finding } from '../checks/finding.js';
import { isFailing } from '../checks/is-failing.js';
import type { Resource } from '../checks/resource.js';
import type { Plan, PlannedRender } from '../plan/plan.js';
import { listRoutes, type Route } from '../router/list-routes.js';
import { checkClusters } from './check-clusters.js';
import type { CheckReport, CheckResult } from './check-report.js';
import { explainError } from './explain-error.js';
import { findForgottenTemplates } from './find-forgotten-templates.js';
import { findStrayFolders } from './find-stray-folders.js';
import { ResourceReader } from './read-resources.js';

/** How to run a plan. */
export interface RunOptions {
  helm: Helm;
  /** Milliseconds until one render is ended. */
  timeoutMs?: number | undefined;
  /** Is called for each planned render when it is done, also when it could not even start. */
  onFinished?: ((render: PlannedRender) => void) | undefined;
}

/** What one planned render gave. */
export interface RenderedChart {
  render: PlannedRender;
  resources: Resource[];
  findings: Finding[];
  /** False where nothing was rendered because of an error. */
  isRendered: boolean;
}

/**
 * Checks the dependencies of every planned chart, renders it with its fixtures on all cores, validates what it
 * renders, and runs the rules over each cluster. What is wrong with one chart stops none of the others.
 */
export async function runPlan(plan: Plan, options: RunOptions): Promise<CheckReport> {
  const broken = await findBrokenCharts(plan);
  const startable = plan.renders.filter(({ chart }) => !broken.has(chart));
  for (const render of plan.renders) if (broken.has(render.chart)) options.onFinished?.(render);
  const outcomes = await renderPlanned(startable, options);

  const reader = new ResourceReader(createValidator({ strict: true }), 'default');
  const rendered = await Promise.all(
    plan.renders.map((render) => readOutcome(render, outcomes.get(render), reader)),
  );
  const clusters = plan.isComplete ? await checkClusters(plan, rendered, reader) : undefined;
  const findings = [
    ...findStrayFolders(plan),
    ...[...broken.values()],
    ...rendered.flatMap((each) => each.findings),
    ...(clusters ?? []),
  ];
  const results = rendered.map((each) => summarize(each, findings));
  return {
    helm: options.helm.version,
    summary: {
      charts: plan.charts.length,
      fixtures: new Set(plan.renders.map(({ chart, fixture }) => `${chart}/${fixture}`)).size,
      renders: rendered.filter(({ isRendered }) => isRendered).length,
      resources: results.reduce((sum, { resources }) => sum + resources, 0),
      findings: findings.length,
    },
    results,
    routes: rendered
      .filter(({ render }) => render.fixture === 'default' && render.chart !== plan.umbrella)
      .map(({ render, resources }) => ({ chart: render.chart, routes: listRoutes(resources) }))
      .filter(({ routes }) => routes.length > 0),
    findings,
    notices: [...new Set([...outcomes.values()].flatMap(({ rendering }) => rendering?.notices ?? []))],
    clusterChecked: clusters !== undefined,
  };
}

/** The charts that cannot be rendered with any fixture, with the reason. */
async function findBrokenCharts(plan: Plan): Promise<Map<string, Finding>> {
  const folders = new Map(plan.renders.map((render) => [render.chart, render]));
  const broken = await Promise.all(
    [...folders].map(async ([chart, render]): Promise<[string, Finding][]> => {
      try {
        await checkDependencies(render.folder);
        return [];
      } catch (error) {
        if (!(error instanceof RunnerError)) throw error;
        const { fixture: _every, ...finding } = (await explainError(error, render))[0] as Finding;
        return [[chart, finding]];
      }
    }),
  );
  return new Map(broken.flat());
}

async function renderPlanned(
  renders: readonly PlannedRender[],
  { helm, timeoutMs, onFinished }: RunOptions,
): Promise<Map<PlannedRender, RenderOutcome>> {
  const requests = new Map(renders.map((render) => [toRequest(render), render]));
  const outcomes = await renderAll([...requests.keys()], {
    helm,
    timeoutMs,
    onFinished: ({ request }) => {
      const render = requests.get(request);
      if (render !== undefined) onFinished?.(render);
    },
  });
  return new Map(renders.map((render, index) => [render, outcomes[index] as RenderOutcome]));
}

function toRequest({
  folder: chart,
  release,
  namespace,
  files: values,
  fixture,
}: PlannedRender): RenderRequest {
  return { chart, release, namespace, values, fixture };
}

async function readOutcome(
  render: PlannedRender,
  outcome: RenderOutcome | undefined,
  reader: ResourceReader,
): Promise<RenderedChart> {
  if (outcome?.rendering === undefined) {
    const findings = outcome === undefined ? [] : await explainError(outcome.error, render);
    return { render, resources: [], findings, isRendered: false };
  }
  const { documents } = outcome.rendering;
  const { resources, findings } = reader.readRendered(documents, render.folder, render.chart, render.fixture);
  const forgotten = await findForgottenTemplates(render);
  return { render, resources, findings: [...findings, ...forgotten], isRendered: true };
}

function summarize(
  { render, resources, isRendered }: RenderedChart,
  findings: readonly Finding[],
): CheckResult {
  const { chart, fixture } = render;
  const isFailed =
    !isRendered ||
    findings.some((each) => each.chart === chart && each.fixture === fixture && isFailing(each));
  return {
    chart,
    fixture,
    resources: resources.length,
    hosts: [...new Set(listRoutes(resources).flatMap((route: Route) => route.hosts))].sort(),
    verdict: isFailed ? 'failed' : 'ok',
  };
}
