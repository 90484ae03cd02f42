import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { loadAll } from 'js-yaml';
import semver from 'semver';
import { makeWorkFolder } from '../helm/work-folder.js';
import { HELM_VALUES_SCHEMA } from '../values/helm-values-schema.js';
import type { ChartTree } from './chart-tree.js';
import { type DrivenTemplate, writeDriver } from './driver-template.js';
import { isPartial, isSelected, type TemplateSelection } from './select-templates.js';

/** What a copy of a chart is made with. */
export interface OverlaySettings {
  selection: TemplateSelection;
  /** Overrides the version of the chart and of its dependencies. */
  version?: string | undefined;
  /** Overrides their appVersion. */
  appVersion?: string | undefined;
  /** The Kubernetes version of the render: a chart that asks for another one is rendered all the same. */
  kubeVersion: string;
  skipSchemaValidation: boolean;
}

/** A copy of a chart, made of symbolic links, in which only the selected templates and the driver stand. */
export interface Overlay {
  folder: string;
  /** Full name of the driver template. */
  driver: string;
  /** What the driver renders. */
  templates: DrivenTemplate[];
  /**
   * Whether a template may look at API versions or Helm's version, which differ from Helm's own. Replacing them
   * costs the methods of Helm's objects, so it is done only then.
   */
  asksForCapabilities: boolean;
  /** Whether a template may call this method of the Kubernetes version, which is lost with the replacement. */
  asksForGitVersion: boolean;
}

/** Makes the copy in a work folder; it stays until the process ends. */
export async function buildOverlay(tree: ChartTree, settings: OverlaySettings): Promise<Overlay> {
  const folder = makeWorkFolder('chart');
  const templates = listDriven(tree, tree.chart.name, [], settings.selection);
  const depth = Math.max(0, ...templates.map(({ name }) => name.split('/').length));
  // Helm renders the deepest file first.
  const driver = `templates/${'z/'.repeat(depth)}helm-unittest-node-driver.yaml`;
  await copyChart(tree, folder, tree.chart.name, settings, 0);
  await mkdir(dirname(join(folder, driver)), { recursive: true });
  await writeFile(join(folder, driver), writeDriver(templates));
  const text = await readTemplates(tree);
  return {
    folder,
    driver: `${tree.chart.name}/${driver}`,
    templates,
    asksForCapabilities: /APIVersions|HelmVersion|\bCapabilities(?!\.KubeVersion)/.test(text),
    asksForGitVersion: /\bGitVersion\b/.test(text),
  };
}

/** The text of all templates, also of the dependencies. */
async function readTemplates(tree: ChartTree): Promise<string> {
  const own = tree.templates.map((template) => readFile(join(tree.folder, template), 'utf8'));
  const others = tree.dependencies.map((dependency) => readTemplates(dependency.tree));
  return (await Promise.all([...own, ...others])).join('\n');
}

function listDriven(
  tree: ChartTree,
  fullPath: string,
  route: string[],
  selection: TemplateSelection,
): DrivenTemplate[] {
  const own = tree.chart.type === 'library' ? [] : tree.templates;
  return [
    ...own
      .filter((template) => !isPartial(template) && isSelected(`${fullPath}/${template}`, selection))
      .map((template) => ({ route, name: `${fullPath}/${template}`, basePath: `${fullPath}/templates` })),
    ...tree.dependencies.flatMap(({ tree: dependency, names }) =>
      names.flatMap((name) =>
        listDriven(dependency, `${fullPath}/charts/${name}`, [...route, name], selection),
      ),
    ),
  ];
}

async function copyChart(
  tree: ChartTree,
  target: string,
  fullPath: string,
  settings: OverlaySettings,
  depth: number,
): Promise<void> {
  await mkdir(target, { recursive: true });
  const special = ['Chart.yaml', 'templates', 'charts'];
  if (settings.skipSchemaValidation) special.push('values.schema.json');
  for (const entry of await readdir(tree.folder)) {
    if (!special.includes(entry)) await symlink(join(tree.folder, entry), join(target, entry));
  }
  await copyChartYaml(tree, target, settings, depth);
  for (const template of tree.templates) {
    if (!isSelected(`${fullPath}/${template}`, settings.selection)) continue;
    await mkdir(dirname(join(target, template)), { recursive: true });
    await symlink(join(tree.folder, template), join(target, template));
  }
  for (const { entry, tree: dependency, names } of tree.dependencies) {
    // With several aliases a template that one of them renders has to be there for all.
    const selectedAs = names.find((name) =>
      rendersAny(dependency, `${fullPath}/charts/${name}`, settings.selection),
    );
    const name = selectedAs ?? names[0] ?? dependency.chart.name;
    await copyChart(
      dependency,
      join(target, 'charts', entry),
      `${fullPath}/charts/${name}`,
      settings,
      depth + 1,
    );
  }
}

function rendersAny(tree: ChartTree, fullPath: string, selection: TemplateSelection): boolean {
  return listDriven(tree, fullPath, [], selection).length > 0;
}

/**
 * The command line of Helm checks what helm-unittest does not: the Kubernetes version that a chart asks for,
 * that a library is not rendered by itself, and that every dependency is there.
 */
async function copyChartYaml(
  tree: ChartTree,
  target: string,
  settings: OverlaySettings,
  depth: number,
): Promise<void> {
  const { chart } = tree;
  const source = join(tree.folder, 'Chart.yaml');
  const present = new Set(tree.dependencies.map((dependency) => dependency.tree.chart.name));
  const overridesVersion =
    depth <= 1 && (settings.version !== undefined || settings.appVersion !== undefined);
  const refusesKubeVersion =
    chart.kubeVersion !== undefined &&
    !semver.satisfies(semver.coerce(settings.kubeVersion) ?? '0.0.0', chart.kubeVersion);
  const isRootLibrary = depth === 0 && chart.type === 'library';
  const missesDependency = chart.dependencies.some((dependency) => !present.has(dependency.name));
  if (!overridesVersion && !refusesKubeVersion && !isRootLibrary && !missesDependency) {
    await symlink(source, join(target, 'Chart.yaml'));
    return;
  }
  const [fields] = loadAll(await readFile(source, 'utf8'), { schema: HELM_VALUES_SCHEMA }) as [
    Record<string, unknown>,
  ];
  const dependencies = (Array.isArray(fields.dependencies) ? fields.dependencies : [])
    .filter((dependency) => present.has(dependency.name))
    .map((dependency) =>
      depth === 0 && settings.version ? { ...dependency, version: settings.version } : dependency,
    );
  const { kubeVersion, ...rest } = fields;
  const written = {
    ...rest,
    ...(refusesKubeVersion ? {} : { kubeVersion }),
    ...(isRootLibrary ? { type: 'application' } : {}),
    ...(depth <= 1 && settings.version !== undefined ? { version: settings.version } : {}),
    ...(depth <= 1 && settings.appVersion !== undefined ? { appVersion: settings.appVersion } : {}),
    dependencies,
  };
  await writeFile(join(target, 'Chart.yaml'), JSON.stringify(written));
}
