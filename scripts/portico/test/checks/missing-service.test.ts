import { describe, expect, it } from '@jest/globals';
import { missingService } from '../../src/checks/missing-service.js';
import { type Resource, ResourceSet } from '../../src/index.js';
import { makeIngress, makeResource } from '../support/make-resource.js';

const service = (spec: object, name = 'web') => makeResource('v1', 'Service', name, { spec });
const route = (reference: object) =>
  makeResource('traefik.io/v1alpha1', 'IngressRoute', 'web', {
    spec: { routes: [{ match: 'Host(`a`)', services: [reference] }] },
  });
const find = (...resources: Resource[]) => missingService.find(new ResourceSet(resources));

describe('missing-service', () => {
  it('is silent where the Service has the port, by number or by name', () => {
    const web = service({ ports: [{ name: 'http', port: 80 }] });
    expect(find(makeIngress('web'), route({ name: 'web', port: 'http' }), web)).toEqual([]);
  });

  it('names a Service that does not exist, and the nearest one', () => {
    expect(find(makeIngress('a', { service: 'wbe' }), service({ ports: [{ port: 80 }] }))).toEqual([
      expect.objectContaining({
        field: '/spec/rules/0/http/paths/0/backend/service',
        found: 'wbe',
        message: 'No Service is called "wbe" in the namespace default, so Traefik skips the route.',
        fix: expect.stringContaining('Did you mean "web"?'),
      }),
    ]);
  });

  it("does not take the pod's port for the Service's", () => {
    expect(
      find(makeIngress('web'), service({ ports: [{ name: 'http', port: 3000, targetPort: 80 }] })),
    ).toEqual([
      expect.objectContaining({
        found: 80,
        fix: "Name a port of the Service: 3000 (http); the pods' own ports do not count.",
      }),
    ]);
  });

  it('does not look into other namespaces', () => {
    const elsewhere = makeResource('v1', 'Service', 'web', { spec: { ports: [{ port: 80 }] } }, 'other');
    expect(find(makeIngress('web'), elsewhere)).toHaveLength(1);
    expect(find(route({ name: 'web', namespace: 'other', port: 80 }), elsewhere)).toEqual([]);
  });

  it('takes any number for an ExternalName in an IngressRoute, but not in an Ingress', () => {
    const alias = service({ type: 'ExternalName', externalName: 'example.org' });
    expect(find(route({ name: 'web', port: 443 }), alias)).toEqual([]);
    expect(find(makeIngress('web'), alias)).toHaveLength(1);
  });

  it("leaves Traefik's own services alone and follows TraefikServices", () => {
    expect(find(route({ kind: 'TraefikService', name: 'api@internal' }))).toEqual([]);
    const split = makeResource('traefik.io/v1alpha1', 'TraefikService', 'split', {
      spec: { weighted: { services: [{ name: 'gone', port: 80 }] } },
    });
    expect(find(route({ kind: 'TraefikService', name: 'split' }), split)).toEqual([
      expect.objectContaining({ field: '/spec/weighted/services/0', found: 'gone' }),
    ]);
    expect(find(route({ kind: 'TraefikService', name: 'splt' }), split)).toContainEqual(
      expect.objectContaining({ found: 'splt', fix: expect.stringContaining('Did you mean "split"?') }),
    );
  });
});
