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

export const ARCHIVE_READY: Readonly<Record<string, Ready>> = {
  'POST /archives/{id}/refresh': { sql: [listed] },
  // What it lists is not there any more: nothing is packed.
  'POST /archives/{id}/give': { sql: [listed, `DELETE FROM archive_item WHERE archive_id = {{archive.PREPARED}}`] },
  'POST /archives/{id}/take': { sql: [given] },
  'POST /archives/{id}/give-back': { sql: [given] },
  'PUT /archive-items/{id}': { sql: [listed, line] },
};

export const ARCHIVE_REPEATS = {
  'POST /archives/{id}/refresh': 'a list drawn up twice is the same list',
  'PUT /archive-items/{id}': 'what is replaced by the same is the same',
  'POST /archive-items/{id}/correct': 'two corrections may say the same; a key keeps one from being said twice',
};
