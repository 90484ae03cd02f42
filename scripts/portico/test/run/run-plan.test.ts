import { describe, expect, it } from '@jest/globals';
import { checkAsJson, checkFixture, findingOf } from '../support/run-portico.js';

describe('one broken chart', () => {
  it('fails alone, with its reason, and stops none of the others', async () => {
    const { exitCode, results, findings } = await checkAsJson('broken-charts');
    expect(exitCode).toBe(1);
    expect(results.map(({ chart, verdict }) => [chart, verdict])).toEqual([
      ['failing-template', 'failed'],
      ['fine', 'ok'],
      ['invalid-resources', 'failed'],
      ['library-missing', 'failed'],
      ['library-of-another-version', 'failed'],
      ['no-chart-yaml', 'failed'],
    ]);
    expect(findingOf(findings, 'no-chart-yaml')).toMatchObject({
      id: 'chart',
      message: expect.stringMatching(/no-chart-yaml is no chart: it has no Chart.yaml\.$/),
      fix: 'Name a folder that holds a Chart.yaml.',
    });
    expect(findingOf(findings, 'library-missing')).toMatchObject({
      id: 'dependency',
      message: expect.stringMatching(
        /needs the chart portico, but .*library-missing\/charts\/portico does not exist\.$/,
      ),
      fix: expect.stringContaining('Make it a symbolic link: ln -s '),
    });
    expect(findingOf(findings, 'library-of-another-version')).toMatchObject({
      id: 'dependency',
      message: expect.stringMatching(/asks for portico 9\.9\.9, but .* is version 0\.1\.0/),
      found: '0.1.0',
    });
    expect(findingOf(findings, 'failing-template', 'default')).toMatchObject({
      id: 'template',
      template: 'templates/page.yaml',
      message: expect.stringContaining('.Values.page.name'),
      fix: 'Correct the values that the template reads, or the template.',
      place: { file: expect.stringMatching('charts/failing-template/templates/page.yaml$'), line: 4 },
    });
    expect(findings.filter(({ chart }) => chart === 'invalid-resources')).toEqual([
      expect.objectContaining({ message: expect.stringContaining('missing field "pathType"') }),
      expect.objectContaining({
        id: 'invalid-resource',
        fixture: 'default',
        template: 'templates/ingress.yaml',
        resource: {
          apiVersion: 'networking.k8s.io/v1',
          kind: 'Ingress',
          namespace: 'default',
          name: 'misspelt',
        },
        field: '/spec/rules/0/http/paths/0/pathTyp',
        found: 'Prefix',
        fix: 'Did you mean "pathType"?',
      }),
    ]);
  });
});

describe('one fixture that cannot be read', () => {
  it('fails alone, with its reason', async () => {
    const { exitCode, results, findings } = await checkAsJson('broken-fixtures');
    expect(exitCode).toBe(1);
    expect(
      results.filter(({ verdict }) => verdict === 'ok').map(({ chart, fixture }) => `${chart}/${fixture}`),
    ).toEqual(['fine/default', 'web/default']);
    const messages = ['no-yaml', 'duplicate-key', 'empty', 'directory'].map((fixture) => {
      const { id, message, fix } = findingOf(findings, 'web', fixture);
      expect(id).toBe('values-file');
      expect(fix).not.toBe('');
      return message;
    });
    expect(messages).toEqual([
      expect.stringMatching(/no-yaml\.yaml is no YAML: .* on line 3\.$/),
      expect.stringMatching(/duplicate-key\.yaml has the key "host" twice in one map, again on line 3\.$/),
      expect.stringMatching(/empty\.yaml holds no values\.$/),
      expect.stringMatching(/directory\.yaml is a directory\.$/),
    ]);
  });

  it('or that belongs to no chart is found', async () => {
    const { findings } = await checkAsJson('broken-fixtures');
    expect(findings.find(({ id }) => id === 'stray-fixtures')).toMatchObject({
      found: 'wbe',
      fix: expect.stringContaining('Did you mean "web"?'),
    });
  });
});

describe('references between charts', () => {
  it('are followed over all charts and what the cluster holds', async () => {
    const { exitCode, findings } = await checkAsJson('dangling-references');
    expect(exitCode).toBe(1);
    expect(findings.map(({ id, found }) => [id, found])).toEqual([
      ['duplicate-resource', undefined],
      ['missing-ingress-class', 'traefk'],
      ['missing-service', 3000],
      ['missing-service', 'wbe'],
      ['missing-middleware', 'default-web-haeders@kubernetescrd'],
      ['missing-secret', 'web-user'],
      ['missing-issuer', 'letsencrpyt'],
    ]);
  });

  it('are not judged where a part did not render', async () => {
    const { clusterChecked, findings } = await checkAsJson('broken-charts');
    expect(clusterChecked).toBe(false);
    expect(findings.some(({ id }) => id.startsWith('missing-'))).toBe(false);
  });

  it('are printed as paragraphs that name chart, resource, field, value and way out', async () => {
    const { out } = await checkFixture('dangling-references');
    expect(out).toContain(`
error missing-service web (default): No Service is called "wbe" in the namespace default, so Traefik skips the route.
  at        `);
    expect(out).toContain(`charts/web/templates/all.yaml
  template  templates/all.yaml
  resource  Ingress default/web
  field     /spec/rules/0/http/paths/1/backend/service
  found     "wbe"
  fix       Did you mean "web"? Correct the name, or add the Service to a chart, or list it in values/clusters/<cluster>/external/.
`);
  });
});

describe('external manifests', () => {
  it('that are no manifests, or cannot be read, are findings with their place', async () => {
    const { exitCode, findings } = await checkAsJson('broken-external-manifests');
    expect(exitCode).toBe(1);
    expect(findings).toEqual([
      expect.objectContaining({
        id: 'unreadable-manifests',
        message: 'What should be a file with external manifests is no regular file.',
      }),
      expect.objectContaining({
        id: 'invalid-resource',
        message: expect.stringContaining('unknown field "controler"'),
        fix: 'Did you mean "controller"?',
        place: { file: expect.stringMatching('external/misspelt.yaml$'), line: 8, column: 3 },
      }),
      expect.objectContaining({
        id: 'invalid-resource',
        message: expect.stringContaining("missing 'kind' key"),
        place: { file: expect.stringMatching('external/no-kind.yaml$'), line: 1, column: 1 },
      }),
    ]);
  });
});
