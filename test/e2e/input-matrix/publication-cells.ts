import { LINE_AGAIN, resetBulletin } from '../../support/ended-bulletins.js';
import type { Ready } from './ready.js';

/** What each cell of the bulletins' routes needs, as the table of states.spec.ts takes it. */
const cells = (live: string, body?: unknown, seat = 'office-clerk') => ({
  ...{ seat, outsider: null, live: `bulletin.${live}`, ended: 'bulletin.ISSUED', body },
});

export const PUBLICATION_CELLS = {
  'PUT /bulletins/{id}': cells('DRAFT', { texts: [{ part: 'OVERALL', body: '总体平稳' }], leftOutIds: [] }),
  'POST /bulletins/{id}/refresh': cells('DRAFT'),
  'POST /bulletins/{id}/discard': cells('DRAFT', { words: '数据有误' }),
  'POST /bulletins/{id}/send': cells('DRAFT'),
  'POST /bulletins/{id}/return': cells('CHECKING', { words: '请补充' }),
  'POST /bulletins/{id}/submit': cells('CHECKING'),
  'POST /bulletins/{id}/issue': cells('APPROVING'),
  'POST /bulletins/{id}/looked-at': cells('CHECKING'),
  'POST /bulletins/{id}/corrections': { ...cells('ISSUED'), ended: 'bulletin.VOID' },
  'POST /bulletins/{id}/lines/{lineId}/name': {
    ...cells('DRAFT|bulletinLine.DRAFT', { named: true }, 'office-executive-deputy'),
    ended: 'bulletin.ISSUED|bulletinLine.DRAFT',
  },
  'POST /fact-checks/{id}/answer': {
    ...{ seat: 'department-liaison', outsider: 'county-liaison', live: 'factCheck.OPEN', ended: 'factCheck.AGREED' },
    body: { objection: '情况不符' },
  },
  'POST /fact-checks/{id}/decide': {
    ...{ seat: 'office-chief', outsider: null, live: 'factCheck.OBJECTED', ended: 'factCheck.AGREED' },
    body: { adopted: false, words: '依据不足' },
  },
} as const;

const drafted = resetBulletin('DRAFT');
const checking = resetBulletin('CHECKING');

export const PUBLICATION_READY: Readonly<Record<string, Ready>> = {
  'PUT /bulletins/{id}': {
    sql: [...drafted, `DELETE FROM publication_text WHERE publication_id = {{bulletin.DRAFT}}`],
  },
  'POST /bulletins/{id}/refresh': { sql: drafted },
  'POST /bulletins/{id}/discard': { sql: drafted },
  'POST /bulletins/{id}/send': { sql: drafted },
  'POST /bulletins/{id}/return': { sql: checking },
  'POST /bulletins/{id}/submit': { sql: checking },
  'POST /bulletins/{id}/issue': { sql: resetBulletin('APPROVING') },
  'POST /bulletins/{id}/looked-at': {
    sql: [
      ...checking,
      `INSERT INTO publication_text (publication_id, part, body, to_check) VALUES ({{bulletin.CHECKING}}, 'LAGGING', '文字', true)
       ON CONFLICT (publication_id, part) DO UPDATE SET to_check = true`,
    ],
  },
  'POST /bulletins/{id}/corrections': {
    sql: [
      `UPDATE publication SET state = 'VOID', words = '另行更正' WHERE corrects = {{bulletin.ISSUED}} AND state <> 'VOID'`,
    ],
  },
  'POST /bulletins/{id}/lines/{lineId}/name': { sql: [...drafted, LINE_AGAIN] },
  'POST /fact-checks/{id}/answer': {
    sql: [
      `UPDATE fact_check SET state = 'OPEN', words = NULL, answered_on = NULL, answered_by_person = NULL WHERE id = {{factCheck.OPEN}}`,
      `UPDATE obligation SET state = 'OPEN', settled_on = NULL, lapsed = false WHERE subject_id = {{factCheck.OPEN}}`,
    ],
  },
  'POST /fact-checks/{id}/decide': {
    sql: [
      `UPDATE fact_check SET state = 'OBJECTED', decided_on = NULL, decided_by_person = NULL, decision_words = NULL WHERE id = {{factCheck.OBJECTED}}`,
    ],
  },
};

export const PUBLICATION_REPEATS = {
  'PUT /bulletins/{id}': 'what is replaced by the same is the same',
  'POST /bulletins/{id}/refresh': 'lines read twice are the same lines',
  'POST /bulletins/{id}/looked-at': 'words looked at twice are looked at once',
  'POST /bulletins/{id}/lines/{lineId}/name': 'a unit named twice is named once',
};
