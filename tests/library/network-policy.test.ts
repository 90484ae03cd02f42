import { describe, expect, it } from '@jest/globals';
import { component, find, names, renderFailure, renderLibrary } from './render-library.js';

const host = 'demo.example.com';
const components = {
  client: component(),
  server: component({ port: 80, containerPort: 8080 }),
};
const traefik = {
  namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } },
  podSelector: { matchLabels: { 'app.kubernetes.io/name': 'traefik' } },
};
const podsOf = (name: string) => ({
  matchLabels: {
    'app.kubernetes.io/name': 'demo',
    'app.kubernetes.io/instance': 'demo',
    'app.kubernetes.io/component': name,
  },
});
const policies = (list: string[]) => list.filter((name) => name.startsWith('NetworkPolicy'));

describe('portico.network-policy', () => {
  it('denies everybody and lets Traefik in, for a whole namespace', async () => {
    const resources = await renderLibrary({
      networkPolicy: { defaultDeny: true, allowTraefik: 'namespace' },
    });
    expect(find(resources, 'NetworkPolicy', 'default-deny').spec).toEqual({
      podSelector: {},
      policyTypes: ['Ingress'],
    });
    expect(find(resources, 'NetworkPolicy', 'allow-traefik-ingress').spec).toEqual({
      podSelector: {},
      policyTypes: ['Ingress'],
      ingress: [{ from: [traefik] }],
    });
  });

  it('opens the pod port, not the port of the Service, of each component that a route leads to', async () => {
    const resources = await renderLibrary({
      host,
      components: { ...components, worker: component() },
      ingress: { component: 'client' },
      ingressRoutes: { api: { path: '/api', component: 'server' } },
      networkPolicy: { allowTraefik: 'routes' },
    });
    expect(policies(names(resources))).toEqual([
      'NetworkPolicy/demo-client-allow-traefik',
      'NetworkPolicy/demo-server-allow-traefik',
    ]);
    expect(find(resources, 'NetworkPolicy', 'demo-server-allow-traefik').spec).toEqual({
      podSelector: podsOf('server'),
      policyTypes: ['Ingress'],
      ingress: [{ from: [traefik], ports: [{ protocol: 'TCP', port: 8080 }] }],
    });
  });

  it('lists a port once, however many routes lead to it', async () => {
    const resources = await renderLibrary({
      host,
      components,
      ingress: { paths: { a: { component: 'client' }, b: { component: 'client', path: '/b' } } },
      networkPolicy: { allowTraefik: 'routes' },
    });
    const [rule] = find(resources, 'NetworkPolicy', 'demo-client-allow-traefik').spec.ingress;
    expect(rule.ports).toEqual([{ protocol: 'TCP', port: 80 }]);
  });

  it('stands before a foreign Service whose pods are named', async () => {
    const resources = await renderLibrary({
      host,
      ingress: { service: { name: 'grafana', port: 80, podSelector: { app: 'grafana' }, podPort: 3000 } },
      networkPolicy: { allowTraefik: 'routes' },
    });
    expect(find(resources, 'NetworkPolicy', 'demo-grafana-allow-traefik').spec).toMatchObject({
      podSelector: { matchLabels: { app: 'grafana' } },
      ingress: [{ ports: [{ port: 3000 }] }],
    });
  });

  it('refuses a foreign Service whose pods nobody named', async () => {
    const message = await renderFailure({
      host,
      ingress: { service: { name: 'grafana', port: 80 } },
      networkPolicy: { allowTraefik: 'routes' },
    });
    expect(message).toContain('portico.ingress.service (grafana)');
    expect(message).toContain('set service.podSelector (labels) and service.podPort');
  });

  it("needs nothing for Traefik's own services", async () => {
    const resources = await renderLibrary({
      host,
      ingressRoute: { service: { traefik: 'api@internal' } },
      networkPolicy: { allowTraefik: 'routes' },
    });
    expect(policies(names(resources))).toEqual([]);
  });

  it('lets further callers in beside Traefik, in the same policy', async () => {
    const resources = await renderLibrary({
      host,
      components,
      ingress: { component: 'server' },
      networkPolicy: {
        allowTraefik: 'routes',
        allow: {
          gateway: {
            to: 'server',
            from: { podSelector: { app: 'gateway' }, namespaceSelector: { team: 'edge' } },
          },
          client: { to: 'server', from: { component: 'client' }, ports: [9090, 8080] },
          office: { to: 'server', from: { cidr: '10.1.0.0/16' } },
        },
      },
    });
    expect(find(resources, 'NetworkPolicy', 'demo-server-allow-traefik').spec.ingress).toEqual([
      { from: [traefik], ports: [{ protocol: 'TCP', port: 8080 }] },
      {
        from: [{ podSelector: podsOf('client') }],
        ports: [
          { protocol: 'TCP', port: 8080 },
          { protocol: 'TCP', port: 9090 },
        ],
      },
      {
        from: [
          {
            podSelector: { matchLabels: { app: 'gateway' } },
            namespaceSelector: { matchLabels: { team: 'edge' } },
          },
        ],
        ports: [{ protocol: 'TCP', port: 8080 }],
      },
      { from: [{ ipBlock: { cidr: '10.1.0.0/16' } }], ports: [{ protocol: 'TCP', port: 8080 }] },
    ]);
  });

  it('lets callers of a foreign Service in, at its pod port', async () => {
    const resources = await renderLibrary({
      host,
      ingress: { service: { name: 'grafana', port: 80, podSelector: { app: 'grafana' }, podPort: 3000 } },
      networkPolicy: {
        allowTraefik: 'routes',
        allow: { prometheus: { to: 'grafana', from: { podSelector: { app: 'prometheus' } } } },
      },
    });
    expect(find(resources, 'NetworkPolicy', 'demo-grafana-allow-traefik').spec.ingress[1]).toEqual({
      from: [{ podSelector: { matchLabels: { app: 'prometheus' } } }],
      ports: [{ protocol: 'TCP', port: 3000 }],
    });
  });

  it('refuses two routes to one foreign Service that name different pods', async () => {
    const service = (app: string) => ({ name: 'other', port: 80, podSelector: { app }, podPort: 80 });
    const message = await renderFailure({
      host,
      ingressRoutes: {
        a: { path: '/a', service: service('one') },
        b: { path: '/b', service: service('two') },
      },
      networkPolicy: { allowTraefik: 'routes' },
    });
    expect(message).toContain(
      'portico.ingressRoutes.b.service (other) names other pods than an earlier route',
    );
  });

  it('refuses an empty caller, which would admit everybody', async () => {
    const message = await renderFailure({
      components,
      networkPolicy: { allow: { anybody: { to: 'server', from: {} } } },
    });
    expect(message).toContain('portico.networkPolicy.allow.anybody.from must name one caller');
  });

  it('refuses callers of a component that does not exist', async () => {
    const message = await renderFailure({
      components,
      networkPolicy: { allow: { a: { to: 'sever', from: { component: 'client' } } } },
    });
    expect(message).toContain(
      'portico.networkPolicy.allow.a.to is "sever", which is neither among portico.components nor a service with podSelector and podPort (client, server)',
    );
  });

  it("takes Traefik's namespace and labels from the environment", async () => {
    const resources = await renderLibrary(
      { networkPolicy: { allowTraefik: 'namespace' } },
      { values: { global: { portico: { traefik: { namespace: 'edge', podLabels: { app: 'proxy' } } } } } },
    );
    const [peer] = find(resources, 'NetworkPolicy', 'allow-traefik-ingress').spec.ingress[0].from;
    expect(peer.namespaceSelector.matchLabels).toEqual({ 'kubernetes.io/metadata.name': 'edge' });
    expect(peer.podSelector.matchLabels).toMatchObject({ app: 'proxy' });
  });

  it('renders nothing where it is switched off', async () => {
    const resources = await renderLibrary({
      networkPolicy: { enabled: false, defaultDeny: true, allowTraefik: 'namespace' },
    });
    expect(resources).toEqual([]);
  });
});
