import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  bundledHelms,
  component,
  find,
  renderFailure,
  renderLibrary,
  repositoryRoot,
} from './render-library.js';

const host = 'demo.example.com';
const components = { client: component(), server: component({ port: 8080 }) };
const ingress = { component: 'client' };
const entrypoints = 'traefik.ingress.kubernetes.io/router.entrypoints';
const issuer = 'cert-manager.io/cluster-issuer';

describe('settings', () => {
  it('come from the entry, else the chart, else the release, else the library', async () => {
    const global = { portico: { tls: { clusterIssuer: 'release' }, entryPoints: ['release'] } };
    const tls = { clusterIssuer: 'chart' };
    const read = async (portico: Record<string, unknown>, values = {}) => {
      const resources = await renderLibrary({ host, components, ...portico }, { values });
      const { annotations } = find(resources, 'Ingress', 'demo-ingress').metadata;
      return [annotations[issuer], annotations[entrypoints]];
    };
    expect(await read({ ingress })).toEqual(['letsencrypt-prod-dns', 'websecure']);
    expect(await read({ ingress }, { global })).toEqual(['release', 'release']);
    expect(await read({ ingress, tls }, { global })).toEqual(['chart', 'release']);
    expect(await read({ ingress: { ...ingress, tls: { clusterIssuer: 'entry' } }, tls }, { global })).toEqual(
      ['entry', 'release'],
    );
  });

  it('let an Issuer of a stronger level silence a ClusterIssuer of a weaker one', async () => {
    const resources = await renderLibrary({ host, components, ingress, tls: { issuer: 'mine' } });
    const { annotations } = find(resources, 'Ingress', 'demo-ingress').metadata;
    expect(annotations).toHaveProperty(['cert-manager.io/issuer'], 'mine');
    expect(annotations).not.toHaveProperty([issuer]);
  });

  it('of portico.defaults reach every entry of the kind, and an entry overrides them', async () => {
    const resources = await renderLibrary({
      components,
      defaults: { component: { replicas: 3 }, ingress: { component: 'client', middlewares: ['auth@file'] } },
      ingresses: {
        a: { host: 'a.example.com' },
        b: { host: 'b.example.com', service: { name: 'other', port: 80 } },
      },
    });
    expect(find(resources, 'Deployment', 'demo-client').spec.replicas).toBe(3);
    const backend = (name: string) =>
      find(resources, 'Ingress', name).spec.rules[0].http.paths[0].backend.service.name;
    expect(backend('demo-a-ingress')).toBe('demo-client');
    expect(backend('demo-b-ingress')).toBe('other');
  });

  it('that are null are absent, at every depth', async () => {
    const bare = await renderLibrary({ host, components, ingress });
    const nulls = await renderLibrary({
      host,
      components,
      ingress: {
        ...ingress,
        priority: null,
        middlewares: null,
        tls: { secretName: null },
        annotations: null,
      },
      ingresses: null,
      dualIngress: null,
      ingressRoute: null,
      middlewares: null,
      networkPolicy: null,
      tls: null,
      labels: null,
      namespace: null,
    });
    expect(nulls).toEqual(bare);
  });

  it('survive a default that was removed', async () => {
    const resources = await renderLibrary({
      host,
      components,
      ingress,
      defaults: { exactPath: null, component: { resources: null } },
    });
    expect(find(resources, 'Deployment', 'demo-client').spec.template.spec.containers[0]).not.toHaveProperty(
      'resources',
    );
  });

  it('leave the chart on where enabled is null', async () => {
    expect(await renderLibrary({ enabled: null, host, components, ingress })).toEqual(
      await renderLibrary({ host, components, ingress }),
    );
  });

  it('switch everything off', async () => {
    const portico = { enabled: false, host, components, ingress, networkPolicy: { defaultDeny: true } };
    expect(await renderLibrary(portico)).toEqual([]);
  });

  it('may be templated with the context of the chart', async () => {
    const resources = await renderLibrary(
      { host: '{{ .Chart.Name }}.{{ .Values.global.domain }}', components, ingress },
      { values: { global: { domain: 'example.org' } } },
    );
    expect(find(resources, 'Ingress', 'demo-ingress').spec.rules[0].host).toBe('demo.example.org');
  });
});

