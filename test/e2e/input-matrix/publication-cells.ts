import type { Ready } from './ready.js';

/** What each cell of the bulletins' routes needs, as the table of states.spec.ts takes it. */
const cells = (ended: string, body?: unknown) => ({
  ...{ seat: 'office-clerk', outsider: null, live: 'bulletin.DRAFT', ended: `bulletin.${ended}`, body },
});

export const PUBLICATION_CELLS = {
  'PUT /bulletins/{id}': cells('ISSUED', { texts: [{ part: 'OVERALL', body: '总体平稳' }], leftOutIds: [] }),
  'POST /bulletins/{id}/refresh': cells('ISSUED'),
  'POST /bulletins/{id}/discard': cells('ISSUED', { words: '数据有误' }),
} as const;

const drafted = `UPDATE publication SET state = 'DRAFT', words = NULL WHERE id = {{bulletin.DRAFT}}`;

export const PUBLICATION_READY: Readonly<Record<string, Ready>> = {
  'PUT /bulletins/{id}': { sql: [drafted, `DELETE FROM publication_text WHERE publication_id = {{bulletin.DRAFT}}`] },
  'POST /bulletins/{id}/refresh': { sql: [drafted] },
  'POST /bulletins/{id}/discard': { sql: [drafted] },
};

export const PUBLICATION_REPEATS = {
  'PUT /bulletins/{id}': 'what is replaced by the same is the same',
  'POST /bulletins/{id}/refresh': 'lines read twice are the same lines',
};
