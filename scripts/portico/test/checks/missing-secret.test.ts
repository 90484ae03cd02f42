import { describe, expect, it } from '@jest/globals';
import { missingSecret } from '../../src/checks/missing-secret.js';
import { ResourceSet } from '../../src/index.js';
import { makeIngress, makeResource } from '../support/make-resource.js';

const tls = [{ hosts: ['a.example.com'], secretName: 'web-tls' }];
const route = makeResource('traefik.io/v1alpha1', 'IngressRoute', 'web', {
  spec: { tls: { secretName: 'web-tls' } },
});
const issuer = { 'cert-manager.io/cluster-issuer': 'letsencrypt' };
const basicAuth = makeResource('traefik.io/v1alpha1', 'Middleware', 'auth', {
  spec: { basicAuth: { secret: 'users' } },
});
const secret = (name: string, namespace?: string) => makeResource('v1', 'Secret', name, {}, namespace);

describe('missing-secret', () => {
  it.each([
    ['an Ingress with an issuer', makeIngress('other', { annotations: issuer, tls })],
    [
      'a Certificate',
      makeResource('cert-manager.io/v1', 'Certificate', 'web', { spec: { secretName: 'web-tls' } }),
    ],
    ['a Secret', secret('web-tls')],
  ])('is content with a TLS Secret that %s provides', (_what, provider) => {
    expect(missingSecret.find(new ResourceSet([route, makeIngress('web', { tls }), provider]))).toEqual([]);
  });

  it('finds a TLS Secret that nobody provides', () => {
    const elsewhere = secret('web-tls', 'other');
    expect(missingSecret.find(new ResourceSet([makeIngress('web', { tls }), route, elsewhere]))).toEqual([
      expect.objectContaining({ field: '/spec/tls/0/secretName', found: 'web-tls' }),
      expect.objectContaining({
        field: '/spec/tls/secretName',
        message:
          'Nobody provides the TLS Secret "web-tls" in the namespace default, so Traefik serves its own certificate.',
      }),
    ]);
  });

  it('finds the missing Secret of an auth middleware, which cert-manager cannot provide', () => {
    const asks = makeIngress('web', { annotations: issuer, tls: [{ secretName: 'users' }] });
    expect(missingSecret.find(new ResourceSet([basicAuth, asks], [secret('user')]))).toEqual([
      expect.objectContaining({
        field: '/spec/basicAuth/secret',
        found: 'users',
        fix: expect.stringContaining('Did you mean "user"?'),
      }),
    ]);
    expect(missingSecret.find(new ResourceSet([basicAuth], [secret('users')]))).toEqual([]);
  });
});
