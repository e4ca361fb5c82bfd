import { asDomainError } from '../../../platform/errors/as-domain-error.js';

/** Whether work has ended for good: what only met a busy or absent database runs again by itself. */
export function isFinal(error: unknown): boolean {
  const { kind, code } = asDomainError(error);
  return kind !== 'unavailable' || code === 'INTERNAL';
}
