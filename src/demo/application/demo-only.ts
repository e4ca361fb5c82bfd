import type { Settings } from '../../platform/config/index.js';
import { DomainError } from '../../shared-kernel/domain-error.js';

/** Outside the demo its routes do not exist. @throws NOT_FOUND */
export function demoOnly(settings: Settings): void {
  if (!settings.demo) throw new DomainError('not-found', 'NOT_FOUND');
}
