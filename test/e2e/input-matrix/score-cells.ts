import type { Ready } from './ready.js';

const cells = (seat: string, thing: string, [live, ended]: readonly [string, string], body?: unknown) => ({
  ...{ seat, outsider: null, live: `${thing}.${live}`, ended: `${thing}.${ended}`, body },
});

/** What each cell of the routes of scores and comparisons needs, as the table of states.spec.ts takes it. */
export const SCORE_CELLS = {
  'POST /score-runs/{id}/feed-back': cells('office-chief', 'scoreRun', ['WORKED_OUT', 'FED_BACK']),
  'POST /score-appeals/{id}/decide': cells('office-deputy', 'scoreAppeal', ['OPEN', 'DENIED'], {
    ...{ upheldIds: [], words: '查无会签记录' },
  }),
  'PUT /comparisons/{id}': cells('office-clerk', 'comparison', ['DRAFT', 'PUBLISHED'], {
    ...{ title: '四比四看', rows: [{ words: '创新做法' }], said: [] },
  }),
  'POST /comparisons/{id}/ask-publishing': cells('office-clerk', 'comparison', ['DRAFT', 'PUBLISHED']),
} as const;

/** Nothing waits of it, as if nobody had asked. */
const unasked = (kind: string, thing: string): readonly string[] => [
  `UPDATE approval SET state = 'WITHDRAWN' WHERE kind = '${kind}' AND state = 'PENDING'`,
  `DELETE FROM obligation WHERE kind = 'APPROVAL' AND subject_id = {{${thing}}}`,
];
const drafted = `UPDATE comparison SET state = 'DRAFT', frozen = NULL, title = '对比', said = '[]' WHERE id = {{comparison.DRAFT}}`;

export const SCORE_READY: Readonly<Record<string, Ready>> = {
  'POST /score-runs/{id}/feed-back': { sql: unasked('SCORE_FEEDBACK', 'scoreRun.WORKED_OUT') },
  'POST /score-appeals/{id}/decide': {
    sql: [
      ...unasked('SCORE_APPEAL', 'scoreAppeal.OPEN'),
      `UPDATE score_appeal SET state = 'OPEN', words = NULL, decided_by_person = NULL WHERE id = {{scoreAppeal.OPEN}}`,
    ],
  },
  'PUT /comparisons/{id}': { sql: [drafted] },
  'POST /comparisons/{id}/ask-publishing': { sql: [...unasked('COMPARISON', 'comparison.DRAFT'), drafted] },
};

export const SCORE_REPEATS = {
  'PUT /comparisons/{id}': 'what is replaced by the same is the same',
};
