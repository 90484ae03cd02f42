import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { SuiteError } from '../../src/index.js';
import { SnapshotFile } from '../../src/snapshot/snapshot-file.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { thrownBy } from '../support/thrown-by.js';

const folder = temporaryFolder();
mkdirSync(join(folder, '__snapshot__'));
const pathOf = (name: string) => join(folder, '__snapshot__', `${name}.snap`);

describe('SnapshotFile', () => {
  it('stores new values, with numbers as keys and one file for each id', async () => {
    const file = await SnapshotFile.open(join(folder, 'new_test.yaml'), 'two', false);
    expect(file.compare('b: 2', 1, { z: 1, a: 'x\ny\n' })).toMatchObject({ passed: true, stored: '' });
    expect(file.compare('a', 2, 'text').passed).toBe(true);
    await file.save();
    expect(readFileSync(pathOf('new_test.yaml_two'), 'utf8')).toBe(
      "a:\n  2: |\n    text\n'b: 2':\n  1: |\n    a: |\n      x\n      y\n    z: 1\n",
    );
  });

  it('fails a change, keeps what is stored, and takes it over only when it updates', async () => {
    const path = pathOf('changed.yaml');
    const before = 'a:\n  1: |\n    old\n';
    writeFileSync(path, before);
    const suite = join(folder, 'changed.yaml');
    const file = await SnapshotFile.open(suite, '', false);
    expect(file.compare('a', 1, 'new')).toMatchObject({ passed: false, stored: 'old\n', current: 'new\n' });
    await file.save();
    expect(file.counts).toEqual({ total: 1, failed: 1, created: 0, vanished: 0 });
    expect(readFileSync(path, 'utf8')).toBe(before);
    const updating = await SnapshotFile.open(suite, '', true);
    expect(updating.compare('a', 1, 'new').passed).toBe(true);
    await updating.save();
    expect(readFileSync(path, 'utf8')).toBe('a:\n  1: |\n    new\n');
  });

  it('compares with patterns in place of what is stored', async () => {
    writeFileSync(pathOf('patterns.yaml'), 'a:\n  1: |\n    old\n');
    const file = await SnapshotFile.open(join(folder, 'patterns.yaml'), '', false);
    expect(file.compare('a', 1, 'new', { match: '^n' }).passed).toBe(true);
    expect(file.compare('a', 1, 'new', { match: '^o' }).message).toBe(" pattern '^o' not found in snapshot");
    expect(file.compare('a', 1, 'new', { notMatch: 'w$(?=x)' }).passed).toBe(false);
    expect(file.compare('a', 1, 'new', { notMatch: 'ew' }).message).toBe(
      " pattern 'ew' should not be in snapshot",
    );
    expect(file.counts.failed).toBe(0);
  });

  it.each([
    ['a: [', /is no YAML: yaml: line 1/],
    ['- a', /is no map of tests/],
    ['a: text', /holds no map for the test "a"/],
    ['a: {1: {b: c}}', /holds something else than numbered texts for the test "a"/],
  ])('refuses a file with %j', async (content, message) => {
    writeFileSync(pathOf('wrong.yaml'), content);
    const error = await thrownBy(SnapshotFile.open(join(folder, 'wrong.yaml'), '', false), SuiteError);
    expect(error.message).toMatch(message);
  });

  it('says so where it cannot be written', async () => {
    symlinkSync(join(folder, 'nowhere', 'x.snap'), pathOf('unwritable.yaml'));
    const file = await SnapshotFile.open(join(folder, 'unwritable.yaml'), '', false);
    file.compare('a', 1, 'new');
    const error = await thrownBy(file.save(), SuiteError);
    expect(error.message).toMatch(
      /unwritable\.yaml\.snap cannot be written \(ENOENT\)\. Make its folder writable/,
    );
  });
});
