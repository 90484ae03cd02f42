import { UnsupportedError } from '../errors/suite-error.js';
import type { FieldReader } from './field-reader.js';

/** A fake cluster for `lookup` cannot be passed over: the test would see other values. */
export function refuseProvider(fields: FieldReader): void {
  const provider = fields.inner('kubernetesProvider');
  if (provider.list('objects').length === 0) return;
  const { file } = fields.source;
  const line = fields.source.lineOf([...fields.path, 'kubernetesProvider']);
  throw new UnsupportedError({
    summary: `${file}:${line}: kubernetesProvider is not supported yet: templates could not look its objects up.`,
    hint: 'Run this suite with helm-unittest, or set what the template looks up by values.',
    file,
    line,
    key: 'kubernetesProvider',
  });
}
