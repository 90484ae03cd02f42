import { describe, expect, it } from '@jest/globals';
import { missingMiddleware } from '../../src/checks/missing-middleware.js';
import { ResourceSet } from '../../src/index.js';
import { makeIngress, makeResource } from '../support/make-resource.js';

const api = 'traefik.io/v1alpha1';
const withMiddlewares = (ids: string) =>
  makeIngress('web', { annotations: { 'traefik.ingress.kubernetes.io/router.middlewares': ids } });
const route = (name: string, middleware: object) =>
  makeResource(api, 'IngressRoute', name, {
    spec: { routes: [{ match: 'Host(`a`)', middlewares: [middleware] }] },
  });
const auth = makeResource(api, 'Middleware', 'my.auth', { spec: { basicAuth: { secret: 'users' } } });

describe('missing-middleware', () => {
  it('knows a middleware by its normalised id', () => {
    const set = new ResourceSet([
      withMiddlewares('default-my-auth@kubernetescrd'),
      route('web', { name: 'my.auth' }),
      auth,
    ]);
    expect(missingMiddleware.find(set)).toEqual([]);
  });

  it('finds one among external manifests', () => {
    const set = new ResourceSet([withMiddlewares('default-my-auth@kubernetescrd')], [auth]);
    expect(missingMiddleware.find(set)).toEqual([]);
  });

  it('names the nearest id, and the namespace that was left out', () => {
    const set = new ResourceSet([
      withMiddlewares('default-my-atuh@kubernetescrd, my.auth@kubernetescrd, my-auth'),
      auth,
    ]);
    const fix = 'Did you mean "default-my-auth@kubernetescrd", which is Middleware default/my.auth?';
    expect(missingMiddleware.find(set)).toEqual([
      expect.objectContaining({ found: 'default-my-atuh@kubernetescrd', fix }),
      expect.objectContaining({ found: 'my.auth@kubernetescrd', fix }),
      expect.objectContaining({ found: 'my-auth', fix }),
    ]);
  });

  it('looks into another namespace only where the route names it', () => {
    const elsewhere = makeResource(api, 'Middleware', 'auth', {}, 'other');
    expect(
      missingMiddleware.find(new ResourceSet([route('a', { name: 'auth', namespace: 'other' }), elsewhere])),
    ).toEqual([]);
    expect(missingMiddleware.find(new ResourceSet([route('a', { name: 'auth' }), elsewhere]))).toEqual([
      expect.objectContaining({
        field: '/spec/routes/0/middlewares/0',
        found: 'auth',
        message:
          'No Middleware answers to "default-auth@kubernetescrd", so Traefik does not build the router.',
      }),
    ]);
  });

  it('follows a chain, and leaves other providers alone', () => {
    const chain = makeResource(api, 'Middleware', 'chain', {
      spec: { chain: { middlewares: [{ name: 'gone' }] } },
    });
    const findings = missingMiddleware.find(new ResourceSet([chain, withMiddlewares('auth@file')]));
    expect(findings.map(({ field }) => field)).toEqual(['/spec/chain/middlewares/0']);
  });
});
