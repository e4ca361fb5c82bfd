const SUPERVISORS = '..... .xxxx .. .. ...';
const THE_OFFICE = '..... xxxxx .. .. ...';
const EVERY_POST = 'xxxxx xxxxx xx xx ...';
/** The section chief of a unit and whoever answers for it. */
const OWN_SHEET = '.x.xx ..... .. .. ...';
const ANSWERING = '...xx ..... .. .. ...';

/** 日常积分、对比情况, as the table of expected-permissions.ts has it. */
export const SCORES: Readonly<Record<string, string>> = {
  'GET /switched-on': EVERY_POST,
  'GET /score-switches': SUPERVISORS,
  'POST /score-switches': SUPERVISORS,
  'GET /comparison-switches': SUPERVISORS,
  'POST /comparison-switches': SUPERVISORS,
  'GET /comparisons': THE_OFFICE,
  'GET /comparisons/own': OWN_SHEET,
  'GET /comparisons/{id}': THE_OFFICE,
  'POST /comparisons': THE_OFFICE,
  'PUT /comparisons/{id}': THE_OFFICE,
  'POST /comparisons/{id}/ask-publishing': THE_OFFICE,
  'GET /score-rule-sets': SUPERVISORS,
  'POST /score-rule-sets': SUPERVISORS,
  'POST /score-trials': SUPERVISORS,
  'GET /score-runs': SUPERVISORS,
  'POST /score-runs': SUPERVISORS,
  'POST /score-runs/{id}/feed-back': SUPERVISORS,
  'GET /score-sheets': OWN_SHEET,
  'GET /score-sheets/counting': OWN_SHEET,
  'GET /score-sheets/{id}': OWN_SHEET,
  'GET /score-appeals': SUPERVISORS,
  'GET /score-appeals/{id}': SUPERVISORS,
  'POST /score-appeals': ANSWERING,
  'POST /score-appeals/{id}/decide': SUPERVISORS,
};
