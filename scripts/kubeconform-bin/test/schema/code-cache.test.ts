import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CodeCache } from '../../src/schema/code-cache.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kubeconform-bin-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('CodeCache', () => {
  it('gives back what was stored, for the same content only', () => {
    const cache = new CodeCache(join(folder, 'new'));
    cache.write(cache.pathOf('a'), 'code of a');
    expect(cache.read(cache.pathOf('a'))).toBe('code of a');
    expect(cache.read(cache.pathOf('b'))).toBeUndefined();
  });

  it('makes the folder and the one above it', () => {
    const cache = new CodeCache(join(folder, 'cache', 'new'));
    cache.write(cache.pathOf('a'), 'code');
    expect(cache.read(cache.pathOf('a'))).toBe('code');
  });

  it('leaves no draft behind', () => {
    const cache = new CodeCache(folder);
    cache.write(cache.pathOf('a'), 'code');
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('does without a folder that cannot be made', () => {
    writeFileSync(join(folder, 'file'), '');
    const cache = new CodeCache(join(folder, 'file', 'below'));
    cache.write(cache.pathOf('a'), 'code');
    expect(cache.read(cache.pathOf('a'))).toBeUndefined();
  });

  it('does not trust code that others may have written', () => {
    const cache = new CodeCache(folder);
    const path = cache.pathOf('a');
    cache.write(path, 'code');
    chmodSync(path, 0o666);
    expect(cache.read(path)).toBeUndefined();
  });
});
