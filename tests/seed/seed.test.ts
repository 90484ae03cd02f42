import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { load } from 'js-yaml';
import { renderChart } from 'portico/jest';
import { bundledHelms, repositoryRoot } from '../library/render-library.js';

interface Block {
  title: string;
  chart: string;
  contains: Record<string, unknown>;
}

const read = (name: string) => load(readFileSync(new URL(name, import.meta.url), 'utf8'));
const blocks = read('blocks.yaml') as Block[];

describe.each(bundledHelms.map((helm) => [helm.version, helm] as const))('Helm %s', (_version, helm) => {
  it.each(blocks.map((block) => [block.title, block] as const))('renders %s', async (_title, block) => {
    const { resources } = await renderChart(`${repositoryRoot}charts/${block.chart}`, { helm });
    expect(resources).toContainManifest(block.contains);
  });
});
