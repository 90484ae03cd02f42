import { describe, expect, it } from '@jest/globals';
import { find, renderFailure, renderLibrary } from './render-library.js';

/** The spec of the one middleware that the values give. */
async function spec(middleware: Record<string, unknown>) {
  const resources = await renderLibrary({ middlewares: { mine: middleware } });
  expect(resources).toHaveLength(1);
  return find(resources, 'Middleware', 'mine').spec;
}

describe('portico.middlewares', () => {
  it('are called exactly as their key says, in the chart namespace', async () => {
    const resources = await renderLibrary(
      { namespace: 'apps', middlewares: { 'my.auth': { basicAuth: { secret: 'users' } } } },
      { release: 'other' },
    );
    const { metadata, spec } = find(resources, 'Middleware', 'my.auth');
    expect(metadata.namespace).toBe('apps');
    expect(spec).toEqual({ basicAuth: { secret: 'users' } });
  });

  it('write cors as the accessControl headers, and leave out what is not set', async () => {
    expect(
      await spec({
        cors: {
          origins: ['https://el-jefe.me'],
          methods: ['GET', 'POST'],
          headers: ['Content-Type'],
          maxAge: 86400,
          credentials: true,
        },
      }),
    ).toEqual({
      headers: {
        accessControlAllowOriginList: ['https://el-jefe.me'],
        accessControlAllowMethods: ['GET', 'POST'],
        accessControlAllowHeaders: ['Content-Type'],
        accessControlMaxAge: 86400,
        accessControlAllowCredentials: true,
        addVaryHeader: true,
      },
    });
    expect(await spec({ cors: { origins: ['*'], headers: null } })).toEqual({
      headers: { accessControlAllowOriginList: ['*'], addVaryHeader: true },
    });
  });

  it('write redirectToHttps as a permanent redirectScheme unless told otherwise', async () => {
    expect(await spec({ redirectToHttps: {} })).toEqual({
      redirectScheme: { scheme: 'https', permanent: true },
    });
    expect(await spec({ redirectToHttps: { permanent: false } })).toEqual({
      redirectScheme: { scheme: 'https', permanent: false },
    });
  });

  it('write a chain from names, in their order', async () => {
    expect(await spec({ chain: { middlewares: ['z', 'a'] } })).toEqual({
      chain: { middlewares: [{ name: 'z' }, { name: 'a' }] },
    });
  });

  it('write headers from request and response, beside fields of Traefik', async () => {
    expect(
      await spec({ headers: { request: { 'X-A': 'b' }, response: { Server: '' }, stsSeconds: 60 } }),
    ).toEqual({
      headers: {
        customRequestHeaders: { 'X-A': 'b' },
        customResponseHeaders: { Server: '' },
        stsSeconds: 60,
      },
    });
  });

  it.each([
    ['stripPrefix', { prefixes: ['/api/v1', '/api'] }],
    ['rateLimit', { average: 100, burst: 50, period: '1m' }],
    ['ipAllowList', { sourceRange: ['10.0.0.0/8'] }],
    ['compress', {}],
    ['retry', { attempts: 3 }],
    ['plugin', { mine: { text: 'anything' } }],
    ['redirectRegex', { regex: '^http://(.*)$', replacement: 'https://$1' }],
  ])('hand %s to Traefik as it is', async (kind, settings) => {
    expect(await spec({ [kind]: settings })).toEqual({ [kind]: settings });
  });

  it('refuse two kinds in one, which Traefik drops with all of its routers', async () => {
    const message = await renderFailure({
      middlewares: { mine: { compress: {}, cors: { origins: ['*'] } } },
    });
    expect(message).toContain('demo: portico.middlewares.mine has 2 kinds (compress, cors)');
  });

  it('refuse none', async () => {
    expect(await renderFailure({ middlewares: { mine: {} } })).toContain(
      'portico.middlewares.mine has no kind',
    );
  });
});
