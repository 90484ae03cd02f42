import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { findHelm, registerAssertion, runSuites } from '../../src/index.js';
import { fixturePath } from '../support/fixture-path.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();

it('lets another package add an assertion, with parameters, documents and the negative form', async () => {
  registerAssertion('hasLabel', {
    create: (parameters) => {
      const name = parameters.text('name');
      return ({ selected, negative }) => {
        const found = selected.some((document) => JSON.stringify(document).includes(name));
        return { passed: found !== negative, info: found === negative ? [`no ${name}`] : [] };
      };
    },
  });
  cpSync(fixturePath('shop'), join(folder, 'shop'), { recursive: true });
  writeFileSync(
    join(folder, 'shop/tests/extension_test.yaml'),
    `templates: [deployment.yaml]
tests:
- it: holds
  asserts:
  - hasLabel: {name: tier}
  - hasLabel: {name: nowhere}
    not: true
- it: does not
  asserts:
  - hasLabel: {name: nowhere}
`,
  );
  const helm = await findHelm({ env: {} });
  const result = await runSuites([join(folder, 'shop')], { helm, files: ['tests/extension_test.yaml'] });
  const [suite] = result.charts[0]?.suites ?? [];
  expect(suite?.tests.map((test) => test.passed)).toEqual([true, false]);
  expect(suite?.tests[1]?.assertions[0]?.info).toEqual([
    'Template:\tshop/templates/deployment.yaml',
    'no nowhere',
  ]);
});

it('does not let two assertions have one name', () => {
  expect(() => registerAssertion('equal', { create: () => () => ({ passed: true, info: [] }) })).toThrow(
    'The assertion equal is registered already.',
  );
});
