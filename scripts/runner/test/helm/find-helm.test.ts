import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  findBundledHelms,
  findHelm,
  HelmNotExecutableError,
  HelmNotFoundError,
  HelmTooOldError,
  HelmUnsupportedError,
  HelmWrongOutputError,
} from '../../src/index.js';
import { tellsVersion, temporaryFolder, writeFakeHelm } from '../support/temporary-folder.js';
import { thrownBy } from '../support/thrown-by.js';

const folder = temporaryFolder();
const nowhere = { env: {}, from: folder };

describe('findHelm', () => {
  it('takes the Helm that HELM_BIN names before all others', async () => {
    const path = writeFakeHelm(folder, 'my-helm', tellsVersion('v3.15.1+g1234567'));
    expect(await findHelm({ env: { HELM_BIN: path, PATH: folder } })).toEqual({
      path,
      version: '3.15.1',
      major: 3,
      source: 'HELM_BIN',
    });
  });

  it('takes helm on PATH where it is 3.14 or later', async () => {
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    const path = writeFakeHelm(bin, 'helm', tellsVersion('v4.0.0'));
    expect(await findHelm({ env: { PATH: `/nonexistent:${bin}` }, from: folder })).toMatchObject({
      path,
      version: '4.0.0',
      major: 4,
      source: 'PATH',
    });
  });

  it('passes by an old helm on PATH where npm installed one', async () => {
    const bin = join(folder, 'old');
    mkdirSync(bin);
    writeFakeHelm(bin, 'helm', tellsVersion('v3.13.3'));
    expect(await findHelm({ env: { PATH: bin } })).toMatchObject({ version: '4.1.4', source: 'npm' });
    const error = await thrownBy(findHelm({ env: { PATH: bin }, from: folder }), HelmTooOldError);
    expect(error.message).toMatch(/helm is Helm 3\.13\.3; version 3\.14 or later is needed\. Install Helm/);
  });

  it('says how to get Helm where there is none', async () => {
    const error = await thrownBy(findHelm(nowhere), HelmNotFoundError);
    expect(error.message).toContain('No Helm was found');
    expect(error.hint).toContain('npm install --save-dev helm-v4@npm:');
  });

  it('refuses a HELM_BIN that is older than 3.14, newer than 4, or does not exist', async () => {
    const old = writeFakeHelm(folder, 'old-helm', tellsVersion('v2.17.0'));
    await thrownBy(findHelm({ env: { HELM_BIN: old } }), HelmTooOldError);
    const late = writeFakeHelm(folder, 'late-helm', tellsVersion('v5.0.0'));
    await thrownBy(findHelm({ env: { HELM_BIN: late } }), HelmUnsupportedError);
    const missing = join(folder, 'missing');
    const error = await thrownBy(findHelm({ env: { HELM_BIN: missing } }), HelmNotExecutableError);
    expect(error.message).toContain(missing);
  });

  it('refuses a file without execute permission', async () => {
    const path = join(folder, 'plain-file');
    writeFileSync(path, 'no program');
    await thrownBy(findHelm({ env: { HELM_BIN: path } }), HelmNotExecutableError);
  });

  it('refuses a wrapper that prints something of its own', async () => {
    const path = writeFakeHelm(
      folder,
      'wrapper',
      `console.log('\\u001b[31mWelcome!'); ${tellsVersion('v4.1.4')}`,
    );
    const error = await thrownBy(findHelm({ env: { HELM_BIN: path } }), HelmWrongOutputError);
    expect(error.message).toContain('"Welcome! v4.1.4"');
  });
});

describe('findBundledHelms', () => {
  it('finds Helm 4 and Helm 3 that npm installed', async () => {
    const helms = await findBundledHelms();
    expect(helms.map(({ version, major, source }) => ({ version, major, source }))).toEqual([
      { version: '4.1.4', major: 4, source: 'npm' },
      { version: '3.17.2', major: 3, source: 'npm' },
    ]);
    expect(helms.every((helm) => existsSync(helm.path))).toBe(true);
  });

  it('unpacks one whole binary, also when two look at once', async () => {
    const [helm4] = await findBundledHelms();
    const modules = join(folder, 'project', 'node_modules');
    mkdirSync(join(modules, 'helm-v4'), { recursive: true });
    const installed = join(String(helm4?.path), '..', '..', '..', 'helm-v4');
    cpSync(join(installed, 'package.json'), join(modules, 'helm-v4', 'package.json'));
    symlinkSync(join(installed, 'lib'), join(modules, 'helm-v4', 'lib'));
    const from = join(folder, 'project', 'deep', 'inside');
    const found = await Promise.all([findBundledHelms({ from }), findBundledHelms({ from })]);
    expect(found[0]).toEqual(found[1]);
    expect(found[0]).toHaveLength(1);
    expect(readdirSync(join(modules, '.cache', 'helm-unittest-node'))).toHaveLength(1);
  });
});
