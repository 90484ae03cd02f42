import { describe, expect, it } from '@jest/globals';
import { component, find, names, renderFailure, renderLibrary } from './render-library.js';

const host = 'demo.example.com';
const components = { client: component(), server: component({ port: 8080 }) };
const router = 'traefik.ingress.kubernetes.io/router';

describe('portico.ingress', () => {
  it('writes one Ingress with class, rule, TLS and issuer from a component', async () => {
    const resources = await renderLibrary({ host, components, ingress: { component: 'client' } });
    const ingress = find(resources, 'Ingress', 'demo-ingress');
    expect(ingress.metadata.namespace).toBe('default');
    expect(ingress.metadata.annotations).toEqual({
      'cert-manager.io/cluster-issuer': 'letsencrypt-prod-dns',
      [`${router}.entrypoints`]: 'websecure',
      [`${router}.tls`]: 'true',
    });
    expect(ingress.spec).toEqual({
      ingressClassName: 'traefik',
      rules: [
        {
          host,
          http: {
            paths: [
              {
                path: '/',
                pathType: 'Prefix',
                backend: { service: { name: 'demo-client', port: { number: 80 } } },
              },
            ],
          },
        },
      ],
      tls: [{ hosts: [host], secretName: 'demo-tls' }],
    });
  });

  it('leads to a foreign Service by port number or by port name', async () => {
    const resources = await renderLibrary({
      host,
      ingresses: {
        number: { service: { name: 'other', port: 3000 } },
        name: { path: '/named', service: { name: 'other', port: 'web' } },
      },
    });
    const port = (name: string) =>
      find(resources, 'Ingress', name).spec.rules[0].http.paths[0].backend.service.port;
    expect(port('demo-number-ingress')).toEqual({ number: 3000 });
    expect(port('demo-name-ingress')).toEqual({ name: 'web' });
  });

  it('gives every host of a list the same paths', async () => {
    const hosts = ['a.example.com', 'b.example.com'];
    const resources = await renderLibrary({ components, ingress: { hosts, component: 'client' } });
    const { spec } = find(resources, 'Ingress', 'demo-ingress');
    expect(spec.rules.map((rule: { host: string }) => rule.host)).toEqual(hosts);
    expect(spec.rules[1].http).toEqual(spec.rules[0].http);
    expect(spec.tls).toEqual([{ hosts, secretName: 'demo-tls' }]);
  });

  it('puts several paths into one Ingress', async () => {
    const resources = await renderLibrary({
      host,
      components,
      ingress: { paths: { client: { component: 'client' }, server: { component: 'server', path: '/api' } } },
    });
    const { rules } = find(resources, 'Ingress', 'demo-ingress').spec;
    expect(
      rules[0].http.paths.map((path: { path: string; backend: { service: { name: string } } }) => [
        path.path,
        path.backend.service.name,
      ]),
    ).toEqual([
      ['/', 'demo-client'],
      ['/api', 'demo-server'],
    ]);
  });

  it('names middlewares by their normalised id and leaves a name with @ alone', async () => {
    const resources = await renderLibrary(
      { host, components, ingress: { component: 'client', middlewares: ['my.auth', 'errors@file'] } },
      { namespace: 'my-ns' },
    );
    expect(find(resources, 'Ingress', 'demo-ingress').metadata.annotations[`${router}.middlewares`]).toBe(
      'my-ns-my-auth@kubernetescrd,errors@file',
    );
  });

  it('takes class, entry points, labels and annotations of its own', async () => {
    const resources = await renderLibrary({
      host,
      components,
      ingress: {
        component: 'client',
        ingressClassName: 'internal',
        entryPoints: ['web', 'websecure'],
        priority: 42,
        labels: { team: 'web' },
        annotations: { 'example.com/count': 3, 'example.com/name': '{{ .Chart.Name }}' },
      },
    });
    const { metadata, spec } = find(resources, 'Ingress', 'demo-ingress');
    expect(spec.ingressClassName).toBe('internal');
    expect(metadata.labels.team).toBe('web');
    expect(metadata.annotations).toMatchObject({
      [`${router}.entrypoints`]: 'web,websecure',
      [`${router}.priority`]: '42',
      'example.com/count': '3',
      'example.com/name': 'demo',
    });
  });

  it('prints a priority of sixteen digits digit by digit', async () => {
    const resources = await renderLibrary({
      host,
      components,
      ingress: { component: 'client', priority: 9007199254740991 },
    });
    expect(find(resources, 'Ingress', 'demo-ingress').metadata.annotations[`${router}.priority`]).toBe(
      '9007199254740991',
    );
  });

  it('renders nothing for an entry that is absent, null or switched off', async () => {
    for (const portico of [
      { host },
      { host, ingress: null, ingresses: null },
      { host, ingress: { enabled: false, component: 'nowhere' }, ingresses: { a: { enabled: false } } },
    ]) {
      expect(await renderLibrary(portico)).toEqual([]);
    }
  });

  it('leaves a switched-off path out', async () => {
    const resources = await renderLibrary({
      host,
      components,
      ingress: {
        paths: {
          client: { component: 'client' },
          server: { component: 'server', path: '/api', enabled: false },
        },
      },
    });
    expect(find(resources, 'Ingress', 'demo-ingress').spec.rules[0].http.paths).toHaveLength(1);
  });

  it('refuses annotations that a value of its own writes', async () => {
    const message = await renderFailure({
      host,
      components,
      ingress: { component: 'client', annotations: { [`${router}.priority`]: '7' } },
    });
    expect(message).toContain(`demo: portico.ingress.annotations holds ${router}.priority`);
    expect(message).toContain('set portico.ingress.priority');
  });

  it('refuses Service annotations on an Ingress, where Traefik never reads them', async () => {
    const message = await renderFailure({
      host,
      components,
      ingress: {
        component: 'client',
        annotations: { 'traefik.ingress.kubernetes.io/service.sticky.cookie': 'true' },
      },
    });
    expect(message).toContain('which Traefik reads from a Service only');
  });

  it('refuses fields of a foreign Service that an Ingress cannot pass on', async () => {
    for (const field of [{ sticky: {} }, { scheme: 'h2c' }, { passHostHeader: false }]) {
      const message = await renderFailure({
        host,
        ingress: { service: { name: 'other', port: 80, ...field } },
      });
      expect(message).toContain(`portico.ingress.service.${Object.keys(field)[0]} has no effect`);
    }
  });
});

