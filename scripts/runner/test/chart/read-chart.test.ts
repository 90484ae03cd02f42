import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ChartError, readChart } from '../../src/index.js';
import { fixturePath } from '../support/fixture-path.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { thrownBy } from '../support/thrown-by.js';

const folder = temporaryFolder();

describe('readChart', () => {
  it('reads name, version and dependencies', async () => {
    expect(await readChart(fixturePath('linked-library'))).toMatchObject({
      name: 'linked-library',
      version: '0.1.0',
      type: 'application',
      dependencies: [{ name: 'library', version: '0.2.0', repository: 'file://../library' }],
    });
  });

  it.each([
    ['no-such-folder', /it does not exist/],
    ['two-documents/Chart.yaml', /it is not a folder/],
    ['no-chart-yaml', /it has no Chart\.yaml/],
    ['chart-yaml-without-version', /Chart\.yaml: version must be a semantic version\. Correct version/],
    ['chart-yaml-is-no-yaml', /Chart\.yaml is no YAML: .* on line 2\. Correct that line/],
    ['chart-yaml-with-hostile-name', /Chart\.yaml: name must consist of letters/],
  ])('refuses %s', async (name, message) => {
    const error = await thrownBy(readChart(fixturePath(name)), ChartError);
    expect(error.message).toMatch(message);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is what is tested
    expect(error.message).not.toMatch(/[\u0000-\u001f]/);
  });

  it('takes a version of two parts, as Helm does', async () => {
    const chart = join(folder, 'short-version');
    mkdirSync(chart);
    writeFileSync(join(chart, 'Chart.yaml'), 'apiVersion: v1\nname: short-version\nversion: 1.5\n');
    expect(await readChart(chart)).toMatchObject({ version: '1.5', dependencies: [] });
  });

  it('refuses a Chart.yaml that is a folder', async () => {
    const chart = join(folder, 'chart');
    mkdirSync(join(chart, 'Chart.yaml'), { recursive: true });
    const error = await thrownBy(readChart(chart), ChartError);
    expect(error.message).toContain('its Chart.yaml is a directory');
  });
});
