import { RESET_HOLD } from '../../support/ended-holds.js';
import type { Ready } from './ready.js';

/** What each cell of the routes of holds needs, as the table of states.spec.ts takes it. */
const cells = (body: unknown) => ({
  ...{ seat: 'office-chief', outsider: null, live: 'clockHold.SIGNED', ended: 'clockHold.REJECTED', body },
});

export const HOLD_CELLS = {
  'POST /clock-holds/{id}/renew': cells({ to: '2026-07-31', words: '仍在申诉' }),
  'POST /clock-holds/{id}/end': cells({ reason: '已撤回申诉' }),
};

export const HOLD_READY: Readonly<Record<string, Ready>> = {
  'POST /clock-holds/{id}/renew': { sql: RESET_HOLD },
  'POST /clock-holds/{id}/end': { sql: RESET_HOLD },
};
