import type { Ready } from './ready.js';

/** What each cell of the archives' routes needs, as the table of states.spec.ts takes it. */
const cells = (
  seat: string,
  of: 'archive' | 'archiveItem',
  [live, ended]: readonly [string, string],
  body?: unknown,
) => ({
  ...{ seat, outsider: null, live: `${of}.${live}`, ended: `${of}.${ended}`, body },
});

export const ARCHIVE_CELLS = {
  'POST /archives/{id}/refresh': cells('office-clerk', 'archive', ['PREPARED', 'ARCHIVED']),
  'POST /archives/{id}/give': cells('office-clerk', 'archive', ['PREPARED', 'ARCHIVED'], {
    toPersonId: 'world:archive.TAKER',
  }),
  'POST /archives/{id}/take': cells('office-chief', 'archive', ['GIVEN', 'ARCHIVED']),
  'POST /archives/{id}/give-back': cells('office-chief', 'archive', ['GIVEN', 'ARCHIVED'], { words: '漏了一件' }),
  'PUT /archive-items/{id}': cells('office-clerk', 'archiveItem', ['PREPARED', 'ARCHIVED'], {
    pages: 3,
    place: '档案室',
  }),
  'POST /archive-items/{id}/correct': cells('office-clerk', 'archiveItem', ['ARCHIVED', 'PREPARED'], {
    words: '人名有误',
  }),
} as const;

const listed = `UPDATE archive SET state = 'PREPARED', given_on = NULL, given_by_person = NULL, to_person = NULL WHERE id = {{archive.PREPARED}}`;
const line = `INSERT INTO archive_item (id, archive_id, retention, number, kind, subject_id, document, responsible, title, dated_on)
  VALUES ({{archiveItem.PREPARED}}, {{archive.PREPARED}}, 'PERMANENT', 1, 'MEETING', new_id(), 'MEETING_MINUTES', '市委改革办', '会议纪要', '2021-06-30')
  ON CONFLICT DO NOTHING`;
const given = `UPDATE archive SET state = 'GIVEN', given_on = app_today(), given_by_person = {{person:office-clerk}},
  to_person = {{person:office-chief}}, taken_on = NULL WHERE id = {{archive.GIVEN}}`;

// One plan was approved in its year, and it is what the list says.
const bare = `WITH gone AS (DELETE FROM archive_item WHERE archive_id = {{archive.PREPARED}})
  DELETE FROM approval WHERE title = '归档的计划'`;
const plan = `WITH approved AS (
    INSERT INTO approval (kind, subject_type, subject_id, title, proposed_by_person, state, decided_by_person, decided_at)
    VALUES ('PLAN', 'PLAN', new_id(), '归档的计划', {{person:office-clerk}}, 'APPROVED', {{person:office-chief}}, '2021-07-14T02:00:00Z') RETURNING id)
  INSERT INTO archive_item (archive_id, retention, number, kind, subject_id, document, responsible, title, dated_on)
  SELECT {{archive.PREPARED}}, coalesce(i.retain_plans, 'YEARS_10'), 1, 'PLAN', a.id, 'APPROVAL_SHEET', coalesce(i.full_name, u.name), '呈批件 归档的计划', '2021-07-14'
    FROM approved a CROSS JOIN unit u LEFT JOIN document_issuer i ON i.unit_id = u.id WHERE u.id = {{unit.OFFICE}}`;

export const ARCHIVE_READY: Readonly<Record<string, Ready>> = {
  'POST /archives/{id}/refresh': { sql: [listed] },
  'POST /archives/{id}/give': { sql: [listed, bare, plan] },
  'POST /archives/{id}/take': { sql: [given] },
  'POST /archives/{id}/give-back': { sql: [given] },
  'PUT /archive-items/{id}': { sql: [listed, line] },
};

export const ARCHIVE_REPEATS = {
  'POST /archives/{id}/refresh': 'a list drawn up twice is the same list',
  'PUT /archive-items/{id}': 'what is replaced by the same is the same',
  'POST /archive-items/{id}/correct': 'two corrections may say the same; a key keeps one from being said twice',
};
