import { afterAct, takesProgress, TASK_STATES, type TaskAct, type TaskState } from './task.js';

const ALLOWED: Readonly<Record<TaskAct, Partial<Record<TaskState, TaskState>>>> = {
  submit: { ASSIGNED: 'SUBMITTED', RETURNED: 'SUBMITTED' },
  verify: { SUBMITTED: 'VERIFIED' },
  confirmDone: { ASSIGNED: 'VERIFIED' },
  return: { SUBMITTED: 'RETURNED' },
  cancel: { ASSIGNED: 'CANCELLED', RETURNED: 'CANCELLED', SUBMITTED: 'CANCELLED' },
};

describe('the states of a task', () => {
  it.each((Object.keys(ALLOWED) as TaskAct[]).flatMap((act) => TASK_STATES.map((state) => [act, state] as const)))(
    '%s from %s',
    (act, state) => {
      expect(afterAct(state, act)).toBe(ALLOWED[act][state] ?? null);
    },
  );

  it('progress is reported until it is filed, and again when it is returned', () => {
    expect(TASK_STATES.filter(takesProgress)).toEqual(['ASSIGNED', 'RETURNED']);
  });
});
