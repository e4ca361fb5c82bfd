import type { Ready } from './ready.js';

/** What each cell of the handovers' routes needs, as the table of states.spec.ts takes it. */
const cells = (seat: string, live: string, body?: unknown) => ({
  ...{ seat, outsider: 'county-chief', live, ended: 'handover.SIGNED', body },
});

export const HANDOVER_CELLS = {
  'POST /handovers/{id}/give': cells('department-chief', 'handover.OPEN', { remarks: '印章在办公室' }),
  'POST /handovers/{id}/take': cells('department-liaison', 'handover.GIVEN'),
  'POST /handovers/{id}/give-back': cells('department-liaison', 'handover.GIVEN', { words: '漏了一项' }),
  'POST /handovers/{id}/cancel': cells('department-chief', 'handover.OPEN', { words: '不办了' }),
} as const;

const opened = `UPDATE handover SET state = 'OPEN', items = NULL, given_on = NULL, given_by_person = NULL, words = NULL WHERE id = {{handover.OPEN}}`;
const given = `UPDATE handover SET state = 'GIVEN', items = '[]', given_on = app_today(), given_by_person = from_person, taken_on = NULL
  WHERE id = {{handover.GIVEN}}`;

export const HANDOVER_READY: Readonly<Record<string, Ready>> = {
  'POST /handovers/{id}/give': { sql: [opened] },
  'POST /handovers/{id}/take': { sql: [given] },
  'POST /handovers/{id}/give-back': { sql: [given] },
  'POST /handovers/{id}/cancel': { sql: [opened] },
};
