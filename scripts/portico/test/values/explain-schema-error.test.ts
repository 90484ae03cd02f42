import { findBundledHelms } from '@helm-unittest-node/runner';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Finding } from '../../src/index.js';
import { checkAsJson, findingOf } from '../support/run-portico.js';

const helms = await findBundledHelms();

describe.each(helms.map((helm) => [helm.version, helm.path] as const))('with Helm %s', (_version, helm) => {
  let findings: Finding[];
  beforeAll(async () => {
    ({ findings } = await checkAsJson('wrong-values', '--helm', helm));
  });

  it.each([
    [
      'unknown-key',
      {
        field: '/portico/components/client/prot',
        found: 3000,
        message: 'portico.components.client.prot: unknown field "prot".',
        fix: 'Did you mean "port"? It is described as: Port of the Service.',
        place: { line: 5, column: 7 },
      },
    ],
    [
      'misspelt-portico',
      {
        field: '/portcio',
        message: 'portcio: unknown field "portcio".',
        fix: expect.stringContaining('Did you mean "portico"?'),
        place: { line: 1, column: 1 },
      },
    ],
    [
      'misspelt-global',
      {
        field: '/global/portico/tls/clusterIssure',
        found: 'x',
        fix: expect.stringContaining('Did you mean "clusterIssuer"?'),
        place: { line: 3, column: 12 },
      },
    ],
    [
      'wrong-type',
      {
        field: '/portico/ingress',
        found: true,
        message: 'portico.ingress: the boolean true is not a mapping.',
        place: { line: 2, column: 3 },
      },
    ],
    [
      'portico-is-a-list',
      {
        field: '/portico',
        found: [1],
        message: 'portico: a list is not a mapping.',
        place: { line: 1, column: 1 },
      },
    ],
    [
      'port-out-of-range',
      {
        field: '/portico/components/client/port',
        found: 70000,
        message: 'portico.components.client.port: 70000 is refused: it must be <= 65535.',
        fix: 'The field is described as: Port of the Service.',
        place: { line: 3, column: 15 },
      },
    ],
    [
      'wrong-enum',
      {
        field: '/portico/ingress/pathType',
        found: 'Prefixed',
        message: expect.stringContaining('it has to be one of "Prefix", "Exact", "ImplementationSpecific"'),
        fix: expect.stringContaining('Did you mean "Prefix"?'),
        place: { line: 3, column: 5 },
      },
    ],
    [
      'bad-entry-name',
      {
        field: '/portico/ingresses',
        message: 'portico.ingresses: "true" may not be a name here.',
        fix: expect.stringContaining('what YAML reads as true, false or null is no name'),
        place: { line: 2, column: 3 },
      },
    ],
  ])('names key, line, value and way out of %s', (fixture, { place, ...expected }) => {
    const finding = findingOf(findings, 'web', fixture);
    expect(finding).toMatchObject({ id: 'schema', severity: 'error', ...expected });
    expect(finding.place).toEqual({
      file: expect.stringMatching(`wrong-values/values/web/${fixture}.yaml$`),
      ...place,
    });
  });

  it.each([
    [
      'no-host',
      '/portico/ingress',
      'web: portico.ingress has no host: set host there, or portico.host',
      'charts/web/values.yaml',
    ],
    [
      'bad-host',
      '/portico/host',
      'web: portico.host is "Web.example.com:443", which is no DNS name',
      'values/web/bad-host.yaml',
    ],
    [
      'no-backend',
      '/portico/ingress',
      'web: portico.ingress has no backend: set component',
      'values/web/no-backend.yaml',
    ],
    [
      'two-backends',
      '/portico/ingress',
      'web: portico.ingress has two backends',
      'values/web/two-backends.yaml',
    ],
    [
      'one-path-twice',
      '/portico/ingress',
      'portico.ingress and portico.ingresses.twin both claim host web.example.com, path /',
      'charts/web/values.yaml',
    ],
  ])('names key, template and the file that sets the value of %s', (fixture, field, message, file) => {
    expect(findingOf(findings, 'web', fixture)).toMatchObject({
      id: 'template',
      severity: 'error',
      field,
      template: 'templates/all.yaml',
      message: expect.stringContaining(message),
      place: { file: expect.stringMatching(`wrong-values/${file}$`) },
    });
  });

  it('tells apart the charts of an umbrella', async () => {
    const { exitCode, findings, results } = await checkAsJson('misspelt-app-in-umbrella', '--helm', helm);
    expect(exitCode).toBe(1);
    expect(findingOf(findings, 'home', 'attic')).toMatchObject({
      field: '/wbe',
      fix: 'Did you mean "web"? It is described as: Values of the chart web.',
      place: { file: expect.stringMatching('clusters/attic/values.yaml$'), line: 1, column: 1 },
    });
    expect(findingOf(findings, 'home', 'cellar')).toMatchObject({
      field: '/web/portico/hots',
      fix: expect.stringContaining('Did you mean "host"?'),
      place: { file: expect.stringMatching('clusters/cellar/values.yaml$'), line: 3, column: 5 },
    });
    expect(results.filter(({ verdict }) => verdict === 'failed').map(({ fixture }) => fixture)).toEqual([
      'attic',
      'cellar',
    ]);
  });

  it('gives the words of Helm where only several files together are wrong', async () => {
    const { findings } = await checkAsJson('own-schema', '--helm', helm);
    expect(findingOf(findings, 'page', 'one-more')).toMatchObject({
      field: '/page',
      message: expect.stringMatching(/^page of the values of page: .*\b2/i),
      fix: 'Look the key up in the values.schema.json of page.',
    });
    expect(findingOf(findings, 'page', 'one-more')).not.toHaveProperty('place');
  });

  it('finds a key that is unknown below a key of the same name', async () => {
    const { findings } = await checkAsJson('own-schema', '--helm', helm);
    expect(findingOf(findings, 'page', 'page-in-page')).toMatchObject({
      field: '/page/page',
      fix: 'Known here: title, text, footer.',
      place: { line: 2, column: 3 },
    });
  });
});
