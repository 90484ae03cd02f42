import { describe, expect, it } from '@jest/globals';
import { component, find, names, type Resource, renderFailure, renderLibrary } from './render-library.js';

const host = 'demo.example.com';
const components = { client: component() };
const service = { name: 'other', port: 80 };

/** `name: secret` of every Ingress and IngressRoute, with `*` behind those that ask cert-manager. */
function secrets(resources: readonly Resource[]): string[] {
  return resources
    .filter((resource) => ['Ingress', 'IngressRoute'].includes(resource.kind))
    .map((resource) => {
      const secret = resource.spec.tls?.[0]?.secretName ?? resource.spec.tls?.secretName;
      const asks = Object.keys(resource.metadata.annotations ?? {}).some((key) =>
        key.startsWith('cert-manager.io/'),
      );
      return `${resource.metadata.name}: ${secret}${asks ? '*' : ''}`;
    })
    .sort();
}

describe('TLS secrets', () => {
  it('are shared by all entries of one host, and the first Ingress by name asks for it', async () => {
    const resources = await renderLibrary({
      host,
      components,
      ingresses: { b: { component: 'client', path: '/b' }, a: { component: 'client', path: '/a' } },
      ingress: { component: 'client' },
      ingressRoutes: { r: { path: '/r', service } },
    });
    expect(secrets(resources)).toEqual([
      'demo-a-ingress: demo-tls*',
      'demo-b-ingress: demo-tls',
      'demo-ingress: demo-tls',
      'demo-r-route: demo-tls',
    ]);
    expect(names(resources).filter((name) => name.startsWith('Certificate'))).toEqual([]);
  });

  it('belong to an entry with a host of its own', async () => {
    const resources = await renderLibrary({
      host,
      components,
      ingress: { component: 'client' },
      ingresses: { other: { host: 'other.example.com', component: 'client' } },
    });
    expect(secrets(resources)).toEqual(['demo-ingress: demo-tls*', 'demo-other-ingress: demo-other-tls*']);
  });

  it('are written as Certificates where only IngressRoutes use them', async () => {
    const resources = await renderLibrary({
      ingressRoutes: {
        http: { host: 'triton.example.com', service },
        grpc: { host: 'grpc.example.com', service },
      },
    });
    expect(find(resources, 'Certificate', 'demo-grpc-tls').spec).toEqual({
      secretName: 'demo-grpc-tls',
      dnsNames: ['grpc.example.com'],
      issuerRef: { group: 'cert-manager.io', kind: 'ClusterIssuer', name: 'letsencrypt-prod-dns' },
    });
    expect(names(resources).filter((name) => name.startsWith('Certificate'))).toHaveLength(2);
  });

  it('cover every host of all entries that name one secret', async () => {
    const tls = { secretName: 'shared' };
    const resources = await renderLibrary({
      components,
      ingresses: {
        a: { host: 'a.example.com', component: 'client', tls },
        b: { host: 'b.example.com', component: 'client', tls },
      },
    });
    expect(find(resources, 'Ingress', 'demo-a-ingress').spec.tls).toEqual([
      { secretName: 'shared', hosts: ['a.example.com', 'b.example.com'] },
    ]);
    expect(secrets(resources)).toEqual(['demo-a-ingress: shared*', 'demo-b-ingress: shared']);
  });

  it('are asked for from a namespaced Issuer where an entry names one', async () => {
    const resources = await renderLibrary({
      host,
      components,
      ingress: { component: 'client', tls: { issuer: 'mine' } },
    });
    const { annotations } = find(resources, 'Ingress', 'demo-ingress').metadata;
    expect(annotations).toHaveProperty(['cert-manager.io/issuer'], 'mine');
    expect(annotations).not.toHaveProperty(['cert-manager.io/cluster-issuer']);
  });

  it('made by hand are only named', async () => {
    const tls = { secretName: 'by-hand', requestCertificate: false };
    const resources = await renderLibrary({ host, components, ingress: { component: 'client' }, tls });
    expect(secrets(resources)).toEqual(['demo-ingress: by-hand']);
  });

  it('are asked for by an entry that wants it, not by one that says it does not', async () => {
    const resources = await renderLibrary({
      host,
      components,
      ingresses: {
        a: { component: 'client', path: '/a', tls: { requestCertificate: false } },
        b: { component: 'client', path: '/b' },
      },
    });
    expect(secrets(resources)).toEqual(['demo-a-ingress: demo-tls', 'demo-b-ingress: demo-tls*']);
  });

  it('are absent from a router without TLS', async () => {
    const resources = await renderLibrary({
      host,
      components,
      ingress: { component: 'client', tls: { enabled: false }, entryPoints: ['web'] },
    });
    const { metadata, spec } = find(resources, 'Ingress', 'demo-ingress');
    expect(spec).not.toHaveProperty('tls');
    expect(metadata.annotations).toEqual({ 'traefik.ingress.kubernetes.io/router.entrypoints': 'web' });
  });

  it('never bear one name for two hosts', async () => {
    const resources = await renderLibrary({
      components,
      ingresses: { a: { host: 'a.example.com', component: 'client' } },
      ingressRoutes: { a: { host: 'b.example.com', service } },
    });
    expect(secrets(resources)).toEqual(['demo-a-ingress: demo-a-tls*', 'demo-a-route: demo-a-route-tls']);
  });

  it('refuse two issuers on one level', async () => {
    const message = await renderFailure({
      host,
      components,
      ingress: { component: 'client', tls: { issuer: 'a', clusterIssuer: 'b' } },
    });
    expect(message).toContain('demo: portico.ingress.tls names two issuers');
  });

  it('refuse different issuers for one secret', async () => {
    const message = await renderFailure({
      host,
      components,
      ingresses: {
        a: { component: 'client', tls: { clusterIssuer: 'one' } },
        b: { component: 'client', path: '/b', tls: { clusterIssuer: 'two' } },
      },
    });
    expect(message).toContain('share secret demo-tls and name different issuers, one and two');
  });

  it('refuse to be asked for without an issuer', async () => {
    const message = await renderFailure(
      { host, components, ingress: { component: 'client' } },
      { values: { global: { portico: { tls: { clusterIssuer: null } } } } },
    );
    expect(message).toContain('portico.ingress asks for a certificate, and no issuer is named');
  });

  it('refuse a whole rule that does not state its hosts', async () => {
    const message = await renderFailure({ ingressRoute: { match: 'Host(`a.example.com`)', service } });
    expect(message).toContain(
      'portico.ingressRoute asks for a certificate, and the hosts cannot be read from match: set hosts',
    );
  });
});
