import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** The npm packages whose validators are turned back into schemas, at the versions pinned in package.json. */
export const sourcePackages = [
  'kubernetes-models',
  '@kubernetes-models/apimachinery',
  '@kubernetes-models/traefik',
  '@kubernetes-models/cert-manager',
  '@kubernetes-models/argo-cd',
  '@kubernetes-models/gateway-api',
  '@kubernetes-models/prometheus-operator',
] as const;

/** One model class of a package: its validator, its type declaration and, for a whole resource, its name in the API. */
export interface SourceModel {
  packageName: string;
  validatorFile: string;
  declarationFile: string;
  resource: { apiVersion: string; kind: string } | undefined;
}

/**
 * Lists every model of the source packages, sorted by file so that the outcome is the same on every machine.
 *
 * @param modules absolute path of the node_modules folder that holds the packages
 */
export function listModels(modules: string): SourceModel[] {
  return sourcePackages.flatMap((packageName) =>
    modelFiles(join(modules, packageName)).flatMap((file) => readModel(file, packageName, modules)),
  );
}

/** Resolves what a generated file imports (`./X.js`, `@kubernetes-models/apimachinery/_schemas/X`) to a file. */
export function resolveImport(specifier: string, importer: string, modules: string): string {
  const path = specifier.startsWith('.')
    ? resolve(dirname(importer), specifier)
    : join(modules, ...specifier.split('/'));
  return path.endsWith('.js') ? path : `${path}.js`;
}

function modelFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        return entry.name === 'node_modules' || entry.name === '_schemas' ? [] : modelFiles(path);
      }
      return entry.name.endsWith('.js') && basename(path) !== 'index.js' ? [path] : [];
    });
}

function readModel(file: string, packageName: string, modules: string): SourceModel[] {
  const declarationFile = file.replace(/\.js$/, '.d.ts');
  const source = readFileSync(file, 'utf8');
  const validator = /from"([^"]*_schemas\/[^"]+)"/.exec(source)?.[1];
  if (validator === undefined || !existsSync(declarationFile)) return [];
  const apiVersion = /this\.apiVersion="([^"]+)"/.exec(source)?.[1];
  const kind = /this\.kind="([^"]+)"/.exec(source)?.[1];
  return [
    {
      packageName,
      validatorFile: resolveImport(validator, file, modules),
      declarationFile,
      resource: apiVersion && kind ? { apiVersion, kind } : undefined,
    },
  ];
}
