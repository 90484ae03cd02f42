/** One chart with one fixture, to be rendered. */
export interface PlannedRender {
  /** Name of the chart: its folder's, or for the umbrella the name in Chart.yaml. */
  chart: string;
  fixture: string;
  /** Path of the chart's folder. */
  folder: string;
  /** Paths of the values files; later ones win. */
  files: string[];
  /** Name of the release: the chart's own. */
  release: string;
  namespace: string;
}

/** What stands besides the charts in one cluster. */
export interface PlannedCluster {
  name: string;
  /** Paths of the files with external manifests. */
  external: string[];
}

/** What is going to be done, before anything is done. */
export interface Plan {
  /** Path of the repository's root. */
  root: string;
  /** Name of the umbrella chart at the root, where there is one. */
  umbrella?: string | undefined;
  /** Names of the charts, in the order in which they are reported; the umbrella comes last. */
  charts: string[];
  renders: PlannedRender[];
  clusters: PlannedCluster[];
  /** Folders below `values/` that belong to no chart. */
  strayFolders: string[];
  /** Whether all charts with all fixtures are planned, so that rules over the whole cluster make sense. */
  isComplete: boolean;
}
