import { describe, expect, it } from '@jest/globals';
import { findBundledHelms, RenderFailure, renderChart } from '../../src/jest/index.js';
import { fixturePath } from '../support/fixture-path.js';

const web = fixturePath('healthy/charts/web');

describe('renderChart', () => {
  it("renders with the chart's name as release, in the namespace default", async () => {
    const { resources, documents, ...chart } = await renderChart(web);
    expect(
      resources.map(({ kind, metadata }) => `${kind} ${metadata.namespace}/${metadata.name}`).sort(),
    ).toEqual([
      'Deployment default/web-client',
      'Ingress default/web-ingress',
      'Middleware default/web-headers',
      'Service default/web-client',
    ]);
    expect(documents).toHaveLength(4);
    expect(documents.join()).toContain('kind: Ingress');
    expect(Object.keys(chart)).toEqual([]);
  });

  it('takes values files, values on top, release and namespace', async () => {
    const rendered = await renderChart(web, {
      values: fixturePath('healthy/values/web/ahead.yaml'),
      set: { portico: { host: 'other.example.com' } },
      release: 'mine',
      namespace: 'there',
    });
    const ingress = rendered.find('Ingress', 'mine-web-ingress');
    expect(ingress.metadata.namespace).toBe('there');
    expect(ingress.metadata.annotations['traefik.ingress.kubernetes.io/router.priority']).toBe('200');
    expect(ingress.spec.rules[0].host).toBe('other.example.com');
  });

  it('gives the same with every Helm', async () => {
    const [one, two] = await Promise.all(
      (await findBundledHelms()).map((helm) => renderChart(web, { helm })),
    );
    expect(one?.documents).toHaveLength(4);
    expect(one?.documents).toEqual(two?.documents);
  });

  it('names what there is where a resource is not found', async () => {
    const rendered = await renderChart(web);
    expect(() => rendered.find('Ingress', 'web-ingres')).toThrow(
      'The chart renders no Ingress/web-ingres. Did you mean "Ingress/web-ingress"?',
    );
  });

  it('fails with key, way out and place', async () => {
    const values = fixturePath('wrong-values/values/web/unknown-key.yaml');
    const failure = renderChart(web, { values });
    await expect(failure).rejects.toBeInstanceOf(RenderFailure);
    await expect(failure).rejects.toThrow(
      /client\.prot: unknown field "prot"\. Did you mean "port"\?.*unknown-key\.yaml:5:7\)/,
    );
    await expect(renderChart(fixturePath('broken-charts/charts/library-missing'))).rejects.toThrow(
      'needs the chart portico',
    );
    await expect(renderChart('no-such-chart')).rejects.toThrow(
      'no-such-chart is no chart: it does not exist.',
    );
  });
});