describe('portico.dual-ingress', () => {
  const dualIngress = { client: { component: 'client' }, api: { component: 'server', path: '/api' } };

  it('writes two Ingresses on one host, the API above the client', async () => {
    const resources = await renderLibrary({ host, components, dualIngress });
    const read = (name: string) => {
      const { metadata, spec } = find(resources, 'Ingress', name);
      return [
        metadata.annotations[`${router}.priority`],
        spec.rules[0].host,
        spec.rules[0].http.paths[0].path,
      ];
    };
    expect(read('demo-client-ingress')).toEqual(['100', host, '/']);
    expect(read('demo-api-ingress')).toEqual(['200', host, '/api']);
  });

  it('lets exactly one of the two ask for the certificate of the secret that both name', async () => {
    const resources = await renderLibrary({ host, components, dualIngress });
    const ingresses = resources.filter((resource) => resource.kind === 'Ingress');
    expect(ingresses.map((ingress) => ingress.spec.tls[0].secretName)).toEqual(['demo-tls', 'demo-tls']);
    expect(
      ingresses.filter((ingress) => 'cert-manager.io/cluster-issuer' in ingress.metadata.annotations),
    ).toHaveLength(1);
  });

  it('hands the certificate to the client where the API is switched off', async () => {
    const resources = await renderLibrary({
      host,
      components,
      dualIngress: { ...dualIngress, api: { enabled: false } },
    });
    expect(names(resources).filter((name) => name.startsWith('Ingress'))).toEqual([
      'Ingress/demo-client-ingress',
    ]);
    expect(find(resources, 'Ingress', 'demo-client-ingress').metadata.annotations).toHaveProperty(
      ['cert-manager.io/cluster-issuer'],
      'letsencrypt-prod-dns',
    );
  });

  it('shares host, entry points and middlewares that stand above both', async () => {
    const resources = await renderLibrary({
      components,
      dualIngress: { ...dualIngress, host, entryPoints: ['web'], middlewares: ['auth@file'] },
    });
    for (const name of ['demo-client-ingress', 'demo-api-ingress']) {
      const { metadata, spec } = find(resources, 'Ingress', name);
      expect(spec.rules[0].host).toBe(host);
      expect(metadata.annotations).toMatchObject({
        [`${router}.entrypoints`]: 'web',
        [`${router}.middlewares`]: 'auth@file',
      });
    }
  });

  it('refuses half a pair', async () => {
    const message = await renderFailure({
      host,
      components,
      dualIngress: { client: { component: 'client' } },
    });
    expect(message).toContain('demo: portico.dualIngress.api is missing');
    expect(message).toContain('portico.ingress for a single Ingress');
  });

  it('refuses an API without a path of its own', async () => {
    const message = await renderFailure({
      host,
      components,
      dualIngress: { client: { component: 'client' }, api: { component: 'server' } },
    });
    expect(message).toContain('both claim host demo.example.com, path /');
  });
});
