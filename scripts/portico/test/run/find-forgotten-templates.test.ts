import { describe, expect, it } from '@jest/globals';
import { checkAsJson } from '../support/run-portico.js';

describe('a chart that includes single templates', () => {
  it('is told which template a fixture needs and the chart forgot', async () => {
    const { exitCode, findings, results } = await checkAsJson('forgotten-template');
    const forgotten = findings.filter(({ id }) => id === 'forgotten-template');
    expect(forgotten.map(({ chart, fixture, field }) => [chart, fixture, field])).toEqual([
      ['half', 'api', '/portico/ingressRoutes'],
      ['half', 'api', '/portico/networkPolicy'],
    ]);
    expect(forgotten[0]).toMatchObject({
      message: expect.stringContaining('no template includes portico.ingressroute'),
      fix: expect.stringContaining('Add templates/ingressroute.yaml'),
    });
    expect(results.map(({ fixture, verdict }) => [fixture, verdict])).toEqual([
      ['default', 'ok'],
      ['api', 'failed'],
    ]);
    expect(exitCode).toBe(1);
  });
});
