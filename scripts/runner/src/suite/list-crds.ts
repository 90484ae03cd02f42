import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChartTree } from '../engine/chart-tree.js';

/** The files in the `crds/` folders of a chart and its dependencies, by their full names. */
export async function listCrds(tree: ChartTree, fullPath = tree.chart.name): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const walk = async (folder: string, name: string): Promise<void> => {
    for (const entry of (await readdir(folder).catch(() => [])).sort()) {
      const path = join(folder, entry);
      if ((await stat(path)).isDirectory()) await walk(path, `${name}/${entry}`);
      else if (/\.(ya?ml|json)$/.test(entry)) files.set(`${name}/${entry}`, await readFile(path, 'utf8'));
    }
  };
  await walk(join(tree.folder, 'crds'), `${fullPath}/crds`);
  for (const { tree: dependency, names } of tree.dependencies) {
    for (const name of names) {
      for (const [file, text] of await listCrds(dependency, `${fullPath}/charts/${name}`))
        files.set(file, text);
    }
  }
  return files;
}
