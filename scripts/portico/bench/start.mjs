/**
 * Times the command behind `npm start` beside the shell loop that calls `helm template` for every chart and
 * fixture, with the same Helm, taking turns; prints the medians and their ratio.
 */
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

const ROUNDS = 5;
const command = fileURLToPath(new URL('../bin/portico.js', import.meta.url));
const root = fileURLToPath(new URL('../../../', import.meta.url));

function run(file, args) {
  const started = performance.now();
  const { status, stderr } = spawnSync(file, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`${file} ended with ${status}:\n${stderr}`);
  return (performance.now() - started) / 1000;
}

function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
}

function quote(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

// Builds what is out of date and unpacks Helm, which belongs to neither side.
run(process.execPath, [command, 'check']);
const { findHelm } = await import('@helm-unittest-node/runner');
const { makePlan } = await import('../dist/index.js');

const helm = await findHelm();
const { renders } = await makePlan({ root });
const loop = renders
  .map(({ release, folder, namespace, files }) =>
    [
      helm.path,
      'template',
      release,
      folder,
      '--namespace',
      namespace,
      ...files.flatMap((file) => ['--values', file]),
    ]
      .map(quote)
      .join(' '),
  )
  .join(' || exit 1\n');

const times = { portico: [], loop: [] };
for (let round = 1; round <= ROUNDS; round++) {
  times.portico.push(run(process.execPath, [command, 'check']));
  times.loop.push(run('/bin/sh', ['-c', loop]));
  console.log(
    `round ${round}: portico ${times.portico.at(-1).toFixed(2)} s, loop ${times.loop.at(-1).toFixed(2)} s`,
  );
}
const [portico, shell] = [median(times.portico), median(times.loop)];
console.log(
  `${renders.length} renders, Helm ${helm.version}, ${cpus().length} cores, medians of ${ROUNDS} rounds:`,
);
console.log(`  portico check (renders, validates, checks)  ${portico.toFixed(2)} s`);
console.log(`  helm template in a loop (renders)           ${shell.toFixed(2)} s`);
console.log(`  ratio                                       ${(shell / portico).toFixed(2)} times as fast`);
