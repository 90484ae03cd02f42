import { join } from 'node:path';
import type { Finding } from '../checks/finding.js';
import { displayPath } from '../display-path.js';
import { suggestName } from '../nearest-name.js';
import type { Plan } from '../plan/plan.js';

/** Fixtures in a folder that is named after no chart would never be rendered. */
export function findStrayFolders({ root, strayFolders, charts }: Plan): Finding[] {
  return strayFolders.map((name) => ({
    id: 'stray-fixtures',
    severity: 'error',
    message: `The folder values/${name} is named after no chart, so its fixtures are never rendered.`,
    fix: `${suggestName(name, charts)} Name it after a folder in charts/, or remove it.`.trim(),
    found: name,
    place: { file: displayPath(join(root, 'values', name)) },
  }));
}
