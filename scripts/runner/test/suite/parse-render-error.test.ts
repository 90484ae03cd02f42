import { expect, it } from '@jest/globals';
import { parseRenderError } from '../../src/suite/parse-render-error.js';

it.each([
  ['execution error at (c/templates/a.yaml:1:6): no host: set host', 'no host: set host'],
  ['execution error at (c/templates/a.yaml:1:6): \nfirst\nsecond', 'first\nsecond'],
  [
    'template: c/templates/a.yaml:2:15: executing "c/templates/a.yaml" at <.Values.a.b>: nil pointer evaluating interface {}.b',
    'executing "c/templates/a.yaml" at <.Values.a.b>: nil pointer evaluating interface {}.b',
  ],
  [
    'template: c/templates/a.yaml:2:3: executing "c/templates/a.yaml" at <include "x" .>: error calling include: boom',
    'error calling include: boom',
  ],
])('takes the message out of %j', (error, message) => {
  expect(parseRenderError(error)).toEqual({ file: 'c/templates/a.yaml', message });
});

it('finds nothing in an error without a place', () => {
  expect(parseRenderError("values don't meet the specifications of the schema(s)")).toBeUndefined();
});
