import { asDomainError } from '../errors/as-domain-error.js';
import { WorkInterrupted } from './work.js';

/** Whether work has ended for good: what only met a busy or absent database, or a process that stops, runs again by itself. */
export function isFinal(error: unknown): boolean {
  if (error instanceof WorkInterrupted) return false;
  const { kind, code } = asDomainError(error);
  return kind !== 'unavailable' || code === 'INTERNAL';
}
