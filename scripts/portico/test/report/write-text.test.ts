import { describe, expect, it } from '@jest/globals';
import { type CheckReport, reportFormats } from '../../src/index.js';
import { createColors } from '../../src/report/colors.js';

const hosts = ['a.example.com', 'b.example.com', 'c.example.com'];
const report: CheckReport = {
  helm: '4.1.4',
  summary: { charts: 1, fixtures: 2, renders: 2, resources: 8, findings: 0 },
  results: [
    { chart: 'web', fixture: 'default', resources: 4, hosts, verdict: 'ok' },
    { chart: 'web', fixture: 'more', resources: 4, hosts: [...hosts, 'd.example.com'], verdict: 'failed' },
  ],
  routes: [],
  findings: [],
  notices: ['warning: cannot overwrite table with non table for web.portico.tls'],
  clusterChecked: true,
};

describe('the text report', () => {
  it('counts hosts where they are many, and keeps what Helm warns of', () => {
    expect(reportFormats.text(report, createColors(false))).toBe(`\
chart  fixture  resources  hosts                                      verdict
web    default  4          a.example.com b.example.com c.example.com  ok
web    more     4          4 hosts                                    failed

Helm's notices
warning: cannot overwrite table with non table for web.portico.tls

1 chart, 2 fixtures, 2 renders, 8 resources, 0 findings (Helm 4.1.4).
`);
  });

  it('keeps its columns in line when it is coloured', () => {
    const text = reportFormats.text(report, createColors(true));
    expect(text).toContain('\u001b[32mok\u001b[39m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: takes the colours out
    const plain = text.replace(/\u001b\[\d+m/g, '');
    expect(plain).toBe(reportFormats.text(report, createColors(false)));
  });
});
