import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import type { PlannedRender } from '../../src/index.js';
import { showProgress } from '../../src/report/progress.js';

const renders = ['web', 'web', 'api'].map(
  (chart, index): PlannedRender => ({
    chart,
    fixture: `f${index}`,
    folder: '',
    files: [],
    release: chart,
    namespace: 'default',
  }),
);

describe('showProgress', () => {
  it('writes a line a chart where there is no terminal, when its last fixture is done', () => {
    let err = '';
    const progress = showProgress(renders, {
      out: () => {},
      err: (text) => {
        err += text;
      },
      hasColor: false,
      progress: undefined,
    });
    const [one, two, three] = renders as [PlannedRender, PlannedRender, PlannedRender];
    progress.advance(one);
    progress.advance(three);
    expect(err).toBe('1/2 api\n');
    progress.advance(two);
    progress.stop();
    expect(err).toBe('1/2 api\n2/2 web\n');
  });

  it('moves one line on a terminal, and clears it', () => {
    const stream = Object.assign(new PassThrough(), {
      isTTY: true,
      columns: 80,
      cursorTo: () => true,
      moveCursor: () => true,
      clearLine: () => true,
    });
    const progress = showProgress(renders, {
      out: () => {},
      err: () => {},
      hasColor: false,
      progress: stream as unknown as NodeJS.WriteStream,
    });
    for (const render of renders) progress.advance(render);
    progress.stop();
    expect(String(stream.read())).toContain('0/3');
  });
});
