import type { Ready } from './ready.js';

/** What each cell of the routes of official documents needs, as the table of states.spec.ts takes it. */
export const DOCUMENT_CELLS = {
  'POST /official-documents/{id}/number': {
    ...{ seat: 'office-clerk', outsider: null, live: 'interview.TALKED', ended: 'interview.PROPOSED' },
    body: { kind: 'INTERVIEW_MINUTES' },
  },
  'PUT /document-issuers/{id}': {
    ...{ seat: 'office-chief', outsider: null, live: 'unit.OFFICE', ended: 'unit.OFFICE' },
    body: { fullName: '中共澄川市委全面深化改革委员会办公室', code: '澄改办' },
    stateless: 'how an office is written has no states',
  },
};

const RECORD = JSON.stringify({
  ...{ talkedOn: '2026-07-01', talkedTime: null, place: '会议室', participants: '科长' },
  ...{ points: '未办理', explanation: '人手不足' },
});

export const DOCUMENT_READY: Readonly<Record<string, Ready>> = {
  'POST /official-documents/{id}/number': {
    sql: [
      `UPDATE interview SET record = '${RECORD}', record_check = 'CONFIRMED' WHERE id = {{interview.TALKED}}`,
      `INSERT INTO document_issuer (unit_id, full_name, code) VALUES ({{unit.OFFICE}}, '市委改革办', '澄改办') ON CONFLICT DO NOTHING`,
    ],
  },
};

export const DOCUMENT_REPEATS = {
  'POST /official-documents/{id}/number': 'a document that has a number keeps it, and is answered with it',
  'PUT /document-issuers/{id}': 'what is replaced by the same is the same',
};
