import {
  checkDependencies,
  findHelm,
  type Helm,
  RunnerError,
  readChart,
  renderChart as renderWithHelm,
} from '@helm-unittest-node/runner';
import { parseManifests } from 'kubeconform-bin';
import { displayPath } from '../display-path.js';
import { explainError } from '../run/explain-error.js';
import { RenderFailure } from './render-failure.js';
import { type Manifest, RenderedChart } from './rendered-chart.js';

/** How to render a chart in a test. */
export interface RenderChartOptions {
  /** Path of a values file, or of several; later ones win. */
  values?: string | readonly string[];
  /** Values on top of the files: `{ portico: { host: 'x.example.com' } }`. */
  set?: Record<string, unknown>;
  /** Name of the release; the chart's name unless given. */
  release?: string;
  /** Namespace of the release; `default` unless given. */
  namespace?: string;
  /** Which Helm; the one that is found first unless given (`findHelm`, `findBundledHelms`). */
  helm?: Helm;
}

let foundHelm: Promise<Helm> | undefined;

/**
 * Renders a chart folder with real Helm, after a look at its dependencies.
 *
 * Throws {@link RenderFailure} where the chart does not render or renders something that is no resource.
 */
export async function renderChart(folder: string, options: RenderChartOptions = {}): Promise<RenderedChart> {
  const { values = [], set, namespace = 'default' } = options;
  const files = typeof values === 'string' ? [values] : [...values];
  const chart = displayPath(folder);
  let release = options.release ?? chart;
  try {
    release = options.release ?? (await readChart(chart)).name;
    await checkDependencies(chart);
    foundHelm ??= findHelm();
    const { documents } = await renderWithHelm(
      { chart, release, namespace, values: files, ...(set === undefined ? {} : { set }) },
      { helm: options.helm ?? (await foundHelm) },
    );
    return new RenderedChart(
      documents.flatMap(({ text }) => readManifests(text)),
      documents.map(({ text }) => text),
    );
  } catch (error) {
    if (!(error instanceof RunnerError)) throw error;
    const render = { chart, fixture: '', folder: chart, files, release, namespace };
    throw new RenderFailure(await explainError(error, render), error);
  }
}

function readManifests(text: string): Manifest[] {
  return parseManifests(text).flatMap(({ value, error }) => {
    if (error) throw new Error(`The chart renders something that is no resource: ${error.message}\n${text}`);
    return value === undefined ? [] : [value];
  });
}
