import { describe, expect, it } from '@jest/globals';
import { renderChart } from '../../src/jest/index.js';
import { fixturePath } from '../support/fixture-path.js';

const web = fixturePath('healthy/charts/web');
const rendered = await renderChart(web);

/** The message with which an assertion fails. */
async function messageOf(assertion: () => unknown): Promise<string> {
  try {
    await assertion();
  } catch (error) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: takes the colours out
    return (error as Error).message.replace(/\u001b\[\d+m/g, '');
  }
  throw new Error('The assertion passed.');
}

describe('toContainManifest', () => {
  it('finds a block among the resources, given as an object or as YAML', () => {
    expect(rendered).toContainManifest({ kind: 'Ingress', spec: { ingressClassName: 'traefik' } });
    expect(rendered).toContainManifest(
      'kind: Service\nmetadata: { name: web-client }\nspec: { ports: [{ port: 3000 }] }',
    );
    expect(rendered.find('Service', 'web-client')).toContainManifest({ metadata: { name: 'web-client' } });
  });

  it('shows the nearest resource and nothing but the fields that differ', async () => {
    const message = await messageOf(() =>
      expect(rendered).toContainManifest({
        kind: 'Ingress',
        metadata: { name: 'web-ingress' },
        spec: { ingressClassName: 'nginx', rules: [{ host: 'web.example.com' }] },
      }),
    );
    expect(message).toContain('+ Ingress/web-ingress');
    expect(message).toContain('-     "ingressClassName": "nginx",\n+     "ingressClassName": "traefik",');
    expect(message).not.toContain('annotations');
    expect(message).toContain(
      'The nearest of Service/web-client, Deployment/web-client, Ingress/web-ingress,',
    );
  });

  it('wants lists of the same length', async () => {
    expect(rendered).not.toContainManifest({ kind: 'Ingress', spec: { rules: [] } });
    expect(await messageOf(() => expect(rendered).not.toContainManifest({ kind: 'Service' }))).toContain(
      'Expected no resource to contain the block, but Service/web-client does.',
    );
  });

  it('says so where there is nothing to look at', async () => {
    const off = await renderChart(web, { set: { portico: { enabled: false } } });
    expect(await messageOf(() => expect(off).toContainManifest({ kind: 'Ingress' }))).toContain(
      'there are no resources',
    );
    expect(await messageOf(() => expect(renderChart(web)).toContainManifest({ kind: 'Ingress' }))).toContain(
      'expect() was given a promise; await it first.',
    );
    expect(await messageOf(() => expect(rendered).toContainManifest('a: 1\n---\nb: 1'))).toContain(
      'toContainManifest takes one block of YAML',
    );
  });
});

describe('toBeValid', () => {
  it('passes for what the library renders', () => {
    expect(rendered).toBeValid();
  });

  it('lists every problem', async () => {
    const service = rendered.find('Service', 'web-client');
    const wrong = { ...service, spec: { ...service.spec, selectr: {}, ports: [{ port: '80' }] } };
    const message = await messageOf(() => expect([wrong]).toBeValid());
    expect(message).toContain(
      'Service/web-client /spec/selectr: unknown field "selectr"; did you mean "selector"?',
    );
    expect(message).toContain('Service/web-client /spec/ports/0/port: ');
    expect(wrong).not.toBeValid();
  });
});

describe('toFailWith', () => {
  const noHost = () => renderChart(web, { set: { portico: { host: null } } });

  it('takes text or an expression', async () => {
    await expect(noHost()).toFailWith('web: portico.ingress has no host');
    await expect(noHost()).toFailWith(/set host there, or portico\.host/);
    await expect(noHost()).not.toFailWith('no backend');
  });

  it('shows what happened instead', async () => {
    expect(await messageOf(() => expect(noHost()).toFailWith('no backend'))).toContain(
      'Expected the render to fail with "no backend", but it failed with:\nweb: portico.ingress has no host',
    );
    expect(await messageOf(() => expect(renderChart(web)).toFailWith('no host'))).toContain(
      'but it gave Service/web-client, Deployment/web-client, ',
    );
    expect(await messageOf(() => expect(rendered).toFailWith('no host'))).toContain('without await');
  });
});
