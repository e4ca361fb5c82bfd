/** `npm run web-api`: the web app's types, from the committed description of the API (openapi.json), and its words; every build makes them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { root } from './set-up.mjs';
import './web-words.mjs';

const target = join(root, 'web', 'src', 'api', 'schema.d.ts');
const description = JSON.parse(readFileSync(join(root, 'openapi.json'), 'utf8'));
// The client itself sends these two (api/client.ts), so no call needs to name them.
const ownHeaders = new Set(['Idempotency-Key', 'If-Match']);
for (const operations of Object.values(description.paths)) {
  for (const operation of Object.values(operations)) {
    if (!Array.isArray(operation.parameters)) continue;
    operation.parameters = operation.parameters.filter((one) => one.in !== 'header' || !ownHeaders.has(one.name));
  }
}
const banner = '// Made by `npm run web-api` from openapi.json; not for hand-editing.\n\n';
writeFileSync(target, banner + astToString(await openapiTypescript(description)));
