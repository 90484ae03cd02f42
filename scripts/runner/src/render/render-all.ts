import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import pLimit from 'p-limit';
import { RunnerError } from '../errors/runner-error.js';
import { renderChart } from './render-chart.js';
import type { Rendering, RenderOptions, RenderOutcome, RenderRequest } from './rendering.js';

/** How to render many charts. */
export interface RenderAllOptions extends RenderOptions {
  /** How many Helm processes run at once; as many as the machine has cores unless given. */
  concurrency?: number | undefined;
  /** Is called for each request when it is done, in the order in which they finish. */
  onFinished?: ((outcome: RenderOutcome) => void) | undefined;
}

/**
 * Renders many requests on all cores and gives their outcomes in the order of the requests. One that fails
 * does not stop the others. Requests that differ in their label alone are rendered once.
 */
export async function renderAll(
  requests: readonly RenderRequest[],
  options: RenderAllOptions,
): Promise<RenderOutcome[]> {
  const { concurrency = availableParallelism(), onFinished, ...renderOptions } = options;
  const limit = pLimit(concurrency);
  const started = new Map<string, Promise<Rendering>>();
  return Promise.all(
    requests.map(async (request) => {
      const key = keyOf(request);
      const rendering = started.get(key) ?? limit(() => renderChart(request, renderOptions));
      started.set(key, rendering);
      const outcome = await toOutcome(request, rendering);
      onFinished?.(outcome);
      return outcome;
    }),
  );
}

function keyOf({ fixture: _label, ...request }: RenderRequest): string {
  const values = request.values?.map((file) => resolve(file));
  return JSON.stringify(
    Object.entries({ ...request, chart: resolve(request.chart), values }).sort(([a], [b]) =>
      a < b ? -1 : 1,
    ),
  );
}

async function toOutcome(request: RenderRequest, rendering: Promise<Rendering>): Promise<RenderOutcome> {
  try {
    const { documents, notices } = await rendering;
    const { fixture } = request;
    const labelled = documents.map(({ fixture: _other, ...document }) => ({
      ...document,
      ...(fixture === undefined ? {} : { fixture }),
    }));
    return { request, rendering: { request, documents: labelled, notices: [...notices] } };
  } catch (error) {
    if (error instanceof RunnerError) return { request, error };
    throw error;
  }
}
