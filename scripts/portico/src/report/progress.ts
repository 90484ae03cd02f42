import { Presets, SingleBar } from 'cli-progress';
import type { PlannedRender } from '../plan/plan.js';
import type { Terminal } from '../terminal.js';

/** Tells how far the work is. */
export interface Progress {
  /** One render is done. */
  advance(render: PlannedRender): void;
  /** No more comes. */
  stop(): void;
}

/** A line that moves where there is a terminal, else a plain line for each chart that is done. */
export function showProgress(renders: readonly PlannedRender[], terminal: Terminal): Progress {
  return terminal.progress === undefined
    ? plainProgress(renders, terminal)
    : movingProgress(renders.length, terminal.progress);
}

function movingProgress(total: number, stream: NodeJS.WriteStream): Progress {
  const bar = new SingleBar(
    { format: '{bar} {value}/{total} {chart}', stream, clearOnComplete: true, barsize: 24, hideCursor: null },
    Presets.shades_classic,
  );
  bar.start(total, 0, { chart: '' });
  return {
    advance: ({ chart, fixture }) => bar.increment(1, { chart: `${chart} ${fixture}` }),
    stop: () => bar.stop(),
  };
}

function plainProgress(renders: readonly PlannedRender[], terminal: Terminal): Progress {
  const total = new Set(renders.map(({ chart }) => chart)).size;
  const left = new Map<string, number>();
  for (const { chart } of renders) left.set(chart, (left.get(chart) ?? 0) + 1);
  const done = new Set<string>();
  return {
    advance: ({ chart }) => {
      const open = (left.get(chart) ?? 0) - 1;
      left.set(chart, open);
      if (open > 0) return;
      done.add(chart);
      terminal.err(`${done.size}/${total} ${chart}\n`);
    },
    stop: () => {},
  };
}
