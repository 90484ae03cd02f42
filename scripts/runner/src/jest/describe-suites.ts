import { findHelm } from '../helm/find-helm.js';
import type { RunSuitesOptions } from '../suite/run-suites.js';
import { collectSuites } from './collect-suites.js';

/** What Jest puts into the global scope of a test file, as far as it is needed here. */
interface TestGlobals {
  describe(name: string, body: () => void): void;
  it: { (name: string, body: () => Promise<void>): void; skip(name: string, body: () => void): void };
  afterAll(body: () => Promise<void>): void;
}

/**
 * Turns the suites of charts into `describe` and `it` of the test file that calls it, at its top level:
 *
 * ```ts
 * await describeSuites('charts/shop');
 * ```
 *
 * Names, `-t`, watch mode, workers and reporters are then Jest's. Rejects where a chart or a suite is wrong.
 */
export async function describeSuites(
  charts: string | readonly string[],
  options: Partial<RunSuitesOptions> = {},
): Promise<void> {
  const { describe, it, afterAll } = globalThis as unknown as TestGlobals;
  const helm = options.helm ?? (await findHelm());
  for (const chart of [charts].flat()) {
    const suites = await collectSuites(chart, { ...options, helm });
    describe(chart, () => {
      for (const suite of suites) {
        describe(suite.name, () => {
          for (const test of suite.tests) {
            if (test.isSkipped) it.skip(test.name, () => undefined);
            else it(test.name, test.run);
          }
          afterAll(suite.finish);
        });
      }
    });
  }
}
