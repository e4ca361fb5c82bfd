import { concerns } from './notice.js';

describe('a notice to a post that a deputy acts for in part', () => {
  it.each([
    ['DUTY_RETURNED', 'DUTY', true, false],
    ['TASK_ASSIGNED', 'TASK', true, false],
    ['INTERVIEW_NOTICE', 'INTERVIEW', false, true],
    ['REMINDER', 'OBLIGATION', true, false],
    ['OVERDUE_REMINDER', 'OBLIGATION', true, true],
    ['APPROVAL_REQUESTED', 'APPROVAL', false, false],
    ['APPROVAL_WITHDRAWN', 'INTERVIEW', false, true],
  ] as const)(
    '%s of %s reaches a deputy for filing: %s, for supervision: %s',
    (kind, subjectType, filing, supervision) => {
      expect([concerns({ subjectType, kind }, 'FILING'), concerns({ subjectType, kind }, 'SUPERVISION')]).toEqual([
        filing,
        supervision,
      ]);
      expect(concerns({ subjectType, kind }, 'ALL')).toBe(true);
    },
  );

  it('is of the subject that its row names where its sender names none', () => {
    expect([concerns({ kind: 'SLIP_PREPARED' }, 'FILING'), concerns({ kind: 'CASE_EXHAUSTED' }, 'FILING')]).toEqual([
      true,
      false,
    ]);
  });
});
