import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readValuesFile, ValuesFileError } from '../../src/index.js';
import { fixturePath } from '../support/fixture-path.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { thrownBy } from '../support/thrown-by.js';

const folder = temporaryFolder();

describe('readValuesFile', () => {
  it('reads YAML 1.1 scalars as Helm does, with a byte-order mark and CRLF', async () => {
    // Written here, because git may turn the line ends of a file in the repository into those of the platform.
    const path = join(folder, 'values.yaml');
    writeFileSync(path, '\uFEFFa: yes\r\nb: 0777\r\nc: 1e3\r\nd: 12:30\r\ne: "no"\r\n');
    expect(await readValuesFile(path)).toEqual({
      a: true,
      b: 511,
      c: 1000,
      d: '12:30',
      e: 'no',
    });
  });

  it.each([
    ['missing.yaml', /does not exist\. Check the path/],
    ['../values', /is a directory\. Name the file inside it/],
    ['latin.yaml', /is not UTF-8\. Save it as UTF-8/],
    ['tab.yaml', /is no YAML: tab characters .* on line 2/],
    ['empty.yaml', /holds no values\. Write at least one key/],
    ['only-comments.yaml', /holds no values/],
    ['two-documents.yaml', /holds 2 documents, the second from line 2 on/],
    ['list.yaml', /holds a list at its top level\. Write a map/],
    ['cyclic-anchor.yaml', /holds an anchor that contains itself/],
    ['exploding-anchors.yaml', /stands for more than 1000000 values/],
  ])('refuses %s', async (name, message) => {
    const path = fixturePath(`values/${name}`);
    const error = await thrownBy(readValuesFile(path), ValuesFileError);
    expect(error.message).toMatch(message);
    expect(error.file).toBe(path);
  });

  it('names key and line of a duplicate', async () => {
    const error = await thrownBy(readValuesFile(fixturePath('values/duplicate-key.yaml')), ValuesFileError);
    expect(error).toMatchObject({ key: 'port', line: 3 });
    expect(error.message).toContain('has the key "port" twice in one map, again on line 3');
  });

  it('sees that two spellings of a boolean are one key', async () => {
    const error = await thrownBy(readValuesFile(fixturePath('values/boolean-keys.yaml')), ValuesFileError);
    expect(error).toMatchObject({ key: 'on', line: 3 });
  });

  it('does not open a FIFO', async () => {
    const fifo = join(folder, 'fifo.yaml');
    execFileSync('mkfifo', [fifo]);
    const error = await thrownBy(readValuesFile(fifo), ValuesFileError);
    expect(error.message).toContain('is not a regular file');
  });
});
