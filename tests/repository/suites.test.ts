import { join } from 'node:path';
import { describeSuites } from '@helm-unittest-node/runner/jest';
import { bundledHelms, repositoryRoot } from '../library/render-library.js';
import { charts } from './repository.js';

await describeSuites(
  charts.map((chart) => join(repositoryRoot, 'charts', chart)),
  bundledHelms[0] ? { helm: bundledHelms[0] } : {},
);
