import type { Finding, Place } from '../checks/finding.js';
import { nameResource } from '../checks/name-resource.js';
import type { Colors } from './colors.js';
import { showValue, toPrintable } from './printable.js';

/** Every finding as a paragraph. One that several fixtures show is written once, with all their names. */
export function writeFindings(findings: readonly Finding[], colors: Colors): string {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { fixture: _label, ...rest } = finding;
    const key = JSON.stringify(rest);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].map((group) => writeGroup(group, colors)).join('\n');
}

function writeGroup(group: readonly Finding[], colors: Colors): string {
  const [finding] = group as [Finding];
  const { id, severity, chart, message, fix, template, resource, field, found, place } = finding;
  const fixtures = [...new Set(group.flatMap((each) => each.fixture ?? []))];
  const color = severity === 'error' ? colors.red : severity === 'warning' ? colors.yellow : colors.cyan;
  const who = [chart, fixtures.length > 0 ? `(${fixtures.join(', ')})` : undefined].filter(Boolean).join(' ');
  const lines: [string, string | undefined][] = [
    ['at', place && describePlace(place)],
    ['template', template],
    ['resource', resource && nameResource(resource)],
    ['field', field === '' ? undefined : field],
    ['found', found === undefined ? undefined : showValue(found)],
    ['fix', fix],
  ];
  return [
    `${color(`${severity} ${id}`)}${who === '' ? '' : ` ${colors.bold(toPrintable(who))}`}: ${toPrintable(message)}`,
    ...lines
      .filter(([, text]) => text !== undefined && text !== '')
      .map(([label, text]) => `  ${colors.dim(label.padEnd(8))}  ${toPrintable(text ?? '')}`),
    '',
  ].join('\n');
}

function describePlace({ file, line, column }: Place): string {
  return [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
}
