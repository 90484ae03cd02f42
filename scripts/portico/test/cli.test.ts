import { describe, expect, it } from '@jest/globals';
import { runPortico } from './support/run-portico.js';

describe('portico', () => {
  it('lists its commands with --help', async () => {
    const { exitCode, out } = await runPortico('--help');
    expect(exitCode).toBe(0);
    expect(out).toMatch(/Usage: portico .*\n[\s\S]*check \[options\] \[chart\.\.\.\]/);
  });

  it('tells layout, options and exit codes with check --help', async () => {
    const { exitCode, out } = await runPortico('check', '--help');
    expect(exitCode).toBe(0);
    for (const text of [
      'values/<chart>/<fixture>.yaml',
      '--fixture',
      '--helm',
      '--timeout',
      '--no-color',
      '2 could not run',
    ]) {
      expect(out).toContain(text);
    }
  });

  it.each([
    [['chekc'], '(Did you mean check?)'],
    [['check', '--frmat', 'json'], '(Did you mean --format?)'],
    [['check', '--format', 'xml'], 'Allowed choices are text, json.'],
    [['check', '--timeout', '0'], 'It has to be a number of seconds.'],
    [[], 'Usage: portico'],
  ])('answers the wrong usage %j on standard error', async (args, text) => {
    const { exitCode, out, err } = await runPortico(...args);
    expect(exitCode).toBe(2);
    expect(err).toContain(text);
    expect(out).toBe('');
  });
});
