import { describe, expect, it } from '@jest/globals';
import { component, find, renderFailure, renderLibrary } from './render-library.js';

const host = 'demo.example.com';
const cookie = { name: 'affinity', secure: true, httpOnly: true, sameSite: 'strict', maxAge: 3600 };
const components = { server: component({ sticky: cookie }) };
const annotation = 'traefik.ingress.kubernetes.io/service.sticky.cookie';

describe('sticky sessions', () => {
  it('stand on the Service behind an Ingress, as texts', async () => {
    const resources = await renderLibrary({ host, components, ingress: { component: 'server' } });
    expect(find(resources, 'Service', 'demo-server').metadata.annotations).toEqual({
      [annotation]: 'true',
      [`${annotation}.name`]: 'affinity',
      [`${annotation}.secure`]: 'true',
      [`${annotation}.httponly`]: 'true',
      [`${annotation}.samesite`]: 'strict',
      [`${annotation}.maxage`]: '3600',
    });
  });

  it('never stand on an Ingress, where Traefik does not read them', async () => {
    const resources = await renderLibrary({ host, components, ingress: { component: 'server' } });
    const { annotations } = find(resources, 'Ingress', 'demo-ingress').metadata;
    expect(Object.keys(annotations).filter((key) => key.includes('sticky'))).toEqual([]);
  });

  it('stand in the route, and not on the Service, where only an IngressRoute uses it', async () => {
    const resources = await renderLibrary({ host, components, ingressRoute: { component: 'server' } });
    const [rule] = find(resources, 'IngressRoute', 'demo-route').spec.routes;
    expect(rule.services[0].sticky).toEqual({ cookie });
    expect(find(resources, 'Service', 'demo-server').metadata).not.toHaveProperty('annotations');
  });

  it('stand in both places where both use it', async () => {
    const resources = await renderLibrary({
      host,
      components,
      ingress: { component: 'server' },
      ingressRoutes: { ws: { component: 'server', path: '/ws' } },
    });
    const [rule] = find(resources, 'IngressRoute', 'demo-ws-route').spec.routes;
    expect(rule.services[0].sticky).toEqual({ cookie });
    expect(find(resources, 'Service', 'demo-server').metadata.annotations).toHaveProperty(
      [annotation],
      'true',
    );
  });

  it("are switched on by an empty map, with Traefik's own defaults", async () => {
    const plain = { server: component({ sticky: {} }) };
    const behindIngress = await renderLibrary({ host, components: plain, ingress: { component: 'server' } });
    expect(find(behindIngress, 'Service', 'demo-server').metadata.annotations).toEqual({
      [annotation]: 'true',
    });
    const behindRoute = await renderLibrary({
      host,
      components: plain,
      ingressRoute: { component: 'server' },
    });
    const [rule] = find(behindRoute, 'IngressRoute', 'demo-route').spec.routes;
    expect(rule.services[0].sticky).toEqual({ cookie: {} });
  });

  it('refuse sameSite none without secure, which browsers drop', async () => {
    const message = await renderFailure({
      host,
      components: { server: component({ sticky: { sameSite: 'none' } }) },
      ingress: { component: 'server' },
    });
    expect(message).toContain('portico.components.server.sticky has sameSite none without secure');
  });
});
