import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findHelm, renderAll, TemplateError } from '../../src/index.js';
import { fixturePath } from '../support/fixture-path.js';
import { temporaryFolder, writeFakeHelm } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const helm = await findHelm({ env: {} });

describe('renderAll', () => {
  it('keeps the order of the requests and goes on after one that fails', async () => {
    const finished: string[] = [];
    const outcomes = await renderAll(
      ['nil-pointer-in-tpl', 'two-documents', 'fails-on-purpose', 'linked-library'].map((chart) => ({
        chart: fixturePath(chart),
        release: chart,
        namespace: 'ns',
      })),
      { helm, onFinished: (outcome) => finished.push(outcome.request.release) },
    );
    expect(
      outcomes.map((outcome) => outcome.rendering?.documents.length ?? outcome.error?.constructor),
    ).toEqual([TemplateError, 3, TemplateError, 1]);
    expect(finished.sort()).toEqual([
      'fails-on-purpose',
      'linked-library',
      'nil-pointer-in-tpl',
      'two-documents',
    ]);
  });

  it('renders identical requests once and gives each its own label', async () => {
    const log = join(folder, 'runs');
    appendFileSync(log, '');
    const path = writeFakeHelm(
      folder,
      'counting',
      `require('node:fs').appendFileSync(${JSON.stringify(log)}, 'x'); console.log('---\\n# Source: a/templates/b.yaml\\nkind: A');`,
    );
    const base = { chart: fixturePath('two-documents'), release: 'r', namespace: 'ns' };
    const outcomes = await renderAll(
      [
        { ...base, fixture: 'one' },
        { ...base, fixture: 'two' },
        { namespace: 'ns', release: 'r', chart: base.chart },
        { ...base, set: { greeting: 'x' } },
      ],
      { helm: { ...helm, path } },
    );
    expect(readFileSync(log, 'utf8')).toBe('xx');
    expect(outcomes.map((outcome) => outcome.rendering?.documents[0]?.fixture)).toEqual([
      'one',
      'two',
      undefined,
      undefined,
    ]);
    expect(existsSync(log)).toBe(true);
  });
});
