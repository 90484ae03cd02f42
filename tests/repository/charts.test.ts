import { type RenderOutcome, renderAll } from '@helm-unittest-node/runner';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { createValidator, parseManifests } from 'kubeconform-bin';
import { bundledHelms } from '../library/render-library.js';
import { charts, fixturesOf, single } from './repository.js';

const cases = charts.flatMap((chart) => fixturesOf(chart).map((fixture) => [chart, fixture] as const));
const outcomes = new Map<string, RenderOutcome[]>();
const validator = createValidator({ strict: true });

beforeAll(async () => {
  const requests = cases.map(([chart, fixture]) => single(chart, fixture));
  for (const helm of bundledHelms) {
    for (const outcome of await renderAll(requests, { helm })) {
      const key = `${outcome.request.release} ${outcome.request.fixture}`;
      outcomes.set(key, [...(outcomes.get(key) ?? []), outcome]);
    }
  }
});

/** What each Helm gave for a fixture; fails where one gave an error. */
function renderings(chart: string, fixture: string) {
  const all = (outcomes.get(`${chart} ${fixture}`) ?? []).map((outcome) => {
    if (outcome.error) throw outcome.error;
    return outcome.rendering;
  });
  expect(all).toHaveLength(2);
  return all;
}

describe('every chart with every fixture', () => {
  it('has the fixtures that every chart must have', () => {
    for (const chart of charts) {
      expect([chart, ...fixturesOf(chart)]).toEqual(expect.arrayContaining(['default', 'off', 'staging']));
    }
  });

  it.each(cases)('%s, %s: renders the same bytes with Helm 3 and Helm 4', (chart, fixture) => {
    const [first, second] = renderings(chart, fixture).map(({ documents }) =>
      documents.map(({ template, text }) => `# ${template}\n${text}`),
    );
    expect(second).toEqual(first);
  });

  it.each(cases)('%s, %s: is valid', (chart, fixture) => {
    const [rendering] = renderings(chart, fixture);
    const problems = (rendering?.documents ?? []).flatMap((document) =>
      parseManifests(document.text).flatMap((manifest) => {
        const verdict = validator.validate(manifest);
        return verdict.status === 'valid'
          ? []
          : [{ template: document.template, name: manifest.name, verdict, error: manifest.error?.message }];
      }),
    );
    expect(problems).toEqual([]);
  });

  it.each(charts)('%s renders nothing when it is off, and something when it is not', (chart) => {
    expect(renderings(chart, 'off')[0]?.documents).toEqual([]);
    expect(renderings(chart, 'default')[0]?.documents.length).toBeGreaterThan(0);
  });

  it.each(charts)('%s, default: looks as it did', (chart) => {
    const texts = renderings(chart, 'default')[0]?.documents.map(
      ({ template, text }) => `# ${template}\n${text.trim()}`,
    );
    expect(texts?.join('\n---\n')).toMatchSnapshot();
  });
});
