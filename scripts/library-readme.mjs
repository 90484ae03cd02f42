/**
 * Writes the tables of values into library/README.md: fields, types and descriptions from the library's schema,
 * defaults from its values.yaml. `--check` writes nothing and fails where the file is not up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';

const folder = new URL('../library/', import.meta.url);
const begin = '<!-- values: written by npm run docs -->';
const end = '<!-- /values -->';

/** The tables in the order of the page: a definition of the schema, its title, and where its defaults stand. */
const sections = [
  { title: '`portico`', defaults: (values) => values },
  { definition: 'tls', title: '`tls`', defaults: (values) => values.global.portico.tls },
  { definition: 'component', title: '`components.<name>`', defaults: (values) => values.defaults.component },
  {
    definition: 'image',
    title: '`components.<name>.image`',
    defaults: (values) => values.defaults.component.image,
  },
  {
    definition: 'probe',
    title: '`components.<name>.probe`',
    defaults: (values) => values.defaults.component.probe,
  },
  { definition: 'sticky', title: '`components.<name>.sticky`' },
  { definition: 'ingress', title: '`ingress`, `ingresses.<name>`, `dualIngress.client` and `.api`' },
  { definition: 'path', title: '`ingress.paths.<name>`', defaults: (values) => values.defaults.path },
  { definition: 'dualIngress', title: '`dualIngress`' },
  { definition: 'ingressRoute', title: '`ingressRoute`, `ingressRoutes.<name>`' },
  { definition: 'rule', title: '`ingressRoute.routes.<name>`' },
  { definition: 'weightedService', title: '`ingressRoute.services.<name>`' },
  { definition: 'service', title: '`service`' },
  { definition: 'middleware', title: '`middlewares.<name>`' },
  { definition: 'networkPolicy', title: '`networkPolicy`' },
  { definition: 'allowed', title: '`networkPolicy.allow.<name>`' },
  { definition: 'caller', title: '`networkPolicy.allow.<name>.from`' },
  { definition: 'defaults', title: '`defaults`' },
  { definition: 'environment', title: '`global.portico`', defaults: (values) => values.global.portico },
];

function typeOf(field) {
  if (field.enum)
    return field.enum
      .filter((value) => value !== null)
      .map((value) => `\`${value}\``)
      .join(', ');
  const types = [field.type].flat().filter((type) => type && type !== 'null');
  if (types[0] === 'array' && field.items?.type) return `list of ${field.items.type}s`;
  return types.map((type) => (type === 'object' ? 'map' : type)).join(' or ');
}

function defaultOf(defaults, name) {
  const value = defaults?.[name];
  if (value === undefined || (typeof value === 'object' && !Array.isArray(value))) return '';
  return `\`${JSON.stringify(value)}\``;
}

/** The tables as Markdown, from the parsed schema and the parsed defaults. */
export function valuesTables(schema, values) {
  const resolve = (field) => (field.$ref ? schema.definitions[field.$ref.split('/').at(-1)] : field);
  return sections
    .map(({ definition, title, defaults }) => {
      const { properties } = definition ? schema.definitions[definition] : schema;
      const rows = Object.entries(properties).map(([name, given]) => {
        const field = resolve(given);
        const text = field.description.replaceAll('|', '\\|');
        return `| \`${name}\` | ${typeOf(field)} | ${defaultOf(defaults?.(values), name)} | ${text} |`;
      });
      return [
        `### ${title}`,
        '',
        '| field | type | default | |',
        '| --- | --- | --- | --- |',
        ...rows,
        '',
      ].join('\n');
    })
    .join('\n');
}

/** The page with fresh tables between its two marks. */
export function withTables(readme, tables) {
  const [before, rest] = readme.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`library/README.md has no ${begin} … ${end}`);
  return `${before}${begin}\n\n${tables}\n${end}${after}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const read = (name) => readFileSync(new URL(name, folder), 'utf8');
  const tables = valuesTables(JSON.parse(read('values.schema.json')), load(read('values.yaml')));
  const fresh = withTables(read('README.md'), tables);
  if (!process.argv.includes('--check')) writeFileSync(new URL('README.md', folder), fresh);
  else if (fresh !== read('README.md')) {
    process.stderr.write('library/README.md is not up to date: run npm run docs\n');
    process.exitCode = 1;
  }
}
