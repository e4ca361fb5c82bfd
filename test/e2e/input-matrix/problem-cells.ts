import { resetProblem } from '../../support/ended-problems.js';
import type { Ready } from './ready.js';

/** What each cell of the problems' routes needs, as the table of states.spec.ts takes it. */
interface ProblemCells {
  readonly seat: string;
  readonly outsider: string | null;
  readonly live: string;
  readonly ended: string;
  readonly body?: unknown;
}

const cells = (live: string, ended: string, body: unknown, outsider: string | null = null): ProblemCells => ({
  ...{ seat: 'office-chief', outsider, live, ended, body },
});
const OTHERS = 'county-liaison';
const dueOn = '2026-08-28';

export const PROBLEM_CELLS: Readonly<Record<string, ProblemCells>> = {
  'PUT /problems/{id}': cells(
    'problem.OPEN',
    'problem.CONFIRMED',
    { title: '审批环节多', whoHadItWords: '63户', noSecrets: true },
    OTHERS,
  ),
  'POST /problem-imports/{id}/confirm': cells('problemImport.PREVIEW', 'problemImport.CONFIRMED', undefined),
  'POST /problem-imports/{id}/discard': cells('problemImport.PREVIEW', 'problemImport.CONFIRMED', undefined),
  'POST /duties/{id}/problems': {
    ...cells('duty.SUBMITTED', 'duty.PLANNED', { place: 0, title: '网点少', whoHadItWords: '群众' }, OTHERS),
  },
  'POST /problems/{id}/person': cells('problem.OPEN', 'problem.CONFIRMED', undefined),
  'POST /problems/{id}/assign': cells('problem.OPEN', 'problem.CONFIRMED', { ownerUnitId: 'unit:department', dueOn }),
  'POST /problems/{id}/raise': cells('problem.OPEN', 'problem.CONFIRMED', {
    letterNumber: '1号',
    letterOn: '2026-07-01',
  }),
  'POST /problems/{id}/press': cells('problem.SOLVING', 'problem.CONFIRMED', { dueOn }),
  'POST /problems/{id}/void': cells('problem.OPEN', 'problem.CONFIRMED', { reason: '重复' }),
  'POST /problems/{id}/assess': cells('problem.SOLVING', 'problem.CONFIRMED', { cause: '系统未通' }, OTHERS),
  'POST /problems/{id}/redate': cells('problem.SOLVING', 'problem.CONFIRMED', { dueOn, reason: '联调' }, OTHERS),
  'POST /problems/{id}/solve': cells(
    'problem.SOLVING',
    'problem.CONFIRMED',
    { solution: '跨区通办', effects: [{ value: '63', unitOfMeasure: '户' }] },
    OTHERS,
  ),
  'POST /problems/{id}/confirm': cells(
    'problem.SOLVED',
    'problem.CONFIRMED',
    { how: 'CALL', on: '2026-07-02', words: '办成了' },
    OTHERS,
  ),
  'POST /problems/{id}/dispute': cells('problem.SOLVED', 'problem.VOID', { reason: '没有办成' }, OTHERS),
};

/** A visit that found something, filed. */
const found = `WITH a AS (INSERT INTO activity (kind, held_on, place, leader, leader_title, summary, record)
     VALUES ('RESEARCH', '2026-06-30', '乡镇', '张三', '副市长', '开展调研。', '{"problems":["网点少"]}') RETURNING id)
   UPDATE duty SET activity_id = (SELECT id FROM a) WHERE id = {{duty.SUBMITTED}}`;

export const PROBLEM_READY: Readonly<Record<string, Ready>> = {
  'POST /duties/{id}/problems': { sql: [found] },
  'POST /problem-imports/{id}/discard': {
    sql: [`UPDATE file_import SET state = 'PREVIEW' WHERE id = {{problemImport.PREVIEW}}`],
  },
  'POST /problems/{id}/assign': { sql: resetProblem('OPEN') },
  'POST /problems/{id}/raise': { sql: resetProblem('OPEN') },
  'POST /problems/{id}/void': { sql: resetProblem('OPEN') },
  'POST /problems/{id}/press': { sql: resetProblem('SOLVING') },
  'POST /problems/{id}/assess': { sql: resetProblem('SOLVING') },
  'POST /problems/{id}/redate': { sql: resetProblem('SOLVING') },
  'POST /problems/{id}/solve': { sql: resetProblem('SOLVING') },
  'POST /problems/{id}/confirm': { sql: resetProblem('SOLVED') },
  'POST /problems/{id}/dispute': { sql: resetProblem('SOLVED') },
};

export const PROBLEM_REPEATS: Readonly<Record<string, string>> = {
  'PUT /problems/{id}': 'what is replaced by the same is the same',
  'POST /problems/{id}/person': 'each look is recorded; of one without a person there is none',
};
