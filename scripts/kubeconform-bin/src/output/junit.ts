import type { Status } from '../validate/verdict.js';
import type { Output, OutputOptions } from './output.js';
import type { Result } from './result.js';

/** JUnit's XML at the end, a suite per file; skipped resources are totalled as `disabled` (kubeconform: output). */
export function junitOutput({ print }: OutputOptions): Output {
  const started = performance.now();
  const suites = new Map<string, Result[]>();
  return {
    write(result) {
      const cases = suites.get(result.path) ?? [];
      if (result.status !== 'empty') cases.push(result);
      suites.set(result.path, cases);
    },
    flush() {
      const all = [...suites.values()].flat();
      const totals = attributes({
        name: 'kubeconform',
        time: (performance.now() - started) / 1000,
        tests: all.length,
        failures: countOf(all, 'invalid'),
        disabled: countOf(all, 'skipped'),
        errors: countOf(all, 'error'),
      });
      const body = [...suites].map(([path, cases], at) => suite(path, at + 1, cases)).join('');
      print(`<testsuites${totals}>${body}${body ? '\n' : ''}</testsuites>\n`);
    },
  };
}

function suite(path: string, id: number, cases: Result[]): string {
  const counts = attributes({
    name: path,
    id,
    tests: cases.length,
    failures: countOf(cases, 'invalid'),
    errors: countOf(cases, 'error'),
    disabled: 0,
    skipped: countOf(cases, 'skipped'),
  });
  const body = cases.map(testCase).join('');
  return `\n  <testsuite${counts}>${body}${body ? '\n  ' : ''}</testsuite>`;
}

function testCase({ namespace, name, kind, apiVersion, status, message }: Result): string {
  const fullName = namespace ? `${namespace}/${name}` : name;
  const head = attributes({ name: fullName, classname: `${kind}@${apiVersion}`, time: 0 });
  const outcome = outcomeElement(status, message);
  const body = outcome === '' ? '' : `\n      ${outcome}\n    `;
  return `\n    <testcase${head}>${body}</testcase>`;
}

function outcomeElement(status: Status, message: string): string {
  switch (status) {
    case 'skipped':
      return '<skipped message=""></skipped>';
    case 'error':
      return `<error${attributes({ message, type: '' })}></error>`;
    case 'invalid':
      return `<failure${attributes({ message, type: '' })}></failure>`;
    default:
      return '';
  }
}

function countOf(results: Result[], status: Status): number {
  return results.filter((result) => result.status === status).length;
}

function attributes(values: Record<string, string | number>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}

const xmlEscapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};

function escapeXml(text: string): string {
  return (
    text
      .replace(/[&<>"'\t\n\r]/g, (char) => xmlEscapes[char] ?? char)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: characters that XML cannot hold
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
  );
}
