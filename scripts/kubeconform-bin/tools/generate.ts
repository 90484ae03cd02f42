/** Writes the bundled schemas from the pinned packages: `npm run schemas -w kubeconform-bin`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSchemas } from './build-schemas.js';

const packageRoot = process.cwd();
const require = createRequire(pathToFileURL(join(packageRoot, 'package.json')));
const modules = dirname(dirname(require.resolve('kubernetes-models/package.json')));
const folder = join(packageRoot, 'schemas');

const files = buildSchemas(modules);
rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, 'master-standalone-strict'), { recursive: true });
for (const [file, text] of files) writeFileSync(join(folder, file), text);
process.stdout.write(`${files.size} files written to ${folder}\n`);
