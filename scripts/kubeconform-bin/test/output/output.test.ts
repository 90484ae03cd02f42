import { describe, expect, it } from '@jest/globals';
import { fixture, runCommand } from '../cli/run-command.js';

const path = 'every-status/resources.yaml';
const args = ['-strict', '-skip', 'Secret'];
const invalid = "at '/data' (line 11 column 1): a list is not a mapping";
const missing = 'could not find schema for Widget in example.com/v1';

async function report(...flags: string[]): Promise<string> {
  return (await runCommand([...args, ...flags, fixture('every-status')])).output;
}

const summary = 'Summary: 4 resources found in 1 file - Valid: 1, Invalid: 1, Errors: 1, Skipped: 1\n';

describe('the outputs', () => {
  it('text names what is wrong', async () => {
    expect(await report()).toBe(
      `${path} - ConfigMap bad is invalid: ${invalid}\n${path} - Widget unknown failed validation: ${missing}\n`,
    );
  });

  it('text names everything with -verbose and counts with -summary', async () => {
    expect(await report('-verbose', '-summary')).toBe(
      `${path} - ConfigMap good is valid\n${path} - ConfigMap bad is invalid: ${invalid}\n` +
        `${path} - Widget unknown failed validation: ${missing}\n${path} - left-out Secret skipped\n${summary}`,
    );
  });

  it('pretty marks and colours each line', async () => {
    const green = (text: string) => `\u001b[32m${text}\u001b[39m`;
    const red = (text: string) => `\u001b[31m${text}\u001b[39m`;
    const yellow = (text: string) => `\u001b[33m${text}\u001b[39m`;
    expect(await report('-output', 'pretty', '-verbose', '-summary')).toBe(
      `${green('✔')} ${path}: ${green('ConfigMap good is valid')}\n` +
        `${red('✖')} ${path}: ${red(`ConfigMap bad is invalid: ${invalid}`)}\n` +
        `${red('✖')} ${path}: ${red(`Widget failed validation: unknown ${missing}`)}\n` +
        `${yellow('-')} ${path}: ${yellow('Secret left-out skipped')}\n${summary}`,
    );
  });

  it('json lists what is wrong', async () => {
    expect(JSON.parse(await report('-output', 'json'))).toEqual({
      resources: [
        {
          filename: path,
          kind: 'ConfigMap',
          name: 'bad',
          version: 'v1',
          status: 'statusInvalid',
          msg: invalid,
          validationErrors: [{ path: '/data', msg: 'got array, want null or object' }],
        },
        {
          filename: path,
          kind: 'Widget',
          name: 'unknown',
          version: 'example.com/v1',
          status: 'statusError',
          msg: missing,
        },
      ],
    });
  });

  it('json lists everything with -verbose and counts with -summary', async () => {
    const { resources, summary: counts } = JSON.parse(
      await report('-output', 'json', '-verbose', '-summary'),
    );
    expect(resources.map(({ status }: { status: string }) => status)).toEqual([
      'statusValid',
      'statusInvalid',
      'statusError',
      'statusSkipped',
      '',
    ]);
    expect(counts).toEqual({ valid: 1, invalid: 1, errors: 1, skipped: 1 });
  });

  it('json escapes what HTML would read', async () => {
    const { output } = await runCommand(['-output', 'json', '-verbose'], 'apiVersion: v1\nkind: <b>&\n');
    expect(output).toContain('"kind": "\\u003cb\\u003e\\u0026"');
  });

  it('tap numbers everything', async () => {
    expect(await report('-output', 'tap')).toBe(
      `TAP version 13\nok 1 - ${path} (v1/ConfigMap/shop/good)\n` +
        `not ok 2 - ${path} (v1/ConfigMap//bad): ${invalid}\nnot ok 3 - ${path}: ${missing}\n` +
        `ok 4 - ${path} (v1/Secret//left-out) # skip\nok 5 - ${path} (empty)\n1..5\n`,
    );
  });

  it('tap prints only its plan when there is nothing', async () => {
    expect((await runCommand(['-output', 'tap'])).output).toBe('1..0\n');
  });

  it('junit makes a suite a file and totals the skipped as disabled', async () => {
    const xml = (await report('-output', 'junit')).replace(/ time="\d[\d.e-]*" tests/, ' time="T" tests');
    const escaped = invalid.replaceAll("'", '&#39;');
    expect(xml).toBe(`<testsuites name="kubeconform" time="T" tests="4" failures="1" disabled="1" errors="1">
  <testsuite name="${path}" id="1" tests="4" failures="1" errors="1" disabled="0" skipped="1">
    <testcase name="shop/good" classname="ConfigMap@v1" time="0"></testcase>
    <testcase name="bad" classname="ConfigMap@v1" time="0">
      <failure message="${escaped}" type=""></failure>
    </testcase>
    <testcase name="unknown" classname="Widget@example.com/v1" time="0">
      <error message="${missing}" type=""></error>
    </testcase>
    <testcase name="left-out" classname="Secret@v1" time="0">
      <skipped message=""></skipped>
    </testcase>
  </testsuite>
</testsuites>
`);
  });

  it('junit holds no character that XML cannot', async () => {
    const { output } = await runCommand(['-output', 'junit'], 'apiVersion: v1\nkind: "a\\x07]]>"\n');
    expect(output).toContain('classname="a\ufffd]]&gt;@v1"');
  });
});
