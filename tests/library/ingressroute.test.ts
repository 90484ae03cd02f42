import { describe, expect, it } from '@jest/globals';
import { component, find, renderFailure, renderLibrary } from './render-library.js';

const host = 'demo.example.com';
const components = { client: component(), server: component({ port: 8080 }) };
const service = { name: 'other', port: 5001 };

/** The rules of the one IngressRoute that the values give. */
async function rules(portico: Record<string, unknown>, name = 'demo-route') {
  const resources = await renderLibrary({ host, components, ...portico });
  return find(resources, 'IngressRoute', name).spec.routes;
}

describe('portico.ingressroute', () => {
  it('writes the rule from host and path', async () => {
    expect(await rules({ ingressRoute: { path: '/api', service } })).toEqual([
      {
        kind: 'Rule',
        match: 'Host(`demo.example.com`) && PathPrefix(`/api`)',
        services: [{ kind: 'Service', name: 'other', port: 5001 }],
      },
    ]);
  });

  it('writes no path matcher where there is no path, and Path for an Exact one', async () => {
    const [whole] = await rules({ ingressRoute: { service } });
    expect(whole.match).toBe('Host(`demo.example.com`)');
    const [exact] = await rules({ ingressRoute: { path: '/login', pathType: 'Exact', service } });
    expect(exact.match).toBe('Host(`demo.example.com`) && Path(`/login`)');
  });

  it('joins several hosts in brackets before the path', async () => {
    const [rule] = await rules({
      ingressRoute: { hosts: ['a.example.com', 'b.example.com'], path: '/x', service },
    });
    expect(rule.match).toBe('(Host(`a.example.com`) || Host(`b.example.com`)) && PathPrefix(`/x`)');
  });

  it('takes a whole rule word for word', async () => {
    const match = 'Host(`x.example.com`) && !Header(`X-Debug`, `1`)';
    const [rule] = await rules({ ingressRoute: { match, hosts: ['x.example.com'], service, priority: 7 } });
    expect(rule).toMatchObject({ match, priority: 7 });
  });

  it('survives a rule that begins with an exclamation mark, which YAML would take for a tag', async () => {
    const match = '!Path(`/private`)';
    const [rule] = await rules({ ingressRoute: { match, hosts: [host], service } });
    expect(rule.match).toBe(match);
  });

  it('writes several rules into one IngressRoute, each with its middlewares after the common ones', async () => {
    const written = await rules({
      ingressRoute: {
        middlewares: ['common'],
        routes: {
          api: { path: '/api', component: 'server', middlewares: ['limit'], priority: 30 },
          rest: { component: 'client' },
        },
      },
    });
    expect(written).toEqual([
      {
        kind: 'Rule',
        match: 'Host(`demo.example.com`) && PathPrefix(`/api`)',
        priority: 30,
        middlewares: [{ name: 'common' }, { name: 'limit' }],
        services: [{ kind: 'Service', name: 'demo-server', port: 8080 }],
      },
      {
        kind: 'Rule',
        match: 'Host(`demo.example.com`)',
        middlewares: [{ name: 'common' }],
        services: [{ kind: 'Service', name: 'demo-client', port: 80 }],
      },
    ]);
  });

  it("leads to one of Traefik's own services as a TraefikService", async () => {
    const [rule] = await rules({ ingressRoute: { service: { traefik: 'api@internal' } } });
    expect(rule.services).toEqual([{ kind: 'TraefikService', name: 'api@internal' }]);
  });

  it('speaks h2c to a gRPC service, whether foreign or a component', async () => {
    const [foreign] = await rules({ ingressRoute: { service: { ...service, scheme: 'h2c' } } });
    expect(foreign.services[0].scheme).toBe('h2c');
    const [own] = await rules({
      components: { grpc: component({ scheme: 'h2c' }) },
      ingressRoute: { component: 'grpc' },
    });
    expect(own.services[0].scheme).toBe('h2c');
  });

  it('shares requests among weighted services', async () => {
    const [rule] = await rules({
      ingressRoute: {
        services: { stable: { component: 'client', weight: 90 }, canary: { service, weight: 10 } },
      },
    });
    expect(rule.services).toEqual([
      { kind: 'Service', name: 'other', port: 5001, weight: 10 },
      { kind: 'Service', name: 'demo-client', port: 80, weight: 90 },
    ]);
  });

  it('names entry points and the secret, and a class only where it is not the default', async () => {
    const resources = await renderLibrary({
      host,
      ingressRoutes: { plain: { service }, inner: { path: '/inner', ingressClassName: 'internal', service } },
    });
    expect(find(resources, 'IngressRoute', 'demo-plain-route').spec).toMatchObject({
      entryPoints: ['websecure'],
      tls: { secretName: 'demo-tls' },
    });
    expect(find(resources, 'IngressRoute', 'demo-plain-route').spec).not.toHaveProperty('ingressClassName');
    expect(find(resources, 'IngressRoute', 'demo-inner-route').spec.ingressClassName).toBe('internal');
  });

  it('is left out, with its certificate, where all of its rules are off', async () => {
    const resources = await renderLibrary({
      host,
      ingressRoute: { routes: { a: { enabled: false, service } } },
      ingress: { paths: { a: { enabled: false, service } } },
    });
    expect(resources).toEqual([]);
  });

  it('refuses match beside path, since the library writes the rule from a path', async () => {
    const message = await renderFailure({ host, ingressRoute: { path: '/x', match: 'Host(`a`)', service } });
    expect(message).toContain('demo: portico.ingressRoute has match beside path');
  });

  it('refuses services beside a single one', async () => {
    const message = await renderFailure({
      host,
      components,
      ingressRoute: { component: 'client', services: { a: { service } } },
    });
    expect(message).toContain('portico.ingressRoute has services beside a component or a service');
  });

  it('refuses line ends in a rule, where Traefik ends it', async () => {
    for (const end of ['\n', '\r']) {
      const message = await renderFailure({
        ingressRoute: {
          match: `Host(\`a.example.com\`)${end}&& Path(\`/x\`)`,
          hosts: ['a.example.com'],
          service,
        },
      });
      expect(message).toMatch(/portico\.ingressRoute\.match has a (line break|carriage return)/);
    }
  });
});
