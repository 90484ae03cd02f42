import { relative, resolve } from 'node:path';
import semver from 'semver';
import { SuiteError } from '../errors/suite-error.js';
import { readTextFile } from '../values/read-text-file.js';
import type { GoValue } from '../yaml/go-value.js';
import { findLines } from '../yaml/line-finder.js';
import { readYaml, YamlError } from '../yaml/read-yaml.js';
import { FieldReader } from './field-reader.js';
import { readChartSettings, readPostRenderer, readRelease, readSuiteCapabilities } from './read-settings.js';
import { readTest } from './read-test.js';
import { refuseProvider } from './refuse-provider.js';
import { splitYaml, type YamlPart } from './split-yaml.js';
import type { Suite } from './suite.js';

/** The version of helm-unittest whose behaviour this runner has; `skip.minimumVersion` is compared with it. */
export const FORMAT_VERSION = '1.1.2';

export interface ReadSuitesOptions {
  /** The route of the chart to which the suites belong. */
  route: string;
  strict: boolean;
  /** Paths of values files that come after each suite's own. */
  values: readonly string[];
  warn(message: string): void;
}

/**
 * Reads the suites of one file: one a YAML document. Throws {@link SuiteError} with file, line and key where
 * something is wrong, and `UnsupportedError` for what this runner does not do.
 */
export async function readSuites(path: string, options: ReadSuitesOptions): Promise<Suite[]> {
  const file = relative(process.cwd(), resolve(path)).replaceAll('\\', '/');
  const read = await readTextFile(path);
  if ('trouble' in read) {
    throw new SuiteError({ summary: `The suite file ${file} ${read.trouble}.`, hint: read.hint, file });
  }
  return splitYaml(read.text).flatMap((part) => readSuite(file, part, options) ?? []);
}

function readSuite(file: string, part: YamlPart, options: ReadSuitesOptions): Suite | undefined {
  const { value, text, isRetried } = parse(file, part);
  if (value === null) return undefined;
  const lineOf = findLines(text);
  const source = {
    file,
    lineOf: (path: Parameters<typeof lineOf>[0]) => lineOf(path) + part.line - 1,
    strict: options.strict,
    warn: options.warn,
  };
  const fields = new FieldReader(source, [], value);
  fields.allowOnly(
    'the suite',
    ...['suite', 'values', 'set', 'templates', 'excludeTemplates', 'includeCrds', 'release', 'capabilities'],
    ...['chart', 'kubernetesProvider', 'postRenderer', 'skip', 'snapshotId', 'tests'],
  );
  refuseProvider(fields);
  const skip = fields.inner('skip');
  skip.allowOnly('skip', 'reason', 'minimumVersion');
  const tests = fields.list('tests').map((_, index) => readTest(fields, index));
  // On the way around a bad escape, helm-unittest checks neither of these and adds no values files.
  if (!isRetried) {
    if (tests.length === 0)
      throw fields.fail(undefined, 'has no tests (no tests found)', 'Add a list "tests".');
    const empty = tests.find((test) => test.assertions.length === 0);
    if (empty) {
      const hint = 'Add a list "asserts" to it.';
      const summary = `${file}:${empty.line}: the test "${empty.name}" asserts nothing (no asserts found).`;
      throw new SuiteError({ summary, hint, file, line: empty.line, key: 'asserts' });
    }
  }
  const ownReason = skip.text('reason') || reasonOfVersion(skip.text('minimumVersion'));
  const allSkipped = tests.length > 0 && tests.every((test) => test.skipReason !== '');
  return {
    file,
    line: part.line,
    name: fields.text('suite'),
    route: options.route,
    values: [...fields.texts('values'), ...(isRetried ? [] : options.values)],
    set: fields.map('set'),
    templates: fields.texts('templates'),
    excludeTemplates: fields.texts('excludeTemplates'),
    includeCrds: fields.flag('includeCrds'),
    release: readRelease(fields.inner('release')),
    chart: readChartSettings(fields.inner('chart')),
    capabilities: readSuiteCapabilities(fields.inner('capabilities')),
    postRenderer: readPostRenderer(fields.inner('postRenderer')),
    skipReason: ownReason || (allSkipped ? 'all tests are skipped' : ''),
    snapshotId: fields.text('snapshotId'),
    tests,
  };
}

/** Text with an escape that YAML does not know is read once more, with each single backslash doubled. */
function parse(file: string, part: YamlPart): { value: GoValue; text: string; isRetried: boolean } {
  try {
    return { value: readYaml(part.text)[0] ?? null, text: part.text, isRetried: false };
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    if (error.reason.includes('escape')) {
      const text = part.text.replace(/\\+/g, (run) => (run.length % 2 === 1 ? `${run}\\` : run));
      try {
        return { value: readYaml(text)[0] ?? null, text, isRetried: true };
      } catch {
        // The first error is the one that the author can understand.
      }
    }
    const line = part.line + error.line - 1;
    throw new SuiteError({
      summary: `${file}:${line}: the suite is no YAML: ${error.reason}.`,
      hint: 'Correct that line, or the one before it.',
      file,
      line,
      cause: error,
    });
  }
}

function reasonOfVersion(minimum: string): string {
  if (minimum === '') return '';
  const wanted = /^v?\d/.test(minimum) ? semver.coerce(minimum, { includePrerelease: true }) : null;
  if (wanted && semver.gte(FORMAT_VERSION, wanted)) return '';
  return `Test suite requires minimum unittest plugin version ${minimum}, but current version is ${FORMAT_VERSION}`;
}
