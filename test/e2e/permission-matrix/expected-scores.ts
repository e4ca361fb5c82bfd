const SUPERVISORS = '..... .xxxx .. .. ...';

/** 日常积分, as the table of expected-permissions.ts has it. */
export const SCORES: Readonly<Record<string, string>> = {
  'GET /score-switches': SUPERVISORS,
  'POST /score-switches': SUPERVISORS,
  'GET /score-runs': SUPERVISORS,
  'POST /score-runs': SUPERVISORS,
};
