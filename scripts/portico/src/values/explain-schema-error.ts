import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SchemaError, SchemaProblem } from '@helm-unittest-node/runner';
import {
  createValidator,
  type ParsedManifest,
  type Problem,
  parseManifests,
  type Validator,
} from 'kubeconform-bin';
import type { Finding } from '../checks/finding.js';
import { nearestName } from '../nearest-name.js';
import type { PlannedRender } from '../plan/plan.js';
import { readField } from '../router/read-field.js';
import { describeField } from './describe-field.js';
import { type ChartNode, listChartNodes, listValueFiles, type ValueFile } from './value-file.js';

type Explanation = Pick<Finding, 'message' | 'fix' | 'field' | 'found' | 'place'>;

/**
 * Adds to the violations that Helm reports what it leaves out: the file and line that set the value, the value,
 * and the way out. Helm names no app in an umbrella; a file that shows the same violation gives it away.
 */
export async function explainSchemaError(error: SchemaError, render: PlannedRender): Promise<Explanation[]> {
  const nodes = await listChartNodes(render.folder);
  const files = listValueFiles(render, nodes);
  const explanations = new Map<string, Explanation>();
  for (const problem of error.problems) {
    const violation = await findViolation(problem, nodesOf(problem, nodes), files);
    const explanation = violation ? explainFound(problem, violation) : explainUnfound(problem);
    explanations.set(JSON.stringify(explanation), explanation);
  }
  return [...explanations.values()];
}

/** The charts whose schema may have been violated: those of the name that Helm tells. */
function nodesOf(problem: SchemaProblem, nodes: readonly ChartNode[]): ChartNode[] {
  return nodes.filter(({ base, name }) =>
    isWholeChart(problem) ? base.length === 0 : name === problem.chart,
  );
}

/** Values of a chart that are no map are refused before any schema, with their path in the release as key. */
function isWholeChart({ keyword, key }: SchemaProblem): boolean {
  return keyword === 'type' && key !== undefined;
}

interface Violation {
  problem: Problem;
  /** JSON pointer of the field in the file. */
  pointer: string;
  file: string;
  schema: unknown;
}

/** Looks for the values file that, taken for itself, violates a chart's schema in the way that Helm reports. */
async function findViolation(
  problem: SchemaProblem,
  nodes: readonly ChartNode[],
  files: readonly ValueFile[],
): Promise<Violation | undefined> {
  for (const node of nodes) {
    const schemaFile = join(node.folder, 'values.schema.json');
    const schema = await readJson(schemaFile);
    if (schema === undefined) continue;
    const validator = createValidator({ schemaLocations: [schemaFile] });
    for (const { file, base } of files) {
      const values = await readValues(file);
      for (const root of rootsIn(base, node, problem)) {
        const found = validatePart(validator, values, root).find((each) => isSame(each, problem));
        if (found) return { problem: found, pointer: toPointer(root) + found.pointer, file, schema };
      }
    }
  }
  return undefined;
}

/** Where in a file, which stands at `base`, values of a chart may stand. */
function rootsIn(base: readonly string[], node: ChartNode, { pointer }: SchemaProblem): string[][] {
  const roots = base.every((part, at) => node.base[at] === part) ? [node.base.slice(base.length)] : [];
  // What stands under `global` reaches every chart, from wherever it stands.
  return pointer[0] === 'global' ? [...roots, []] : roots;
}

/** Validates a part of a values file as if it were a manifest, which gives lines and columns. */
function validatePart(
  validator: Validator,
  values: ParsedManifest | undefined,
  root: readonly string[],
): Problem[] {
  const value = readField(values?.value, ...root);
  if (values === undefined || typeof value !== 'object' || value === null) return [];
  const { error: _noManifest, ...rest } = values;
  const part = { ...rest, root: toPointer(root), value: { ...value }, apiVersion: 'v1', kind: 'Values' };
  return validator.validate(part).problems;
}

/** Helm 3 writes paths with dots, so a key that holds a dot looks like two. */
function isSame(found: Problem, { keyword, pointer, key }: SchemaProblem): boolean {
  const path = fromPointer(found.pointer).join('.');
  // Helm 4 does not tell where a bad name stands.
  if (keyword === 'propertyNames' && key !== undefined && readField(found.found, key) !== undefined) {
    return found.keyword === keyword && (pointer.length === 0 || path === pointer.join('.'));
  }
  const wanted = keyword === 'additionalProperties' && key !== undefined ? [...pointer, key] : pointer;
  if (path !== wanted.join('.')) return false;
  // A file need not hold what is required, if another one does.
  return keyword === 'other' ? found.keyword !== 'required' : found.keyword === keyword;
}

function explainFound(
  problem: SchemaProblem,
  { problem: found, pointer, file, schema }: Violation,
): Explanation {
  // Helm tells which name is bad; the validator only that one is.
  const words =
    problem.keyword === 'propertyNames' ? `"${problem.key}" may not be a name here` : found.message;
  return {
    message: `${fromPointer(pointer).join('.')}: ${words}.`,
    fix: suggestFix(found, schema),
    field: pointer,
    found: found.found,
    place: { file, line: found.line, column: found.column },
  };
}

function suggestFix(
  { pointer, keyword, allowed = [], found, suggestion }: Problem,
  schema: unknown,
): string | undefined {
  const path = fromPointer(pointer);
  if (keyword === 'additionalProperties') {
    const nearest = suggestion ?? nearestName(path.at(-1) ?? '', allowed);
    if (nearest === undefined) return `Known here: ${allowed.join(', ')}.`;
    const description = describeField(schema, [...path.slice(0, -1), nearest]);
    return `Did you mean "${nearest}"?${description === undefined ? '' : ` It is described as: ${description}`}`;
  }
  if (keyword === 'propertyNames') {
    return 'Names begin with a letter and hold small letters, digits and dashes; what YAML reads as true, false or null is no name.';
  }
  const nearest = suggestion ?? (keyword === 'enum' ? nearestName(String(found), allowed) : undefined);
  const description = describeField(schema, path);
  return (
    [
      nearest === undefined ? undefined : `Did you mean "${nearest}"?`,
      description === undefined ? undefined : `The field is described as: ${description}`,
    ]
      .filter((part) => part !== undefined)
      .join(' ') || 'Correct the value.'
  );
}

/** Where no file shows the violation, only several files together make it. */
function explainUnfound(problem: SchemaProblem): Explanation {
  const { chart, pointer, text, key } = problem;
  const path = key === undefined || isWholeChart(problem) ? pointer : [...pointer, key];
  return {
    message: `${path.join('.') || 'The top level'} of the values of ${chart}: ${text}.`,
    fix: `Look the key up in the values.schema.json of ${chart}.`,
    field: toPointer(path),
  };
}

async function readValues(file: string): Promise<ParsedManifest | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : parseManifests(text)[0];
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function toPointer(path: readonly string[]): string {
  return path.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function fromPointer(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}
