/**
 * The words of domain values for the web app, from src/texts: web/src/api/words/{zh-CN,en}.ts, one file a language; and what
 * the server knows of kinds of things (pages, ladders), from their rows, and of the fields of a record, from the API's
 * description: web/src/api/subjects.ts. `npm run web-api` and every build make them. Sentences and documents stay on the server, which fills and sends them.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { root } from './set-up.mjs';

/** What a file of the server's sources exports. */
async function exportsOf(...path) {
  const bundle = await rolldown({ input: join(root, 'src', ...path), logLevel: 'silent' });
  const { output } = await bundle.generate({ format: 'esm' });
  return import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
}

const banner = (of) => `// Made by \`npm run web-api\` from ${of}; not for hand-editing.\n\n`;
const api = join(root, 'web', 'src', 'api');
const folder = join(api, 'words');
mkdirSync(folder, { recursive: true });
for (const language of ['zh-CN', 'en']) {
  const files = await exportsOf('texts', language, 'index.ts');
  const words = Object.assign({}, ...Object.values(files).map((file) => file.words));
  // The screens' library writes places with two braces.
  const text = JSON.stringify(words, null, 2).replace(/\{(\w+)\}/g, '{{$1}}');
  writeFileSync(join(folder, `${language}.ts`), `${banner('src/texts')}export const words = ${text};\n`);
}
const { SUBJECTS, SEARCH_KINDS } = await exportsOf('shared-kernel', 'subjects.ts');
const { DUE_RULES } = await exportsOf('modules', 'obligations', 'clock', 'domain', 'obligation-kinds.ts');
// What only the server asks of a row stays there.
const picked = (table, ...names) =>
  Object.fromEntries(
    Object.entries(table).map(([kind, row]) => [
      kind,
      Object.fromEntries(names.filter((name) => name in row).map((name) => [name, row[name]])),
    ]),
  );
const { schemas } = JSON.parse(readFileSync(join(root, 'openapi.json'), 'utf8')).components;
const LINE = 200;
/** How a field is asked for, unless the screen knows better. */
function inputOf({ type, enum: values, maxLength, items }) {
  if (values !== undefined) return 'radio';
  if (type === 'array') return items.type === 'string' ? 'names' : 'assignments';
  if (type === 'integer' || type === 'number') return 'number';
  return maxLength > LINE ? 'paragraph' : 'line';
}
function fieldsOf({ properties, required }) {
  return Object.entries(properties).map(([key, field]) => ({
    ...{ key, form: inputOf(field), max: field.maxLength ?? field.maximum, choices: field.enum },
    ...(!required.includes(key) && { optional: true }),
  }));
}
/** The record that each kind of activity has, under its name in the request. */
const records = Object.entries(schemas.ActivityRequest.properties).flatMap(([own, { allOf }]) => {
  const name = allOf?.[0].$ref.split('/').at(-1);
  return name === undefined ? [] : [[own.toUpperCase(), { own, fields: fieldsOf(schemas[name]) }]];
});
const rows = {
  subjects: picked(SUBJECTS, 'page', 'hitPage'),
  records: Object.fromEntries(records),
  searchKinds: SEARCH_KINDS,
  dueKinds: picked(DUE_RULES, 'subject', 'ladder', 'verdict'),
};
writeFileSync(
  join(api, 'subjects.ts'),
  banner('the rows of the server') +
    Object.entries(rows)
      .map(([name, value]) => `export const ${name} = ${JSON.stringify(value, null, 2)} as const;\n`)
      .join('\n'),
);
