import { describe, expect, it } from '@jest/globals';
import { findRoot } from '../../src/plan/find-root.js';
import { fixturePath } from '../support/fixture-path.js';

/** Runs something in another working directory. */
function inFolder<T>(folder: string, task: () => T): T {
  const before = process.cwd();
  process.chdir(folder);
  try {
    return task();
  } finally {
    process.chdir(before);
  }
}

describe('findRoot', () => {
  it('takes the nearest parent that holds charts/ and values/', () => {
    const root = fixturePath('healthy');
    expect(inFolder(`${root}/charts/web/templates`, () => findRoot())).toBe(root);
    expect(inFolder(root, () => findRoot())).toBe(root);
  });

  it('says where it looked', () => {
    expect(() => inFolder('/', () => findRoot())).toThrow(
      'Neither / nor a folder above it holds charts/ and values/.',
    );
    expect(() => findRoot('/no/such/folder')).toThrow('/no/such/folder does not exist.');
  });
});
