import { refuse } from '../../../platform/errors/platform-problems.js';
import type { PostRole } from '../../../shared-kernel/actor.js';

/** Only a leading official heads the city. @throws VALIDATION_FAILED at `/headsCity` */
export function assertHeadsCity(headsCity: boolean, role: PostRole): void {
  if (headsCity && role !== 'LEADING_OFFICIAL')
    throw refuse('VALIDATION_FAILED', {}, [{ pointer: '/headsCity', code: 'INVALID' }]);
}
