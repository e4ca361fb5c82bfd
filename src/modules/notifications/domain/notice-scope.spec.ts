import { concerns } from './notice.js';

describe('a notice to a post that a deputy acts for in part', () => {
  it.each([
    ['DUTY', 'DUTY_RETURNED', true, false],
    ['TASK', 'TASK_ASSIGNED', true, false],
    ['INTERVIEW', 'INTERVIEW_NOTICE', false, true],
    ['OBLIGATION', 'REMINDER', true, false],
    ['OBLIGATION', 'OVERDUE_REMINDER', true, true],
    ['APPROVAL', 'APPROVAL_REQUESTED', false, false],
  ])('%s %s reaches a deputy for filing: %s, for supervision: %s', (subjectType, kind, filing, supervision) => {
    expect([concerns({ subjectType, kind }, 'FILING'), concerns({ subjectType, kind }, 'SUPERVISION')]).toEqual([
      filing,
      supervision,
    ]);
    expect(concerns({ subjectType, kind }, 'ALL')).toBe(true);
  });
});
