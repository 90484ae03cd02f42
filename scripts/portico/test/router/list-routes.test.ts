import { describe, expect, it } from '@jest/globals';
import { listRoutes } from '../../src/index.js';
import { makeIngress, makeResource } from '../support/make-resource.js';

const prefix = 'traefik.ingress.kubernetes.io/router';

describe('listRoutes', () => {
  it('makes a route of every path of an Ingress', () => {
    const backend = (number: number) => ({ service: { name: 'web', port: { number } } });
    const ingress = makeIngress('web', {
      annotations: {
        [`${prefix}.priority`]: '200',
        [`${prefix}.middlewares`]: 'default-a@kubernetescrd, b@file',
      },
      rules: [
        {
          host: 'a.example.com',
          http: {
            paths: [
              { path: '/', pathType: 'Prefix', backend: backend(80) },
              {
                path: '/login',
                pathType: 'Exact',
                backend: { service: { name: 'web', port: { name: 'http' } } },
              },
            ],
          },
        },
        { http: { paths: [{ backend: backend(81) }] } },
        { host: 'without-paths.example.com' },
      ],
    });
    const base = {
      kind: 'Ingress',
      namespace: 'default',
      name: 'web',
      priority: '200',
      middlewares: ['default-a@kubernetescrd', 'b@file'],
    };
    const service = { kind: 'Service', namespace: 'default', name: 'web' };
    expect(listRoutes([ingress])).toEqual([
      {
        ...base,
        hosts: ['a.example.com'],
        path: { value: '/', type: 'Prefix' },
        backends: [{ ...service, port: 80 }],
      },
      {
        ...base,
        hosts: ['a.example.com'],
        path: { value: '/login', type: 'Exact' },
        backends: [{ ...service, port: 'http' }],
      },
      {
        ...base,
        hosts: [],
        path: { value: '', type: 'ImplementationSpecific' },
        backends: [{ ...service, port: 81 }],
      },
    ]);
  });

  it('uses the default backend of an Ingress only where it has no rules', () => {
    const defaultBackend = { service: { name: 'fallback', port: { number: 80 } } };
    const [route, ...others] = listRoutes([makeIngress('web', { rules: undefined, defaultBackend })]);
    expect(route).toMatchObject({ hosts: [], backends: [{ name: 'fallback' }] });
    expect(others).toEqual([]);
    expect(listRoutes([makeIngress('web', { defaultBackend })])).toEqual([
      expect.objectContaining({ backends: [expect.objectContaining({ name: 'web' })] }),
    ]);
  });

  it('makes a route of every route of an IngressRoute, with the hosts of its rule', () => {
    const match = 'Host(`a.example.com`) && !PathPrefix(`/x`) || host("b.example.com")';
    const route = makeResource('traefik.io/v1alpha1', 'IngressRoute', 'api', {
      spec: {
        routes: [
          {
            match,
            priority: 7,
            middlewares: [{ name: 'my.auth' }, { name: 'auth', namespace: 'other' }],
            services: [
              { name: 'api', port: 80 },
              { name: 'api@internal', kind: 'TraefikService' },
            ],
          },
        ],
      },
    });
    expect(listRoutes([route])).toEqual([
      {
        kind: 'IngressRoute',
        namespace: 'default',
        name: 'api',
        hosts: ['a.example.com', 'b.example.com'],
        rule: match,
        priority: '7',
        middlewares: ['default-my-auth@kubernetescrd', 'other-auth@kubernetescrd'],
        backends: [
          { kind: 'Service', namespace: 'default', name: 'api', port: 80 },
          { kind: 'TraefikService', namespace: 'default', name: 'api@internal' },
        ],
      },
    ]);
  });

  it('passes over what is no route, and over fields of the wrong type', () => {
    const odd = makeResource('networking.k8s.io/v1', 'Ingress', 'odd', { spec: { rules: 'none' } });
    const empty = makeResource('traefik.io/v1alpha1', 'IngressRoute', 'odd', { spec: null });
    expect(listRoutes([odd, empty, makeResource('v1', 'Service', 'web')])).toEqual([]);
  });
});
