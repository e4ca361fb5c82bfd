import type { Ready } from './ready.js';

const cells = (live: string, body?: unknown, ended = 'ISSUED') => ({
  ...{ seat: 'office-clerk', outsider: null, live: `quarterReport.${live}`, ended: `quarterReport.${ended}`, body },
});

const texts = [{ part: 'OVERALL', body: '总体平稳' }];

/** What each cell of the routes of 季度情况 needs, as the table of states.spec.ts takes it. */
export const QUARTER_REPORT_CELLS = {
  'PUT /quarter-reports/{id}': cells('DRAFT', { texts }),
  'POST /quarter-reports/{id}/submit': cells('DRAFT'),
  'POST /quarter-reports/{id}/return': cells('CHECKING', { words: '请补充' }),
  'POST /quarter-reports/{id}/issue': cells('APPROVING'),
  'POST /quarter-reports/{id}/corrections': cells('ISSUED', undefined, 'VOID'),
  'POST /quarter-reports/{id}/discard': cells('DRAFT', { words: '数据有误' }),
} as const;

const to = (state: string): string =>
  `UPDATE publication SET state = '${state}', words = NULL, signed_on = NULL WHERE id = {{quarterReport.${state}}}`;

export const QUARTER_REPORT_READY: Readonly<Record<string, Ready>> = {
  'PUT /quarter-reports/{id}': {
    sql: [
      to('DRAFT'),
      `UPDATE quarter_report SET texts = '{"OVERALL":"","PROBLEMS":"","FOR_LEADERS":"","NEXT_QUARTER":""}' WHERE publication_id = {{quarterReport.DRAFT}}`,
    ],
  },
  'POST /quarter-reports/{id}/submit': {
    sql: [`DELETE FROM approval WHERE subject_id = {{quarterReport.DRAFT}}`, to('DRAFT')],
  },
  'POST /quarter-reports/{id}/return': { sql: [to('CHECKING')] },
  'POST /quarter-reports/{id}/issue': {
    sql: [`UPDATE publication SET signed_on = app_today() WHERE id = {{quarterReport.APPROVING}}`],
  },
  'POST /quarter-reports/{id}/corrections': {
    sql: [
      `UPDATE publication SET state = 'VOID', words = '另行更正' WHERE corrects = {{quarterReport.ISSUED}} AND state <> 'VOID'`,
    ],
  },
  'POST /quarter-reports/{id}/discard': { sql: [to('DRAFT')] },
};

export const QUARTER_REPORT_REPEATS = {
  'PUT /quarter-reports/{id}': 'what is replaced by the same is the same',
};
