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

export const PROBLEM_READY: Readonly<Record<string, Ready>> = {
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
