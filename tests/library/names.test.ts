import { describe, expect, it } from '@jest/globals';
import { component, find, names, type Resource, renderFailure, renderLibrary } from './render-library.js';

const host = 'demo.example.com';
const components = { app: component() };
const ingress = { component: 'app' };

const ingressNames = (resources: Resource[]) =>
  names(resources).filter((name) => name.startsWith('Ingress/'));

describe('names', () => {
  it("begin with the release's name where it holds the chart's, and with both where it does not", async () => {
    expect(ingressNames(await renderLibrary({ host, components, ingress }, { release: 'my-demo' }))).toEqual([
      'Ingress/my-demo-ingress',
    ]);
    expect(ingressNames(await renderLibrary({ host, components, ingress }, { release: 'shop' }))).toEqual([
      'Ingress/shop-demo-ingress',
    ]);
  });

  it('follow nameOverride and fullnameOverride', async () => {
    const short = await renderLibrary({ host, components, ingress, nameOverride: 'web' });
    expect(ingressNames(short)).toEqual(['Ingress/demo-web-ingress']);
    expect(find(short, 'Service', 'demo-web-app').spec.selector).toHaveProperty(
      ['app.kubernetes.io/name'],
      'web',
    );
    const full = await renderLibrary({ host, components, ingress, fullnameOverride: '{{ .Chart.Name }}-x' });
    expect(ingressNames(full)).toEqual(['Ingress/demo-x-ingress']);
  });

  it('turn dots of a release into dashes', async () => {
    expect(ingressNames(await renderLibrary({ host, components, ingress }, { release: 'demo.v2' }))).toEqual([
      'Ingress/demo-v2-ingress',
    ]);
  });

  it('refuse a beginning that no Service could have', async () => {
    const message = await renderFailure({ host, components, ingress }, { release: '2demo' });
    expect(message).toContain('demo: resources cannot be called "2demo", which is no DNS-1035 label');
    expect(message).toContain('portico.fullnameOverride');
  });

  it('are never longer than 63 characters, nor equal for two long entries', async () => {
    const long = 'a'.repeat(60);
    const resources = await renderLibrary({
      host,
      components,
      ingresses: {
        [`${long}1`]: { path: '/1', component: 'app' },
        [`${long}2`]: { path: '/2', component: 'app' },
      },
    });
    const found = ingressNames(resources).map((name) => name.slice('Ingress/'.length));
    expect(new Set(found).size).toBe(2);
    expect(Math.max(...found.map((name) => name.length))).toBeLessThanOrEqual(63);
  });

  it('of two entries that would be the same are refused', async () => {
    const message = await renderFailure({
      host,
      components,
      dualIngress: { client: { component: 'app' }, api: { component: 'app', path: '/api' } },
      ingresses: { client: { component: 'app', path: '/x', priority: 300 } },
    });
    expect(message).toContain('portico.dualIngress.client and portico.ingresses.client');
    expect(message).toContain('would both be called Ingress demo-client-ingress');
  });

  it('take the chart name for the release name where the environment says so, in labels and selectors too', async () => {
    const values = { global: { portico: { releasePerChart: true } } };
    const umbrella = await renderLibrary({ host, components, ingress }, { release: 'el-jefe', values });
    const single = await renderLibrary({ host, components, ingress });
    expect(umbrella).toEqual(single);
  });
});

describe('labels and namespaces', () => {
  it('are the recommended ones, on every resource', async () => {
    const resources = await renderLibrary({
      host,
      components,
      ingress,
      labels: { team: 'web' },
      annotations: { 'example.com/owner': '{{ .Release.Name }}' },
    });
    for (const { metadata } of resources) {
      expect(metadata.labels).toMatchObject({
        'app.kubernetes.io/name': 'demo',
        'app.kubernetes.io/instance': 'demo',
        'app.kubernetes.io/version': '1.2.3',
        'app.kubernetes.io/managed-by': 'Helm',
        'helm.sh/chart': 'demo-0.1.0',
        team: 'web',
      });
      expect(metadata.annotations).toHaveProperty(['example.com/owner'], 'demo');
    }
  });

  it('are written on every resource: the release namespace, or the chart own', async () => {
    const inRelease = await renderLibrary({ host, components, ingress }, { namespace: 'apps' });
    expect(new Set(inRelease.map(({ metadata }) => metadata.namespace))).toEqual(new Set(['apps']));
    const inOwn = await renderLibrary(
      { host, components, ingress, namespace: 'monitoring' },
      { namespace: 'apps' },
    );
    expect(new Set(inOwn.map(({ metadata }) => metadata.namespace))).toEqual(new Set(['monitoring']));
  });
});
