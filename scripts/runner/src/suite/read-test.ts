import '../assertions/built-in.js';
import { AssertionParameters } from '../assertions/assertion-parameters.js';
import { assertionNames, findAssertion } from '../assertions/registry.js';
import type { FieldReader } from './field-reader.js';
import { FieldReader as Reader } from './field-reader.js';
import {
  readChartSettings,
  readDocumentSelector,
  readPostRenderer,
  readRelease,
  readTestCapabilities,
} from './read-settings.js';
import { refuseProvider } from './refuse-provider.js';
import type { Assertion, Test } from './suite.js';

/** Reads one test of a suite. */
export function readTest(suite: FieldReader, index: number): Test {
  const fields = new Reader(suite.source, ['tests', index], suite.list('tests')[index] ?? null);
  fields.allowOnly(
    'the test',
    ...['it', 'values', 'set', 'template', 'templates', 'documentIndex', 'documentSelector', 'release'],
    ...['chart', 'capabilities', 'asserts', 'skip', 'kubernetesProvider', 'postRenderer'],
  );
  refuseProvider(fields);
  const skip = fields.inner('skip');
  skip.allowOnly('skip', 'reason');
  return {
    name: fields.text('it'),
    line: fields.line,
    values: fields.texts('values'),
    set: fields.map('set'),
    template: fields.text('template'),
    templates: fields.texts('templates'),
    documentIndex: fields.integer('documentIndex'),
    documentSelector: readDocumentSelector(fields.inner('documentSelector')),
    release: readRelease(fields.inner('release')),
    chart: readChartSettings(fields.inner('chart')),
    capabilities: readTestCapabilities(fields.inner('capabilities')),
    postRenderer: readPostRenderer(fields.inner('postRenderer')),
    skipReason: skip.text('reason'),
    assertions: fields.list('asserts').flatMap((item, position) => {
      if (item === null) return [];
      return [readAssertion(new Reader(suite.source, ['tests', index, 'asserts', position], item))];
    }),
  };
}

const OPTIONS = ['template', 'documentIndex', 'not', 'documentSelector'];

function readAssertion(fields: FieldReader): Assertion {
  const names = fields.keys.filter((key) => !OPTIONS.includes(key));
  const known = names.filter((name) => findAssertion(name) !== undefined);
  const [name, second] = known;
  if (second !== undefined) {
    throw fields.fail(
      second,
      `stands beside ${name} in one assertion (declared duplicately)`,
      'Make it two.',
    );
  }
  const definition = name === undefined ? undefined : findAssertion(name);
  if (name === undefined || definition === undefined) {
    const [unknown] = names;
    if (unknown === undefined) {
      throw fields.fail(
        undefined,
        'asserts nothing (no assertion type defined)',
        'Name an assertion, as equal.',
      );
    }
    const trouble = `is no assertion that this runner knows (Assertion type \`${unknown}\` is invalid)`;
    throw fields.fail(
      unknown,
      trouble,
      `Known are ${assertionNames().join(', ')}; others need a package that adds them.`,
    );
  }
  fields.allowOnly('the assertion', ...OPTIONS, name);
  const selector = fields.value('documentSelector');
  const documentSelector =
    selector === null ? undefined : readDocumentSelector(fields.inner('documentSelector'));
  if (selector !== null && documentSelector === undefined) {
    throw fields.fail(
      'documentSelector',
      "needs a path (empty 'documentSelector.path' not supported)",
      'Add "path".',
    );
  }
  const { file } = fields.source;
  const line = fields.source.lineOf([...fields.path, name]);
  const documentIndex = fields.value('documentIndex');
  return {
    name,
    line,
    definition,
    check: definition.create(new AssertionParameters(fields.value(name), { file, line, name })),
    not: fields.value('not') === true,
    template: typeof fields.value('template') === 'string' ? fields.text('template') : '',
    documentIndex: typeof documentIndex === 'number' ? documentIndex : -1,
    documentSelector,
  };
}
