import { describe, expect, it } from '@jest/globals';
import { component, find, renderFailure, renderLibrary } from './render-library.js';

const host = 'demo.example.com';
const components = { client: component(), server: component() };
const priority = 'traefik.ingress.kubernetes.io/router.priority';

describe('router priorities', () => {
  it('move an Exact path under a Prefix path into an Ingress of its own, above the Prefix', async () => {
    const resources = await renderLibrary({
      host,
      components,
      ingress: {
        priority: 50,
        paths: {
          client: { component: 'client' },
          login: { component: 'server', path: '/login', pathType: 'Exact' },
        },
      },
    });
    const login = find(resources, 'Ingress', 'demo-login-ingress');
    expect(login.metadata.annotations[priority]).toBe('1000');
    expect(login.spec.rules[0].http.paths).toHaveLength(1);
    const rest = find(resources, 'Ingress', 'demo-ingress');
    expect(rest.metadata.annotations[priority]).toBe('50');
    expect(rest.spec.rules[0].http.paths).toHaveLength(1);
  });

  it('leave an Exact path where no Prefix covers it', async () => {
    const resources = await renderLibrary({
      host,
      components,
      ingress: {
        paths: {
          api: { component: 'client', path: '/api' },
          login: { component: 'server', path: '/login', pathType: 'Exact' },
        },
      },
    });
    const { metadata, spec } = find(resources, 'Ingress', 'demo-ingress');
    expect(spec.rules[0].http.paths).toHaveLength(2);
    expect(metadata.annotations).not.toHaveProperty([priority]);
  });

  it('of a path make it an Ingress of its own', async () => {
    const resources = await renderLibrary({
      host,
      components,
      ingresses: {
        app: {
          paths: {
            client: { component: 'client' },
            api: { component: 'server', path: '/api', priority: 90 },
          },
        },
      },
    });
    expect(find(resources, 'Ingress', 'demo-app-api-ingress').metadata.annotations[priority]).toBe('90');
    expect(find(resources, 'Ingress', 'demo-app-ingress').metadata.annotations).not.toHaveProperty([
      priority,
    ]);
  });

  it('raise an Exact rule of an IngressRoute as well', async () => {
    const resources = await renderLibrary({
      host,
      components,
      ingressRoute: {
        routes: {
          all: { component: 'client', path: '/' },
          one: { component: 'server', path: '/x', pathType: 'Exact' },
        },
      },
    });
    const [all, one] = find(resources, 'IngressRoute', 'demo-route').spec.routes;
    expect(all).not.toHaveProperty('priority');
    expect(one.priority).toBe(1000);
  });

  it('that tie are refused, because Traefik then picks at random', async () => {
    const message = await renderFailure({
      host,
      components,
      ingress: {
        priority: 5,
        paths: { client: { component: 'client' }, api: { component: 'server', path: '/api' } },
      },
    });
    expect(message).toContain('with the same priority 5, and Traefik then picks at random');
    expect(message).toContain('give portico.ingress.paths.api a higher priority');
  });

  it('that hide a narrower path are refused', async () => {
    const message = await renderFailure({
      host,
      components,
      ingress: { component: 'client', priority: 500 },
      ingressRoute: { component: 'server', path: '/api', priority: 400 },
    });
    expect(message).toContain(
      'portico.ingressRoute (path /api, priority 400) is never reached, as portico.ingress (path /) takes all of its requests with priority 500',
    );
  });

  it('are compared by the length of the rule where none is set', async () => {
    const message = await renderFailure({
      host,
      components,
      ingresses: { all: { component: 'client', priority: 60 }, api: { component: 'server', path: '/api' } },
    });
    const length = 'Host(`demo.example.com`) && PathPrefix(`/api`)'.length;
    expect(message).toContain(`(path /api, priority ${length}) is never reached`);
  });

  it('matter only on a common entry point', async () => {
    const resources = await renderLibrary({
      host,
      components,
      ingresses: {
        secure: { component: 'client' },
        plain: { component: 'client', entryPoints: ['web'], tls: { enabled: false } },
      },
    });
    expect(resources.filter((resource) => resource.kind === 'Ingress')).toHaveLength(2);
  });

  it('cannot save two entries on one host and path', async () => {
    const message = await renderFailure({
      host,
      components,
      ingress: { component: 'client' },
      ingressRoute: { component: 'server', path: '/', priority: 900 },
    });
    expect(message).toContain(
      'portico.ingress and portico.ingressRoute both claim host demo.example.com, path /',
    );
  });
});
