import type { MatcherFunction } from 'expect';
import { nameManifest, RenderedChart } from './rendered-chart.js';

/** Passes where the promise of a render is rejected with a message that contains the text or matches. */
export const toFailWith: MatcherFunction<[message: string | RegExp]> = async (received, message) => {
  if (!(received instanceof Promise)) {
    throw new TypeError(
      'toFailWith takes the promise of renderChart(): expect(renderChart(…)), without await.',
    );
  }
  const outcome = await received.then(
    (value: unknown) => ({ value }),
    (error: unknown) => ({ error }),
  );
  const wanted = typeof message === 'string' ? `"${message}"` : String(message);
  if ('value' in outcome) {
    const { value } = outcome;
    const resources = value instanceof RenderedChart ? value.resources.map(nameManifest).join(', ') : '';
    return {
      pass: false,
      message: () =>
        `Expected the render to fail with ${wanted}, but it gave ${resources || 'no resources'}.`,
    };
  }
  const text = outcome.error instanceof Error ? outcome.error.message : String(outcome.error);
  const pass = typeof message === 'string' ? text.includes(message) : message.test(text);
  return {
    pass,
    message: () =>
      `Expected the render ${pass ? 'not ' : ''}to fail with ${wanted}${pass ? '' : `, but it failed with:\n${text}`}.`,
  };
};
