// Runs one TypeScript file as a process of its own, from the sources: `node run-typescript.cjs file.ts arguments…`.
const { readFileSync } = require('node:fs');
const { dirname, resolve } = require('node:path');
const Module = require('node:module');
const { transformSync } = require('@swc/core');

const jsc = {
  target: 'es2022',
  parser: { syntax: 'typescript', decorators: true },
  transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
};

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

require('reflect-metadata');
require(resolve(process.argv[2]));
