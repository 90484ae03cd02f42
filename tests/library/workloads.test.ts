import { describe, expect, it } from '@jest/globals';
import { component, find, names, renderFailure, renderLibrary } from './render-library.js';

/** The pod template of the one component that the values give. */
async function pod(more: Record<string, unknown> = {}) {
  const resources = await renderLibrary({ components: { app: component({ port: 8080, ...more }) } });
  return find(resources, 'Deployment', 'demo-app').spec.template;
}

async function container(more: Record<string, unknown> = {}) {
  const { spec } = await pod(more);
  return spec.containers[0];
}

describe('portico.deployment', () => {
  it('runs without root, with nothing writable and nothing gained', async () => {
    const { spec } = await pod();
    expect(spec).toMatchObject({
      automountServiceAccountToken: false,
      securityContext: {
        runAsNonRoot: true,
        runAsUser: 1000,
        runAsGroup: 1000,
        fsGroup: 1000,
        seccompProfile: { type: 'RuntimeDefault' },
      },
    });
    expect(spec.containers[0].securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    expect(spec.containers[0].resources).toHaveProperty('limits.memory');
  });

  it('can be loosened field by field, and null removes one', async () => {
    const { spec } = await pod({
      podSecurityContext: { runAsUser: 0, runAsNonRoot: false, fsGroup: null },
      securityContext: { readOnlyRootFilesystem: false, capabilities: { add: ['NET_BIND_SERVICE'] } },
    });
    expect(spec.securityContext).toMatchObject({ runAsUser: 0, runAsNonRoot: false, runAsGroup: 1000 });
    expect(spec.securityContext).not.toHaveProperty('fsGroup');
    expect(spec.containers[0].securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: false,
      capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] },
    });
  });

  it('mounts /tmp and every writable path from an empty volume', async () => {
    const { spec } = await pod({ writable: ['/var/cache/nginx', '/tmp'] });
    expect(spec.volumes).toEqual([{ name: 'writable', emptyDir: {} }]);
    expect(spec.containers[0].volumeMounts).toEqual([
      { name: 'writable', mountPath: '/tmp', subPath: 'tmp' },
      { name: 'writable', mountPath: '/var/cache/nginx', subPath: 'var-cache-nginx' },
    ]);
  });

  it('lets a process without root listen below 1024, and asks for nothing above', async () => {
    const low = await pod({ port: 80 });
    expect(low.spec.securityContext.sysctls).toEqual([
      { name: 'net.ipv4.ip_unprivileged_port_start', value: '0' },
    ]);
    const high = await pod({ port: 80, containerPort: 8080 });
    expect(high.spec.securityContext).not.toHaveProperty('sysctls');
  });

  it('takes the tag from appVersion, a tag of its own, or a digest', async () => {
    const image = { repository: 'example/app' };
    expect((await container()).image).toBe('example/app:1.2.3');
    expect((await container({ image: { ...image, tag: '2.0' } })).image).toBe('example/app:2.0');
    const digest = `sha256:${'0'.repeat(64)}`;
    expect((await container({ image: { ...image, tag: '2.0', digest } })).image).toBe(
      `example/app@${digest}`,
    );
  });

  it('refuses latest', async () => {
    const message = await renderFailure({
      components: { app: component({ image: { repository: 'a', tag: 'latest' } }) },
    });
    expect(message).toContain('portico.components.app.image.tag is "latest"');
  });

  it('probes the port, or a path where one is set, and nothing where it is switched off', async () => {
    const byPort = await container();
    expect(byPort.readinessProbe).toMatchObject({ tcpSocket: { port: 'http' }, periodSeconds: 10 });
    const byPath = await container({ probe: { path: '/healthz', initialDelaySeconds: 5 } });
    expect(byPath.livenessProbe).toEqual({
      httpGet: { path: '/healthz', port: 'http' },
      initialDelaySeconds: 5,
      periodSeconds: 10,
      timeoutSeconds: 2,
      failureThreshold: 3,
    });
    const none = await container({ probe: { enabled: false } });
    expect(none).not.toHaveProperty('readinessProbe');
    expect(none).not.toHaveProperty('livenessProbe');
  });

  it('writes every environment value as a text, and maps as valueFrom', async () => {
    const { env } = await container({
      env: {
        PORT: 1000000,
        DEBUG: false,
        NAME: '{{ .Release.Name }}',
        TOKEN: { secretKeyRef: { name: 's', key: 'k' } },
        GONE: null,
      },
    });
    expect(env).toEqual([
      { name: 'DEBUG', value: 'false' },
      { name: 'NAME', value: 'demo' },
      { name: 'PORT', value: '1000000' },
      { name: 'TOKEN', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } },
    ]);
  });

  it('hands further fields to Kubernetes', async () => {
    const { spec, metadata } = await pod({
      command: ['run'],
      args: ['--fast'],
      envFrom: [{ secretRef: { name: 's' } }],
      serviceAccountName: 'robot',
      imagePullSecrets: ['registry'],
      nodeSelector: { disk: 'ssd' },
      podLabels: { team: 'web' },
      podAnnotations: { 'example.com/scrape': true },
    });
    expect(spec).toMatchObject({
      serviceAccountName: 'robot',
      imagePullSecrets: [{ name: 'registry' }],
      nodeSelector: { disk: 'ssd' },
    });
    expect(spec.containers[0]).toMatchObject({
      command: ['run'],
      args: ['--fast'],
      envFrom: [{ secretRef: { name: 's' } }],
    });
    expect(metadata).toMatchObject({
      labels: { team: 'web' },
      annotations: { 'example.com/scrape': 'true' },
    });
  });

  it('scales to zero when told so', async () => {
    const resources = await renderLibrary({ components: { app: component({ replicas: 0 }) } });
    expect(find(resources, 'Deployment', 'demo-app').spec.replicas).toBe(0);
  });

  it('selects the pods that it makes by name, instance and component, and by nothing that upgrades change', async () => {
    const resources = await renderLibrary({ components: { app: component({ podLabels: { team: 'web' } }) } });
    const { selector, template } = find(resources, 'Deployment', 'demo-app').spec;
    expect(selector.matchLabels).toEqual({
      'app.kubernetes.io/name': 'demo',
      'app.kubernetes.io/instance': 'demo',
      'app.kubernetes.io/component': 'app',
    });
    expect(template.metadata.labels).toMatchObject(selector.matchLabels);
  });

  it('refuses a component without image, port or version', async () => {
    expect(await renderFailure({ components: { app: { port: 80 } } })).toContain(
      'demo: portico.components.app.image has no repository',
    );
    expect(await renderFailure({ components: { app: { image: { repository: 'a' } } } })).toContain(
      'demo: portico.components.app has no port',
    );
  });
});

