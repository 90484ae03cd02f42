import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Sorted names of the folders in a folder, links to folders included; empty where it does not exist. */
export function listFolders(folder: string): string[] {
  return listEntries(folder).filter(
    (name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory() ?? false,
  );
}

/** Sorted names of what looks like a YAML file by its name; whether it is one, its reader says. */
export function listYamlFiles(folder: string): string[] {
  return listEntries(folder).filter((name) => /\.ya?ml$/.test(name));
}

function listEntries(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort();
}
