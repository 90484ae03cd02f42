import { dirname, isAbsolute, join } from 'node:path';
import type { ChartTree } from '../engine/chart-tree.js';
import type { EngineJob } from '../engine/render-engine.js';
import { readTextFile } from '../values/read-text-file.js';
import { Float, type GoMap, type GoValue, isMap, Timestamp } from '../yaml/go-value.js';
import { readYaml, YamlError } from '../yaml/read-yaml.js';
import { mergeValues } from './merge-values.js';
import { buildSetValue, SetPathError } from './set-path.js';
import type { Suite, Test } from './suite.js';

/** A test that cannot be run; the message says why. */
export class TestError extends Error {}

/** A render that Helm would refuse, in Helm's words; `failedTemplate` can expect it. */
export class RefusedRender extends Error {}

/** helm-unittest's defaults (helm-unittest format: suite and test fields). */
const DEFAULTS = { name: 'RELEASE-NAME', namespace: 'NAMESPACE', majorVersion: '1', minorVersion: '20' };

const RELEASE_NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

export interface PlanOptions {
  skipSchemaValidation: boolean;
}

/**
 * Works out what a test renders: its settings over the suite's, over the defaults. Throws {@link TestError} where
 * a values file or a key of `set` is wrong, and {@link RefusedRender} for a release name that Helm refuses.
 */
export async function planTest(
  suite: Suite,
  test: Test,
  tree: ChartTree,
  options: PlanOptions,
): Promise<EngineJob> {
  const values = await readValues(suite, test);
  const name = test.release.name || suite.release.name;
  if (name !== '' && (!RELEASE_NAME.test(name) || name.length > 53)) {
    throw new RefusedRender(
      `invalid release name, must match regex ${RELEASE_NAME.source} and the length must not be longer than 53`,
    );
  }
  const major = test.capabilities.majorVersion || suite.capabilities.majorVersion || DEFAULTS.majorVersion;
  const minor = test.capabilities.minorVersion || suite.capabilities.minorVersion || DEFAULTS.minorVersion;
  const { apiVersions } = test.capabilities;
  return {
    tree,
    overlay: {
      selection: { route: suite.route, templates: suite.templates, excludeTemplates: suite.excludeTemplates },
      version: test.chart.version || suite.chart.version || undefined,
      appVersion: test.chart.appVersion || suite.chart.appVersion || undefined,
      kubeVersion: `${major}.${minor}`,
      skipSchemaValidation: options.skipSchemaValidation,
    },
    values: toJson(values),
    release: {
      name: name || DEFAULTS.name,
      namespace: test.release.namespace || suite.release.namespace || DEFAULTS.namespace,
      revision: test.release.revision || suite.release.revision,
      upgrade: test.release.upgrade || suite.release.upgrade,
    },
    apiVersions: apiVersions === null ? [] : [...apiVersions, ...(suite.capabilities.apiVersions ?? [])],
    kubeVersion: { major, minor },
    exactErrors: expectsSuccess(test),
  };
}

/** Whether every assertion of a test expects that rendering succeeds. */
export function expectsSuccess(test: Test): boolean {
  return test.assertions.every((assertion) => !assertion.definition.expectsFailure);
}

/** Values files of the suite, then of the test, then `set` of the suite, then of the test; later ones win. */
async function readValues(suite: Suite, test: Test): Promise<GoMap> {
  const subcharts = suite.route.split('/').filter((_, index) => index > 0 && index % 2 === 0);
  let values: GoMap = {};
  const add = (more: GoMap) => {
    values = mergeValues(nestBelow(subcharts, more), values);
  };
  for (const file of [...suite.values, ...test.values]) add(await readValuesOfSuite(suite, file));
  for (const set of [suite.set, test.set]) {
    for (const [path, value] of Object.entries(set)) {
      try {
        add(buildSetValue(path, value));
      } catch (error) {
        if (error instanceof SetPathError) throw new TestError(`set "${path}": ${error.message}`);
        throw error;
      }
    }
  }
  return values;
}

async function readValuesOfSuite(suite: Suite, file: string): Promise<GoMap> {
  const path = isAbsolute(file) ? file : join(dirname(suite.file), file);
  const read = await readTextFile(path);
  if ('trouble' in read) throw new TestError(`the values file ${path} ${read.trouble}`);
  try {
    const value = readYaml(read.text)[0] ?? {};
    if (!isMap(value)) throw new TestError(`failed to parse ${file}: it holds no map`);
    return value;
  } catch (error) {
    if (error instanceof YamlError) throw new TestError(`failed to parse ${file}: ${error.message}`);
    throw error;
  }
}

/** Values of a subchart's suite stand below the names of the charts on the way; `global` also on top. */
function nestBelow(subcharts: readonly string[], values: GoMap): GoMap {
  return subcharts.reduceRight<GoMap>((inner, name) => {
    return { ...(inner.global === undefined ? {} : { global: inner.global }), [name]: inner };
  }, values);
}

/** JSON keeps what YAML 1.1, by which Helm reads values, would change: `yes` stays a string. */
function toJson(value: GoValue): string {
  if (value instanceof Float) {
    if (!Number.isFinite(value.value)) throw new TestError(`the value ${value} cannot be handed to Helm`);
    return String(value.value);
  }
  if (value instanceof Timestamp) return JSON.stringify(value.toString());
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return `[${value.map(toJson).join(',')}]`;
  if (isMap(value)) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${toJson(item)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}
