import { execFileSync } from 'node:child_process';

/** Something outside Node that a group of tests needs, and how to tell. */
export interface Need {
  readonly what: string;
  readonly present: () => boolean;
}

export const redisServer: Need = {
  what: 'redis-server is not installed',
  present: () => runs('redis-server', '--version'),
};
export const libreOffice: Need = {
  what: 'LibreOffice or poppler is not installed',
  present: () => runs('soffice', '--version') && runs('pdftotext', '-v'),
};
export const clamd: Need = { what: 'clamd is not installed', present: () => runs('clamd', '--version') };
export const rootAccount: Need = { what: 'not run as root', present: () => process.getuid?.() === 0 };

/** A group that runs where its need is met; elsewhere it is skipped with the reason in its name, and a failure under CI. */
export function describeWhere(need: Need, name: string, tests: () => void): void {
  if (need.present()) describe(name, tests);
  else describe.skip(`${name} (${need.what})`, tests);
}

function runs(program: string, word: string): boolean {
  try {
    execFileSync(program, [word], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
