import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  ChartError,
  findBundledHelms,
  HelmFailedError,
  HelmWrongOutputError,
  type RenderRequest,
  renderChart,
  SchemaError,
  TemplateError,
  ValuesFileError,
} from '../../src/index.js';
import { fixturePath } from '../support/fixture-path.js';
import { temporaryFolder, writeFakeHelm } from '../support/temporary-folder.js';
import { thrownBy } from '../support/thrown-by.js';

const helms = await findBundledHelms();
const folder = temporaryFolder();

function request(chart: string, more: Partial<RenderRequest> = {}): RenderRequest {
  return { chart: fixturePath(chart), release: 'r', namespace: 'ns', ...more };
}

it('has two Helms to test with', () => {
  expect(helms.map((helm) => helm.major)).toEqual([4, 3]);
});

describe.each(helms)('renderChart with Helm $version', (helm) => {
  it('gives each document with its template, position and line', async () => {
    const { documents, notices } = await renderChart(request('two-documents', { fixture: 'default' }), {
      helm,
    });
    expect(
      documents.map(({ text, line: _line, ...place }) => ({ ...place, name: /name: (\S+)/.exec(text)?.[1] })),
    ).toEqual(
      ['r-a', 'r-b', 'r'].map((name, index) => ({
        chart: 'two-documents',
        template: 'templates/web.yaml',
        fixture: 'default',
        index,
        name,
      })),
    );
    expect(documents.map((document) => document.line)).toEqual([3, 13, 24]);
    expect(documents.map((document) => document.text).join('')).toContain(
      '  text: |\n    one\n    ---\n    two\n',
    );
    expect(notices).toEqual([]);
  });

  it('renders values files in order, then set, then the versions asked for', async () => {
    const { documents } = await renderChart(
      request('two-documents', {
        values: [fixturePath('two-documents/evening.yaml')],
        kubeVersion: '1.30.0',
        apiVersions: ['traefik.io/v1alpha1', 'x/v1'],
      }),
      { helm },
    );
    expect(textOf(documents)).toContain('greeting: "good evening"\n  kube: v1.30.0\n  api: "true"');
    const second = await renderChart(
      request('two-documents', {
        values: [fixturePath('two-documents/evening.yaml')],
        set: { greeting: 'set, wins' },
      }),
      { helm },
    );
    expect(textOf(second.documents)).toContain('greeting: "set, wins"');
  });

  it('renders from paths with spaces, commas and quotes', async () => {
    const chart = join(folder, `odd, "name" ${helm.major}`);
    mkdirSync(chart);
    cpSync(fixturePath('two-documents'), chart, { recursive: true });
    const { documents } = await renderChart(
      { chart, release: 'r', namespace: 'ns', values: [join(chart, 'evening.yaml')] },
      { helm },
    );
    expect(textOf(documents)).toContain('good evening');
  });

  it('gives the documents of an unsplit file in crds/ one by one', async () => {
    const { documents } = await renderChart(request('two-documents', { includeCrds: true }), { helm });
    const crds = documents.filter((document) => document.template === 'crds/both.yaml');
    expect(crds.map(({ index, text }) => [index, /name: (\w+)/.exec(text)?.[1]])).toEqual([
      [0, 'one'],
      [1, 'two'],
    ]);
  });

  it('drops the notice about symbolic links and keeps other warnings', async () => {
    const { notices } = await renderChart(request('linked-library', { set: { library: { nested: 3 } } }), {
      helm,
    });
    expect(notices).toEqual([
      'warning: cannot overwrite table with non table for linked-library.library.nested (map[a:1])',
    ]);
  });

  it('names templates of an umbrella below the umbrella', async () => {
    const { documents } = await renderChart(request('umbrella'), { helm });
    expect([...new Set(documents.map(({ chart, template }) => `${chart} ${template}`))].sort()).toEqual([
      'umbrella charts/linked-library/templates/map.yaml',
      'umbrella charts/two-documents/templates/web.yaml',
    ]);
  });

  it('keeps the message of a template that fails on purpose word for word', async () => {
    const error = await thrownBy(renderChart(request('fails-on-purpose'), { helm }), TemplateError);
    expect(error).toMatchObject({
      chart: 'fails-on-purpose',
      template: 'templates/ingress.yaml',
      line: 1,
      column: 9,
      reason: 'fails-on-purpose: no host: set host\nor a domain',
    });
    expect(error.message).toBe(
      'fails-on-purpose/templates/ingress.yaml:1:9: fails-on-purpose: no host: set host or a domain',
    );
  });

  it('shows the cause at the end of a chain of includes, not the chain', async () => {
    const error = await thrownBy(renderChart(request('nil-pointer-in-include'), { helm }), TemplateError);
    expect(error).toMatchObject({
      template: 'templates/page.yaml',
      line: 1,
      column: 3,
      reason:
        'at <.Values.a.b.c> (nil-pointer-in-include/templates/_page.tpl:2:33): nil pointer evaluating interface {}.b',
    });
    expect(error.text).toBe(
      'template: nil-pointer-in-include/templates/page.yaml:1:3: executing "nil-pointer-in-include/templates/page.yaml" at <include "page.one" .>: error calling include: template: nil-pointer-in-include/templates/_page.tpl:1:26: executing "page.one" at <include "page.two" .>: error calling include: template: nil-pointer-in-include/templates/_page.tpl:2:33: executing "page.two" at <.Values.a.b.c>: nil pointer evaluating interface {}.b',
    );
  });

  it('shows the cause of an error inside tpl', async () => {
    const error = await thrownBy(renderChart(request('nil-pointer-in-tpl'), { helm }), TemplateError);
    expect(error).toMatchObject({ template: 'templates/page.yaml', line: 2, column: 9 });
    expect(error.reason).toBe(
      'at <.Values.global.portico.domain> (gotpl:1:10): nil pointer evaluating interface {}.portico',
    );
  });

  it('names the template that does not parse and the one that renders no YAML', async () => {
    const unclosed = await thrownBy(renderChart(request('unclosed-action'), { helm }), TemplateError);
    expect(unclosed).toMatchObject({ template: 'templates/page.yaml', line: 2 });
    expect(unclosed.reason).toContain('missing value for if');
    const noYaml = await thrownBy(renderChart(request('renders-no-yaml'), { helm }), TemplateError);
    expect(noYaml).toMatchObject({ template: 'templates/page.yaml', line: undefined });
    expect(noYaml.reason).toContain('no YAML: yaml: mapping values are not allowed');
  });

  it('reads every violation of the schema', async () => {
    const values = [fixturePath('strict-schema/everything-wrong.yaml')];
    const error = await thrownBy(renderChart(request('strict-schema', { values }), { helm }), SchemaError);
    const seen = error.problems.map(({ chart, pointer, keyword, key }) =>
      [chart, pointer.join('.'), keyword, key ?? ''].join(' '),
    );
    expect(seen.sort()).toEqual(
      [
        'strict-schema  additionalProperties extra',
        'strict-schema dep type ',
        'strict-schema kind enum ',
        'strict-schema l.0 additionalProperties q',
        'strict-schema m propertyNames Foo_',
        'strict-schema m.Foo_ required name',
        'strict-schema m.a additionalProperties x.y',
        'strict-schema m.a additionalProperties z',
        'strict-schema m.a.name type ',
        'strict-schema path pattern ',
        'strict-schema port maximum ',
      ].sort(),
    );
    expect(error.message).toMatch(/^The values do not fit the schema: strict-schema, .* look the keys up/);
  });

  it('reads a bad name and a minimum', async () => {
    const values = [fixturePath('strict-schema/bad-name.yaml')];
    const error = await thrownBy(renderChart(request('strict-schema', { values }), { helm }), SchemaError);
    expect(error.problems.map(({ keyword, key }) => [keyword, key])).toEqual(
      expect.arrayContaining([
        ['propertyNames', 'Foo_'],
        ['minimum', undefined],
      ]),
    );
    expect(error.problems).toHaveLength(2);
  });

  it('rewords a list where the values of a dependency belong', async () => {
    const error = await thrownBy(
      renderChart(request('linked-library', { set: { library: [1] } }), { helm }),
      SchemaError,
    );
    expect(error.problems).toEqual([
      {
        chart: 'library',
        pointer: ['library'],
        keyword: 'type',
        key: 'library',
        text: '"library" holds the values of a chart and must be a map',
      },
    ]);
  });

  it('passes on what Helm says about a release name', async () => {
    const error = await thrownBy(
      renderChart({ ...request('two-documents'), release: 'NO_NAME' }, { helm }),
      HelmFailedError,
    );
    expect(error.message).toContain('invalid release name');
  });

  it('explains a dependency that is missing', async () => {
    const error = await thrownBy(renderChart(request('library-missing'), { helm }), ChartError);
    expect(error.message).toContain('missing in charts/ directory: library');
  });
});

