#!/usr/bin/env node
// Runs the compiled command; in a checkout of the repository it is compiled first where that is needed.
import { existsSync } from 'node:fs';

if (existsSync(new URL('../src/', import.meta.url))) {
  const { build } = await import(new URL('../../build.mjs', import.meta.url).href);
  await build('runner');
}
const { main } = await import('../dist/cli.js');
process.exitCode = await main(process.argv.slice(2));
