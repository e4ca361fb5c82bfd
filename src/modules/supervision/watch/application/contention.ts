import { troubleOf } from '../../../../platform/database/trouble.js';

/** Whether a statement failed only because another worker was in the way. */
export function isContention(error: unknown): boolean {
  return troubleOf(error) === 'CONTENTION';
}
