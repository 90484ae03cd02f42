import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';
import type { Helm } from '../helm/helm.js';
import type { RunLimits } from '../helm/run-helm.js';
import { buildOverlay, type Overlay, type OverlaySettings } from './build-overlay.js';
import type { ChartTree } from './chart-tree.js';
import { type FileJob, type RenderedFiles, renderFiles } from './render-files.js';

/** One render of a suite's test. */
export interface EngineJob extends FileJob {
  tree: ChartTree;
  overlay: OverlaySettings;
}

/** How the engine works. */
export interface EngineOptions extends RunLimits {
  helm: Helm;
  /** How many Helm processes run at once; as many as the machine has cores unless given. */
  concurrency?: number | undefined;
}

/** Renders the templates of charts for suites, on all cores; equal jobs are rendered once. */
export class RenderEngine {
  readonly #options: EngineOptions;
  readonly #limit: ReturnType<typeof pLimit>;
  readonly #overlays = new Map<string, Promise<Overlay>>();
  readonly #renders = new Map<string, Promise<RenderedFiles>>();

  constructor(options: EngineOptions) {
    this.#options = options;
    this.#limit = pLimit(options.concurrency ?? availableParallelism());
  }

  /** Renders a job, or gives what an equal one gave. Rejects with the errors of a Helm that misbehaves. */
  render(job: EngineJob): Promise<RenderedFiles> {
    const { tree, overlay, ...rest } = job;
    const key = JSON.stringify([tree.folder, overlay, rest]);
    const known = this.#renders.get(key);
    if (known !== undefined) return known;
    const render = this.#limit(async () =>
      renderFiles(await this.#overlayOf(tree, overlay), rest, this.#options.helm, this.#options),
    );
    this.#renders.set(key, render);
    // Whoever asked first may not be waiting yet when it fails.
    render.catch(() => undefined);
    return render;
  }

  #overlayOf(tree: ChartTree, settings: OverlaySettings): Promise<Overlay> {
    const key = JSON.stringify([tree.folder, settings]);
    const overlay = this.#overlays.get(key) ?? buildOverlay(tree, settings);
    this.#overlays.set(key, overlay);
    return overlay;
  }
}