describe('renderChart', () => {
  const [helm] = helms;
  if (helm === undefined) throw new Error('npm installed no Helm');

  it('checks values files and the chart before Helm runs', async () => {
    const neverRun = { ...helm, path: join(folder, 'does-not-exist') };
    await thrownBy(
      renderChart(request('two-documents', { values: [fixturePath('values/list.yaml')] }), {
        helm: neverRun,
      }),
      ValuesFileError,
    );
    await thrownBy(renderChart(request('no-chart-yaml'), { helm: neverRun }), ChartError);
  });

  it('refuses output that is none of Helm', async () => {
    const path = writeFakeHelm(
      folder,
      'chatty',
      `console.log('Using context prod'); console.log('---\\n# Source: a/b.yaml\\na: 1');`,
    );
    const error = await thrownBy(
      renderChart(request('two-documents'), { helm: { ...helm, path } }),
      HelmWrongOutputError,
    );
    expect(error.message).toContain('"Using context prod');
  });

  it('takes no control characters over from Helm', async () => {
    const path = writeFakeHelm(
      folder,
      'colourful',
      `console.error('Error: \\u001b[31mred\\u001b[0m \\u0007alert'); process.exit(1);`,
    );
    const error = await thrownBy(
      renderChart(request('two-documents'), { helm: { ...helm, path } }),
      HelmFailedError,
    );
    expect(error.message).toMatch(/: red alert/);
  });
});

function textOf(documents: readonly { text: string }[]): string {
  return documents.map((document) => document.text).join('');
}
