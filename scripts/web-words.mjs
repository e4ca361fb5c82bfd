/**
 * The words of domain values for the web app, from src/texts: web/src/api/words/{zh-CN,en}.ts, one file a language. `npm run
 * web-api` and every build make them. Sentences and documents stay on the server, which fills and sends them.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { root } from './set-up.mjs';

const folder = join(root, 'web', 'src', 'api', 'words');
mkdirSync(folder, { recursive: true });
for (const language of ['zh-CN', 'en']) {
  const bundle = await rolldown({ input: join(root, 'src', 'texts', language, 'index.ts'), logLevel: 'silent' });
  const { output } = await bundle.generate({ format: 'esm' });
  const files = await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
  const words = Object.assign({}, ...Object.values(files).map((file) => file.words));
  // The screens' library writes places with two braces.
  const text = JSON.stringify(words, null, 2).replace(/\{(\w+)\}/g, '{{$1}}');
  writeFileSync(
    join(folder, `${language}.ts`),
    `// Made by \`npm run web-api\` from src/texts; not for hand-editing.\n\nexport const words = ${text};\n`,
  );
}
