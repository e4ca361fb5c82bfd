import type { Ready } from './ready.js';

const cells = (live: string, body?: unknown, seat = 'office-clerk', ended = 'ISSUED') => ({
  ...{ seat, outsider: null, live: `review.${live}`, ended: `review.${ended}`, body },
});

const block = { heading: '', body: '改革平稳推进。', marks: [] };
const secrecy = { content: '全文', opinion: '可以公开', basis: '保密事项范围' };
const publicity = { opinion: '同意', publisher: '市委宣传部', place: '市政府网站', registerNumber: '公开〔2026〕1号' };
/** Of no leader at all. */
const NOBODY = '4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945';
const template = { name: '本市模板', headings: [{ title: '一、总体', domains: [], rest: true, blocks: [] }] };

/** What each cell of the reviews' routes needs, as the table of states.spec.ts takes it. */
export const REVIEW_CELLS = {
  'POST /reviews/{id}/preview': {
    ...cells('DRAFT', block),
    stateless: 'a preview changes nothing, whatever the state',
  },
  'PUT /reviews/{id}': cells('DRAFT', { blocks: [block] }),
  'POST /reviews/{id}/look': cells('DRAFT'),
  'POST /reviews/{id}/discard': cells('DRAFT', { words: '数据有误' }),
  'POST /reviews/{id}/check': cells('DRAFT'),
  'POST /reviews/{id}/return': cells('CHECKING', { words: '请补充' }),
  'POST /reviews/{id}/secrecy': cells('CHECKING', secrecy, 'office-chief'),
  'POST /reviews/{id}/publicity': cells('CHECKING', publicity, 'office-executive-deputy'),
  'POST /reviews/{id}/leaders': cells('CHECKING', { digest: NOBODY }, 'office-deputy'),
  'POST /reviews/{id}/submit': cells('CHECKING'),
  'POST /reviews/{id}/issue': cells('APPROVING'),
  'POST /reviews/{id}/correct': cells('ISSUED', undefined, 'office-clerk', 'VOID'),
  'PUT /review-templates/{id}': {
    ...{ seat: 'office-clerk', outsider: null, live: 'reviewTemplate', ended: 'reviewTemplate', body: template },
    stateless: 'a template has no states',
  },
} as const;

const to = (state: string): string =>
  `UPDATE publication SET state = '${state}', words = NULL, signed_on = NULL WHERE id = {{review.${state}}}`;
const named = `INSERT INTO secrecy_reviewer (person_id, named_by_person) VALUES ({{person:office-chief}}, {{person:office-director}})
  ON CONFLICT DO NOTHING`;
const bare = `DELETE FROM review_step WHERE publication_id = {{review.CHECKING}}`;
const digest = (state: string): string =>
  `encode(sha256(convert_to('[[{"heading":"","body":"全年改革平稳推进。","marks":[]}],[]]', 'UTF8')), 'hex') /* of review.${state} */`;
const step = (state: string, which: string): string =>
  `INSERT INTO review_step (publication_id, step, text_digest, by_person, content, opinion, basis, publisher, place, register_number)
   SELECT {{review.${state}}}, s.step, ${digest(state)}, {{person:office-chief}},
     CASE s.step WHEN 'SECRECY' THEN '全文' END, CASE WHEN s.step <> 'LEADERS' THEN '可以' END, CASE s.step WHEN 'SECRECY' THEN '范围' END,
     CASE s.step WHEN 'PUBLICITY' THEN '市委宣传部' END, CASE s.step WHEN 'PUBLICITY' THEN '网站' END, CASE s.step WHEN 'PUBLICITY' THEN '1号' END
     FROM unnest(ARRAY[${which}]) s(step) ON CONFLICT DO NOTHING`;
const unread = `DELETE FROM review_step WHERE publication_id IN ({{review.CHECKING}}, {{review.APPROVING}})`;
const waiting = `DELETE FROM approval WHERE subject_id = {{review.CHECKING}}`;

export const REVIEW_READY: Readonly<Record<string, Ready>> = {
  'PUT /reviews/{id}': { sql: [to('DRAFT')] },
  'POST /reviews/{id}/discard': { sql: [to('DRAFT')] },
  'POST /reviews/{id}/check': { sql: [to('DRAFT')] },
  'POST /reviews/{id}/return': { sql: [to('CHECKING')] },
  'POST /reviews/{id}/secrecy': { sql: [to('CHECKING'), named, bare] },
  'POST /reviews/{id}/publicity': { sql: [to('CHECKING'), bare, step('CHECKING', `'SECRECY'`)] },
  'POST /reviews/{id}/leaders': { sql: [to('CHECKING'), bare, step('CHECKING', `'SECRECY','PUBLICITY'`)] },
  'POST /reviews/{id}/submit': {
    sql: [waiting, to('CHECKING'), unread, step('CHECKING', `'SECRECY','PUBLICITY','LEADERS'`)],
  },
  'POST /reviews/{id}/issue': {
    sql: [
      step('APPROVING', `'SECRECY','PUBLICITY','LEADERS'`),
      `UPDATE publication SET signed_on = app_today() WHERE id = {{review.APPROVING}}`,
    ],
  },
  'POST /reviews/{id}/correct': {
    sql: [
      `UPDATE publication SET state = 'VOID', words = '另行更正' WHERE corrects = {{review.ISSUED}} AND state <> 'VOID'`,
    ],
  },
};

export const REVIEW_REPEATS = {
  'POST /reviews/{id}/preview': 'nothing is written',
  'PUT /reviews/{id}': 'what is replaced by the same is the same',
  'POST /reviews/{id}/look': 'what was seen twice was seen',
  'PUT /review-templates/{id}': 'what is replaced by the same is the same',
};
