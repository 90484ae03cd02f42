import type { FieldReader } from './field-reader.js';
import type {
  CapabilitySettings,
  ChartSettings,
  DocumentSelector,
  PostRenderer,
  ReleaseSettings,
} from './suite.js';

export function readRelease(fields: FieldReader): ReleaseSettings {
  fields.allowOnly('release', 'name', 'namespace', 'revision', 'upgrade');
  return {
    name: fields.text('name'),
    namespace: fields.text('namespace'),
    revision: fields.integer('revision') ?? 0,
    upgrade: fields.flag('upgrade'),
  };
}

export function readChartSettings(fields: FieldReader): ChartSettings {
  fields.allowOnly('chart', 'version', 'appVersion');
  return { version: fields.text('version'), appVersion: fields.text('appVersion') };
}

const CAPABILITIES = ['majorVersion', 'minorVersion', 'apiVersions'];

export function readSuiteCapabilities(fields: FieldReader): CapabilitySettings {
  fields.allowOnly('capabilities', ...CAPABILITIES);
  return {
    majorVersion: fields.text('majorVersion'),
    minorVersion: fields.text('minorVersion'),
    apiVersions: fields.texts('apiVersions'),
  };
}

/**
 * In a test, versions count as integers or strings only, and an `apiVersions` of null empties the suite's
 * (helm-unittest format: suite and test fields).
 */
export function readTestCapabilities(fields: FieldReader): CapabilitySettings {
  fields.allowOnly('capabilities', ...CAPABILITIES);
  const version = (key: string) => {
    const value = fields.value(key);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const apiVersions = fields.value('apiVersions');
  const given = Array.isArray(apiVersions) ? apiVersions.filter((item) => typeof item === 'string') : null;
  return {
    majorVersion: version('majorVersion'),
    minorVersion: version('minorVersion'),
    apiVersions: fields.has('apiVersions') ? given : [],
  };
}

export function readPostRenderer(fields: FieldReader): PostRenderer | undefined {
  fields.allowOnly('postRenderer', 'cmd', 'args');
  const cmd = fields.text('cmd');
  return cmd === '' ? undefined : { cmd, args: fields.texts('args') };
}

/** Undefined where it has no path; of a test's selector that is no error. */
export function readDocumentSelector(fields: FieldReader): DocumentSelector | undefined {
  fields.allowOnly('documentSelector', 'path', 'value', 'matchMany', 'skipEmptyTemplates');
  const path = fields.text('path');
  if (path === '') return undefined;
  return {
    path,
    value: fields.value('value'),
    matchMany: fields.value('matchMany') === true,
    skipEmptyTemplates: fields.value('skipEmptyTemplates') === true,
  };
}
