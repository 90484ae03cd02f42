import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createValidator, parseManifests } from '../src/index.js';
import { fixture } from './cli/run-command.js';

/** Folders named after a kind: a valid manifest, and invalid ones whose first line says what is expected. */
const root = fixture('kinds');
const validator = createValidator();

function judge(path: string) {
  const text = readFileSync(join(root, path), 'utf8');
  const [manifest] = parseManifests(text);
  if (!manifest) throw new Error(`${path} holds no document`);
  const { status, problems } = validator.validate(manifest);
  const found = problems.map(({ pointer, message, suggestion }) =>
    [`${pointer}: ${message}`, ...(suggestion ? [`(${suggestion})`] : [])].join(' '),
  );
  return { expected: /^# expect (.*)$/m.exec(text)?.[1], status, found };
}

describe.each(readdirSync(root))('%s', (kind) => {
  it('accepts a valid manifest', () => {
    expect(judge(join(kind, 'valid.yaml'))).toMatchObject({ status: 'valid', found: [] });
  });

  it.each(['misspelt', 'wrong-type', 'missing'])('refuses a manifest with a field %s', (fault) => {
    const { expected, status, found } = judge(join(kind, `${fault}.yaml`));
    expect(found).toContain(expected);
    expect(status).not.toBe('valid');
  });
});
