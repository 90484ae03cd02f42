/**
 * Times this package beside a real kubeconform, where KUBECONFORM_BIN or PATH has one, with the same schemas:
 * 10,000 mixed manifests in one stream, and a cold start on ten. Runs are interleaved; medians are printed.
 *
 *   npm run bench -w kubeconform-bin
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const rounds = 5;
const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const bin = path('../bin/kubeconform-bin.js');
const real = process.env.KUBECONFORM_BIN || 'kubeconform';
const hasReal = spawnSync(real, ['-v']).error === undefined;

const kinds = readdirSync(path('../test/fixtures/kinds'));
const samples = kinds.map((kind) => readFileSync(path(`../test/fixtures/kinds/${kind}/valid.yaml`), 'utf8'));
const stream = (count) =>
  Array.from({ length: count }, (_, at) =>
    samples[at % samples.length].replace(/^ {2}name: .*$/m, `  name: n${at}`),
  ).join('---\n');

const folder = mkdtempSync(join(tmpdir(), 'kubeconform-bin-bench-'));
try {
  const many = join(folder, 'many.yaml');
  const ten = join(folder, 'ten.yaml');
  writeFileSync(many, stream(10_000));
  writeFileSync(ten, stream(10));
  const embedded = (file) => [process.execPath, [bin, '-engine', 'embedded', '-strict', file]];
  const kubeconform = (file) => [real, ['-strict', '-schema-location', path('../schemas'), file]];
  compare('10,000 manifests', {
    'kubeconform-bin': embedded(many),
    ...(hasReal ? { kubeconform: kubeconform(many) } : {}),
  });
  compare('cold start, 10 manifests', {
    'kubeconform-bin': embedded(ten),
    'node -e 0': [process.execPath, ['-e', '0']],
    ...(hasReal ? { kubeconform: kubeconform(ten) } : {}),
  });
  if (!hasReal) console.log('No kubeconform on PATH and none in KUBECONFORM_BIN to compare with.');
} finally {
  rmSync(folder, { recursive: true });
}

function compare(title, commands) {
  const names = Object.keys(commands);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  // The first round fills the caches and does not count.
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const taken = time(commands[name]);
      if (round > 0) times[name].push(taken);
    }
  }
  console.log(title);
  const first = median(times[names[0]]);
  for (const name of names) {
    const own = median(times[name]);
    console.log(`  ${name.padEnd(16)} ${own.toFixed(0).padStart(6)} ms   ratio ${(first / own).toFixed(2)}`);
  }
}

function time([command, args]) {
  const started = performance.now();
  const { status, stderr } = spawnSync(command, args);
  if (status !== 0) throw new Error(`${command} gave ${status}: ${stderr}`);
  return performance.now() - started;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
