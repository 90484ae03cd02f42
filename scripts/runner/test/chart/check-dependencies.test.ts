import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { checkDependencies, DependencyError } from '../../src/index.js';
import { fixturePath } from '../support/fixture-path.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { thrownBy } from '../support/thrown-by.js';

const copies = temporaryFolder();

/** A copy of all fixtures, in which archives can be put beside folders. */
function copyFixtures(): string {
  const folder = join(mkdtempSync(join(copies, 'copy-')), 'fixtures');
  cpSync(fixturePath(''), folder, { recursive: true, verbatimSymlinks: true });
  return folder;
}

describe('checkDependencies', () => {
  it('accepts a library that is a symbolic link, and an umbrella of folders', async () => {
    await expect(checkDependencies(fixturePath('linked-library'))).resolves.toBeUndefined();
    await expect(checkDependencies(fixturePath('umbrella'))).resolves.toBeUndefined();
  });

  it.each([
    [
      'stale-library-copy',
      /is a copy of .*library that differs from it, first in templates\/_name\.tpl\. Replace the copy by a symbolic link: ln -s \.\.\/\.\.\/library/,
    ],
    [
      'library-missing',
      /needs the chart library, but .*charts\/library does not exist\. Make it a symbolic link/,
    ],
    ['library-of-another-version', /asks for library 0\.3\.0, but .*library is version 0\.2\.0/],
    ['lock-out-of-step', /Chart\.lock holds version 0\.1\.0 of library, but version 0\.2\.0 is in use/],
    ['link-checked-out-as-text', /charts\/library is not a folder\. .*core\.symlinks/],
  ])('refuses %s', async (name, message) => {
    const error = await thrownBy(checkDependencies(fixturePath(name)), DependencyError);
    expect(error.message).toMatch(message);
    expect(error.key).toBe('library');
  });

  it('refuses an archive beside the folder unless .helmignore hides it', async () => {
    const fixtures = copyFixtures();
    const chart = join(fixtures, 'linked-library');
    writeFileSync(join(chart, 'charts', 'library-0.2.0.tgz'), '');
    const error = await thrownBy(checkDependencies(chart), DependencyError);
    expect(error.message).toMatch(
      /as a folder and as library-0\.2\.0\.tgz; Helm would take one of the two at random/,
    );
    writeFileSync(join(chart, '.helmignore'), '# packed charts\n/charts/*.tgz\n');
    await expect(checkDependencies(chart)).resolves.toBeUndefined();
  });

  it('counts only the .helmignore of the umbrella for what lies below it', async () => {
    const fixtures = copyFixtures();
    writeFileSync(join(fixtures, 'linked-library', 'charts', 'library-0.2.0.tgz'), '');
    writeFileSync(join(fixtures, 'linked-library', '.helmignore'), '*.tgz\n');
    await thrownBy(checkDependencies(join(fixtures, 'umbrella')), DependencyError);
    writeFileSync(join(fixtures, 'umbrella', '.helmignore'), '*.tgz\n');
    await expect(checkDependencies(join(fixtures, 'umbrella'))).resolves.toBeUndefined();
  });

  it('refuses an umbrella whose chart has another version', async () => {
    const fixtures = copyFixtures();
    writeFileSync(
      join(fixtures, 'umbrella', 'Chart.yaml'),
      'apiVersion: v2\nname: umbrella\nversion: 0.1.0\ndependencies: [{name: two-documents, version: 0.9.0}]\n',
    );
    const error = await thrownBy(checkDependencies(join(fixtures, 'umbrella')), DependencyError);
    expect(error.message).toContain('asks for two-documents 0.9.0');
  });
});