describe('portico.service', () => {
  it('leads from its port to the named port of the pods', async () => {
    const resources = await renderLibrary({
      components: { app: component({ port: 80, containerPort: 8080, portName: 'web' }) },
    });
    expect(find(resources, 'Service', 'demo-app').spec).toEqual({
      type: 'ClusterIP',
      selector: find(resources, 'Deployment', 'demo-app').spec.selector.matchLabels,
      ports: [{ name: 'web', port: 80, targetPort: 'web', protocol: 'TCP' }],
    });
    expect(find(resources, 'Deployment', 'demo-app').spec.template.spec.containers[0].ports).toEqual([
      { name: 'web', containerPort: 8080, protocol: 'TCP' },
    ]);
  });

  it('tells Traefik the scheme of its pods', async () => {
    const resources = await renderLibrary({ components: { app: component({ scheme: 'h2c' }) } });
    expect(find(resources, 'Service', 'demo-app').metadata.annotations).toEqual({
      'traefik.ingress.kubernetes.io/service.serversscheme': 'h2c',
    });
  });

  it('is missing, with its Deployment, for a component that is switched off', async () => {
    const resources = await renderLibrary({
      components: { app: component(), old: component({ enabled: false }) },
    });
    expect(names(resources)).toEqual(['Deployment/demo-app', 'Service/demo-app']);
  });
});