describe.each(bundledHelms.map((helm) => [helm.version, helm] as const))(
  'Helm %s refuses',
  (_version, helm) => {
    const fails = (portico: unknown, values = {}) => renderFailure(portico, { helm, values });

    it.each([
      ['capitals', 'Demo.example.com'],
      ['a port', 'demo.example.com:443'],
      ['a scheme', 'https://demo.example.com'],
      ['a path', 'demo.example.com/x'],
      ['a star in the middle', 'demo.*.com'],
      ['an empty label', 'demo..com'],
      ['an underscore', 'de_mo.example.com'],
      ['a label of 64 characters', `${'a'.repeat(64)}.com`],
      ['a line end', 'demo.example.com\r'],
    ])('a host with %s', async (_what, wrong) => {
      const message = await fails({ host: wrong, components, ingress });
      expect(message).toContain('demo: portico.host is ');
      expect(message).toContain('which is no DNS name');
    });

    it('a host that is wrong only after it is templated', async () => {
      const message = await fails({ components, ingress: { ...ingress, host: '{{ .Chart.Name }}:80' } });
      expect(message).toContain('portico.ingress.host is "demo:80"');
    });

    it('an entry without a host', async () => {
      expect(await fails({ components, ingress })).toContain(
        'demo: portico.ingress has no host: set host there, or portico.host',
      );
    });

    it('an entry without a backend, with two, or with an unknown one', async () => {
      expect(await fails({ host, components, ingress: {} })).toContain(
        'portico.ingress has no backend: set component (of portico.components: client, server) or service {name, port}',
      );
      expect(
        await fails({ host, components, ingress: { ...ingress, service: { name: 'x', port: 1 } } }),
      ).toContain('portico.ingress has two backends, component "client" and a service');
      expect(await fails({ host, components, ingress: { component: 'clinet' } })).toContain(
        'portico.ingress.component is "clinet", which is not among portico.components (client, server)',
      );
      expect(await fails({ host, ingress: { service: { name: 'x' } } })).toContain(
        'portico.ingress.service has no port',
      );
    });

    it('a component that is switched off and still routed to', async () => {
      const off = { client: component({ enabled: false }), server: component() };
      expect(await fails({ host, components: off, ingress })).toContain(
        'is not among portico.components (server)',
      );
    });

    it('paths beside what they stand in the place of', async () => {
      const message = await fails({ host, components, ingress: { ...ingress, paths: { a: ingress } } });
      expect(message).toContain('portico.ingress has component beside paths');
      expect(message).toContain('set component: null');
    });

    it('a path that does not begin with a slash after it is templated, or holds a backtick', async () => {
      expect(await fails({ host, components, ingress: { ...ingress, path: '/a`b' } })).toContain(
        'portico.ingress.path is "/a`b"',
      );
    });

    it.each([
      ['an unknown key', { ingress: { componnt: 'client' } }, 'componnt'],
      ['an unknown key deep inside', { ingressRoutes: { a: { service: { prot: 80 } } } }, 'prot'],
      ['a wrong type', { ingress: true }, 'ingress'],
      [
        'a port out of range',
        { components: { client: component({ port: 70000 }) } },
        'components/client/port',
      ],
      ['a path without a slash', { ingress: { path: 'api' } }, 'ingress/path'],
      ['an unknown value of an enum', { ingress: { pathType: 'Exactly' } }, 'ingress/pathType'],
      [
        'a priority beyond what a values file can hold',
        { ingress: { priority: 9007199254740992 } },
        'ingress/priority',
      ],
      [
        'an unknown key of the environment',
        { global: { portico: { tls: { clusterIssure: 'x' } } } },
        'clusterIssure',
      ],
    ])('%s by the schema', async (_what, portico, key) => {
      const message = (await fails({ host, ...portico })).replaceAll('.', '/');
      expect(message).toContain(key);
    });

    it('names that YAML reads as true and false', async () => {
      for (const name of ['true', 'false', 'null']) {
        expect(await fails({ host, components, ingresses: { [name]: ingress } })).toContain(name);
      }
    });

    it('an environment that does not say where Traefik is, where a policy has to', async () => {
      const message = await fails(
        { networkPolicy: { allowTraefik: 'namespace' } },
        { global: { portico: { traefik: { namespace: null } } } },
      );
      expect(message).toContain("global.portico.traefik does not say where Traefik's pods are");
    });

    it('a template that is included twice, and names both files', async () => {
      const message = await renderFailure({ host, components, ingress }, { helm, chart: 'twice' });
      expect(message).toMatch(
        /twice: portico\.ingress is included twice, by twice\/templates\/\w+\.yaml and by twice\/templates\/\w+\.yaml/,
      );
      expect(message).toContain('twice/templates/all.yaml');
      expect(message).toContain('twice/templates/ingress.yaml');
    });
  },
);

describe('the library', () => {
  it('renders the same resources with every Helm', async () => {
    const portico = {
      host,
      components: {
        client: component({ sticky: { maxAge: 60 } }),
        server: component({ port: 1000, replicas: 2 }),
      },
      dualIngress: { client: { component: 'client' }, api: { component: 'server', path: '/api' } },
      ingressRoutes: { ws: { path: '/ws', component: 'client', priority: 9007199254740991 } },
      middlewares: { limit: { rateLimit: { average: 1000000 } } },
      networkPolicy: { defaultDeny: true, allowTraefik: 'routes' },
    };
    const [first, ...others] = await Promise.all(
      bundledHelms.map((helm) => renderLibrary(portico, { helm })),
    );
    expect(bundledHelms.map((helm) => helm.major).sort()).toEqual([3, 4]);
    for (const other of others) expect(other).toEqual(first);
  });

  it('writes a limit of a million as digits', async () => {
    const resources = await renderLibrary({ middlewares: { limit: { rateLimit: { average: 1000000 } } } });
    expect(find(resources, 'Middleware', 'limit').spec.rateLimit.average).toBe(1000000);
  });

  it('asks neither the cluster, nor the clock, nor chance', () => {
    const forbidden =
      /(?<![$.\w-])(lookup|now|date\w*|htmlDate|rand\w+|gen(CA|SelfSigned|Signed)\w*|genPrivateKey|uuidv4|getHostByName|env|expandenv)\b|\.Capabilities/;
    const actions = readdirSync(`${repositoryRoot}library/templates`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tpl'))
      .flatMap((file) => {
        const text = readFileSync(`${repositoryRoot}library/templates/${file}`, 'utf8');
        const code = text.replace(/\{\{-?\s*\/\*[\s\S]*?\*\/\s*-?\}\}/g, '').replace(/"[^"]*"/g, '""');
        return [...code.matchAll(/\{\{[\s\S]*?\}\}/g)].map(([action]) => `${file}: ${action}`);
      });
    expect(actions.length).toBeGreaterThan(500);
    expect(actions.filter((action) => forbidden.test(action))).toEqual([]);
  });
});
