import { describe, expect, it } from '@jest/globals';
import type { Finding } from '../../src/index.js';
import { createColors } from '../../src/report/colors.js';
import { writeFindings } from '../../src/report/write-findings.js';

const finding: Finding = {
  id: 'invalid-resource',
  severity: 'error',
  message: 'Ingress default/web is not valid: unknown field "hots".',
  fix: 'Did you mean "host"?',
  chart: 'web',
  fixture: 'default',
  template: 'templates/ingress.yaml',
  resource: { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', namespace: 'default', name: 'web' },
  field: '/spec/rules/0/hots',
  found: 'a.example.com',
  place: { file: 'charts/web/templates/ingress.yaml', line: 7, column: 3 },
};
const write = (...findings: Finding[]) => writeFindings(findings, createColors(false));

describe('writeFindings', () => {
  it('writes one that several fixtures show once, with their names', () => {
    expect(write(finding, { ...finding, fixture: 'staging' })).toBe(`\
error invalid-resource web (default, staging): Ingress default/web is not valid: unknown field "hots".
  at        charts/web/templates/ingress.yaml:7:3
  template  templates/ingress.yaml
  resource  Ingress default/web
  field     /spec/rules/0/hots
  found     "a.example.com"
  fix       Did you mean "host"?
`);
  });

  it('leaves out what is not known', () => {
    expect(write({ id: 'helm-timeout', severity: 'warning', message: 'Slow.' })).toBe(
      'warning helm-timeout: Slow.\n',
    );
  });

  it('lets no control characters, line breaks or long values through', () => {
    const text = write({
      ...finding,
      message: 'a\u001b[31mred\r\n::error::b\u0007',
      found: { text: 'x'.repeat(1000) },
    });
    expect(text).toContain('(default): ared ::error::b\n');
    expect(text.split('\n').every((line) => line.length < 140)).toBe(true);
  });
});
