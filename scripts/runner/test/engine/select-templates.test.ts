import { expect, it } from '@jest/globals';
import { isSelected } from '../../src/engine/select-templates.js';

it.each([
  ['app/templates/a.yaml', ['a.yaml'], [], true],
  ['app/templates/a.yaml.bak', ['a.yaml'], [], true],
  ['app/templates/deep/a.yaml', ['a.yaml'], [], false],
  ['app/templates/deep/a.yaml', ['*.yaml'], [], true],
  ['app/templates/axyaml', ['a.yaml'], [], false],
  ['app/charts/sub/templates/a.yaml', ['charts/sub/templates/a.yaml'], [], true],
  ['app/charts/sub/templates/a.yaml', [], [], true],
  ['app/templates/a.yaml', [], ['a.yaml'], false],
  ['app/templates/a.yaml', ['a.yaml'], ['*'], false],
  ['app/templates/_a.tpl', ['b.yaml'], ['*'], true],
])('%s, with templates %j without %j: %s', (name, templates, excludeTemplates, selected) => {
  expect(isSelected(name, { route: 'app', templates, excludeTemplates })).toBe(selected);
});
