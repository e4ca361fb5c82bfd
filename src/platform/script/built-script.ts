import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { constants, Script } from 'node:vm';

const SEAL_BYTES = 32;

/** A script in CommonJS that the build made. */
export interface BuiltScript {
  /** Whether what V8 made of it at the build was taken; if not, it was compiled as ever. */
  readonly taken: boolean;
  /** Runs it. @returns what it exports */
  run(): unknown;
  /** Lays what V8 made of it beside it: of what has run by now, not of what is called later. */
  keep(): void;
}

/**
 * Reads such a script. What `keep` laid beside it is taken only where it is whole and was made of this very text by this
 * version of Node on such a machine; V8 itself refuses what other settings of it made. The script knows `builtAddress`, where it lies, and
 * no `__filename`.
 */
export function builtScript(file: string): BuiltScript {
  const code = readFileSync(file);
  const cachedData = keptOf(file, code);
  const script = new Script(`(function (exports, require, module, builtAddress) {${code.toString()}\n})`, {
    filename: file,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(cachedData !== undefined && { cachedData }),
  });
  return {
    taken: script.cachedDataRejected === false,
    run: () => {
      const module = { exports: {} };
      const body = script.runInThisContext() as (...words: unknown[]) => void;
      body(module.exports, createRequire(file), module, pathToFileURL(file).href);
      return module.exports;
    },
    keep: () => {
      const compiled = script.createCachedData();
      writeFileSync(keptFile(file), Buffer.concat([sealOf(code, compiled), compiled]));
    },
  };
}

function keptFile(file: string): string {
  return `${file}.compiled`;
}

function keptOf(file: string, code: Buffer): Buffer | undefined {
  try {
    const kept = readFileSync(keptFile(file));
    const compiled = kept.subarray(SEAL_BYTES);
    return sealOf(code, compiled).equals(kept.subarray(0, SEAL_BYTES)) ? compiled : undefined;
  } catch {
    return undefined;
  }
}

function sealOf(code: Buffer, compiled: Buffer): Buffer {
  const made = `${process.version} ${process.platform} ${process.arch} ${String(code.length)}\n`;
  return createHash('sha256').update(made).update(code).update(compiled).digest();
}
