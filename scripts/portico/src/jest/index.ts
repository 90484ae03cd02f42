/**
 * What the author of a chart wants in Jest: renders a chart with real Helm, and registers the matchers
 * `toContainManifest`, `toBeValid` and `toFailWith` with the `expect` of `@jest/globals` when it is imported.
 */
import { expect } from '@jest/globals';
import { toBeValid } from './to-be-valid.js';
import { toContainManifest } from './to-contain-manifest.js';
import { toFailWith } from './to-fail-with.js';

export type { Helm } from '@helm-unittest-node/runner';
export { findBundledHelms, findHelm } from '@helm-unittest-node/runner';
export { type RenderChartOptions, renderChart } from './render-chart.js';
export { RenderFailure } from './render-failure.js';
export { type Manifest, RenderedChart } from './rendered-chart.js';

expect.extend({ toBeValid, toContainManifest, toFailWith });

declare module 'expect' {
  interface Matchers<R extends void | Promise<void>, T = unknown> {
    /**
     * The resources (a rendered chart, a list of resources, or one) include one that contains the block: its
     * maps have at least the block's keys, its lists the same length. The block may be an object or YAML.
     */
    toContainManifest(block: object | string): R;
    /** Every resource fits the strict schema of its kind. */
    toBeValid(): R;
    /** The render fails, and its message contains the text or matches the expression. Needs `await`. */
    toFailWith(message: string | RegExp): Promise<void>;
  }
}
