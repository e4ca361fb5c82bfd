import { refuse } from './problems.js';

export const MIN_PASSWORD = 12;
export const MAX_PASSWORD = 128;

/** Beginnings of what everybody tries first. */
const COMMON = [
  '123456',
  'password',
  'qwerty',
  'abc123',
  'admin',
  'iloveyou',
  '111111',
  '000000',
  'letmein',
  'welcome',
  '5201314',
  'woaini',
];

function isMonotonous(password: string): boolean {
  return new Set(password).size < 5;
}

/**
 * At least 12 characters, not the account's name, none of the common ones; no rule about kinds of characters, which
 * only makes people write passwords down (NIST SP 800-63B 5.1.1).
 * @throws PASSWORD_TOO_WEAK
 */
export function checkPassword(password: string, login: string): void {
  const plain = password.toLowerCase();
  const common = COMMON.some((word) => plain.startsWith(word) && plain.length < word.length + MIN_PASSWORD);
  if (plain.length < MIN_PASSWORD || plain.includes(login) || common || isMonotonous(plain))
    throw refuse('PASSWORD_TOO_WEAK');
}
