import { expect, it } from '@jest/globals';
import { toHelm3Layout } from '../../src/render/to-helm-3-layout.js';

it.each([
  [
    'a/templates/x.yaml:1:3\n  executing "a/templates/x.yaml" at <include "y" .>:\n    error calling include:\na/templates/_y.tpl:2:5\n  executing "y" at <.Values.a.b>:\n    nil pointer evaluating interface {}.b',
    'template: a/templates/x.yaml:1:3: executing "a/templates/x.yaml" at <include "y" .>: error calling include: template: a/templates/_y.tpl:2:5: executing "y" at <.Values.a.b>: nil pointer evaluating interface {}.b',
  ],
  [
    'a/templates/x.yaml:1:3\n  executing "a/templates/x.yaml" at <include "y" .>:\n    error calling include:\ntemplate: no template "y" associated with template "gotpl"',
    'template: a/templates/x.yaml:1:3: executing "a/templates/x.yaml" at <include "y" .>: error calling include: template: no template "y" associated with template "gotpl"',
  ],
  [
    'a/templates/x.yaml:1:3\n  executing "a/templates/x.yaml" at <tpl "z" .>:\n    first line\nsecond line',
    'template: a/templates/x.yaml:1:3: executing "a/templates/x.yaml" at <tpl "z" .>: first line\nsecond line',
  ],
  ...['execution error at (a/templates/x.yaml:1:3): \nfoo\nbar', 'one line', 'two: \nlines\n\nand more'].map(
    (text) => [text, text],
  ),
])('turns %j into %j', (helm4, helm3) => {
  expect(toHelm3Layout(helm4)).toBe(helm3);
});
