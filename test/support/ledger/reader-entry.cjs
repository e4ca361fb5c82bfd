// Starts the ledger's reading process from the TypeScript sources: what jest does for tests, for a process of its own.
const { readFileSync } = require('node:fs');
const { join, dirname, resolve } = require('node:path');
const Module = require('node:module');
const { transformSync } = require('@swc/core');

const jsc = { target: 'es2022', parser: { syntax: 'typescript', decorators: true } };

Module._extensions['.ts'] = (loading, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    swcrc: false,
    jsc,
    module: { type: 'commonjs' },
  });
  loading._compile(code, filename);
};

const original = Module._resolveFilename;
Module._resolveFilename = (request, parent, ...rest) => {
  const source = parent?.filename?.endsWith('.ts') && request.startsWith('.') && request.endsWith('.js');
  return original(
    source ? resolve(dirname(parent.filename), request.replace(/\.js$/, '.ts')) : request,
    parent,
    ...rest,
  );
};

require(join(__dirname, '../../../src/platform/workbook/reader-process.ts'));
