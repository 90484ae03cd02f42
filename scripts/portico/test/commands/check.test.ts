import { describe, expect, it } from '@jest/globals';
import { temporaryFolder, writeFakeHelm } from '../support/fake-helm.js';
import { fixturePath } from '../support/fixture-path.js';
import { checkAsJson, checkFixture, findingOf, runPortico } from '../support/run-portico.js';

describe('portico check', () => {
  it('sums up every chart with every fixture and the umbrella on every cluster', async () => {
    const { exitCode, out, err } = await checkFixture('healthy');
    expect(exitCode).toBe(0);
    expect(out.replace(/Helm \d+\.\d+\.\d+/, 'Helm x.y.z')).toBe(`\
chart  fixture  resources  hosts            verdict
api    default  2          web.example.com  ok
web    default  4          web.example.com  ok
web    ahead    4          web.example.com  ok
web    off      0                           ok
home   default  6          web.example.com  ok
home   attic    6          web.example.com  ok

Routes
chart  host and path, or rule                         kind          priority  service                    middlewares
api    Host(\`web.example.com\`) && PathPrefix(\`/api\`)  IngressRoute  auto      → default/upstream:5001
web    web.example.com/                               Ingress       100       → default/web-client:3000  default-web-headers@kubernetescrd

3 charts, 6 fixtures, 6 renders, 22 resources, 0 findings (Helm x.y.z).
`);
    expect(err).toMatch(/^1\/3 \w+\n2\/3 \w+\n3\/3 \w+\n$/);
  });

  it('gives the same bytes of JSON twice, with the data of the table', async () => {
    const [one, two] = [
      await checkFixture('healthy', '--format', 'json'),
      await checkFixture('healthy', '--format', 'json'),
    ];
    expect(one.out).toBe(two.out);
    const report = JSON.parse(one.out);
    expect(report.summary).toEqual({ charts: 3, fixtures: 6, renders: 6, resources: 22, findings: 0 });
    expect(report.results[1]).toEqual({
      chart: 'web',
      fixture: 'default',
      resources: 4,
      hosts: ['web.example.com'],
      verdict: 'ok',
    });
    expect(report.routes[0].routes[0]).toMatchObject({
      rule: 'Host(`web.example.com`) && PathPrefix(`/api`)',
      backends: [{ kind: 'Service', namespace: 'default', name: 'upstream', port: 5001 }],
    });
    expect(report.findings).toEqual([]);
  });

  it('prints no control characters into a pipe', async () => {
    const { out, err } = await checkFixture('dangling-references');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is this test's purpose
    expect(out + err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/);
  });
});

describe('portico check, with charts and fixtures named', () => {
  it('renders just these, and says that references were not checked', async () => {
    const { exitCode, out } = await checkFixture('healthy', 'web', '--fixture', 'off', '--fixture', 'ahead');
    expect(exitCode).toBe(0);
    expect(out).toContain('1 chart, 2 fixtures, 2 renders, 4 resources, 0 findings');
    expect(out).toContain('References between charts are only checked when everything is rendered.');
  });

  it.each(['charts/web', 'charts/web/', fixturePath('healthy/charts/web')])(
    'takes the path %s',
    async (path) => {
      const { summary } = await checkAsJson('healthy', path, '--fixture', 'default');
      expect(summary).toMatchObject({ charts: 1, renders: 1 });
    },
  );

  it.each([
    ['an unknown chart', ['wbe'], 'There is no chart called "wbe". Did you mean "web"?'],
    [
      'an unknown fixture',
      ['web', '--fixture', 'of'],
      'The chart web has no fixture called "of". Did you mean "off"?',
    ],
    [
      'a fixture that no chart has',
      ['--fixture', 'x'],
      'No chart has a fixture called "x". Known: ahead, attic, default, off.',
    ],
    ['the parent folder', ['..'], '".." is not the folder of a chart in '],
    [
      'a path out of the repository',
      ['charts/../../x/charts/web'],
      '"charts/../../x/charts/web" is not the folder of a chart in ',
    ],
    ['an absolute path', ['/etc'], '"/etc" is not the folder of a chart in '],
  ])('refuses %s', async (_what, args, text) => {
    const { exitCode, out, err } = await checkFixture('healthy', ...args);
    expect(exitCode).toBe(2);
    expect(err).toContain(`portico: ${text}`);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(out).toBe('');
  });

  it('refuses a root without charts', async () => {
    const { exitCode, err } = await runPortico('check', '--root', fixturePath('healthy/values'));
    expect(exitCode).toBe(2);
    expect(err).toContain(
      'holds no folder charts/. Name with --root the folder that holds charts/ and values/.',
    );
  });

  it('refuses a repository whose charts/ is empty', async () => {
    const { exitCode, err } = await checkFixture('no-charts');
    expect(exitCode).toBe(2);
    expect(err).toContain('holds no chart. Put one folder a chart there');
  });
});

describe('portico check, with a Helm that is of no use', () => {
  const folder = temporaryFolder();
  const web = ['web', '--fixture', 'default'];

  it('cannot run without Helm', async () => {
    const { exitCode, out, err } = await checkFixture('healthy', '--helm', `${folder}/none`);
    expect(exitCode).toBe(2);
    expect(err).toMatch(/none cannot be run as Helm: .*Point HELM_BIN at a Helm/);
    expect(out).toBe('');
  });

  it('cannot run with one that is too old', async () => {
    const helm = writeFakeHelm(folder, 'old', 'v3.9.0');
    const { exitCode, err } = await checkFixture('healthy', '--helm', helm);
    expect(exitCode).toBe(2);
    expect(err).toContain('is Helm 3.9.0; version 3.14 or later is needed.');
  });

  it('ends one that hangs, and tells which chart', async () => {
    const helm = writeFakeHelm(folder, 'hanging', 'v4.1.4', 'setInterval(() => {}, 1000);');
    const { exitCode, findings } = await checkAsJson('healthy', ...web, '--helm', helm, '--timeout', '1');
    expect(exitCode).toBe(1);
    expect(findingOf(findings, 'web', 'default')).toMatchObject({
      id: 'helm-timeout',
      message: expect.stringMatching(/did not finish rendering .*web within 1 seconds and was ended/),
      fix: 'Look for a template that loops, or give a longer time-out.',
    });
  });

  it('stops one that prints 50 MB', async () => {
    const script = `const line = 'x'.repeat(1023) + '\\n'; for (let i = 0; i < 50 * 1024; i++) process.stdout.write(line);`;
    const helm = writeFakeHelm(folder, 'talkative', 'v4.1.4', script);
    const { exitCode, findings } = await checkAsJson('healthy', ...web, '--helm', helm);
    expect(exitCode).toBe(1);
    expect(findingOf(findings, 'web', 'default')).toMatchObject({
      id: 'helm-output-too-large',
      message: expect.stringContaining('more than 50000000 bytes while rendering'),
    });
  });
});
