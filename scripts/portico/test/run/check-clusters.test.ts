import { describe, expect, it } from '@jest/globals';
import { checkAsJson } from '../support/run-portico.js';

describe('a reference that leads out of the charts', () => {
  it('is told, and fails nothing, where nobody described the cluster', async () => {
    const { findings } = await checkAsJson('forgotten-template');
    const references = findings.filter(({ id }) => id.startsWith('missing-'));
    expect(references.map(({ id, severity }) => [id, severity])).toEqual([
      ['missing-ingress-class', 'info'],
      ['missing-service', 'info'],
      ['missing-issuer', 'info'],
    ]);
  });

  it('fails where the cluster is described and does not hold it', async () => {
    const { findings, exitCode } = await checkAsJson('dangling-references');
    const references = findings.filter(({ id }) => id.startsWith('missing-'));
    expect(references.length).toBeGreaterThan(0);
    expect(new Set(references.map(({ severity }) => severity))).toEqual(new Set(['error']));
    expect(exitCode).toBe(1);
  });
});
