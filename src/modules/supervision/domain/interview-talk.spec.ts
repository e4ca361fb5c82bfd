import { issued, kinds, on, talk, talked } from '../../../../test/support/dossiers.js';
import { book } from '../../../../test/support/watch-desk.js';
import { confirmRecord, objectToRecord, recordTalk } from './interview-talk.js';
import { nextInterviewStep } from './next-interview-step.js';

describe('the talk', () => {
  it.each([
    [1, '2026-11-19'],
    [2, '2026-11-26'],
    [3, '2026-12-03'],
  ] as const)('recorded at tier %s: rectification due %s, record open to check for 3 working days', (tier, dueOn) => {
    const turn = talk(issued(tier), '2026-11-05');
    expect(turn.interview).toMatchObject({
      state: 'TALKED',
      recordCheckBy: '2026-11-10',
      recordCheck: 'OPEN',
      acknowledgedOn: '2026-11-05',
    });
    expect(turn.items[0]).toMatchObject({ state: 'TALKED', dueOn });
    expect(kinds(turn)).toEqual(['RECTIFICATION_DUE', 'RECORD_TO_CHECK']);
  });

  it('needs the interviewee in person and a demand for each item', () => {
    const record = { talkedOn: '2026-11-05', intervieweePresent: true, items: [] };
    expect(() => recordTalk(issued(), { ...record, intervieweePresent: false }, on('2026-11-05'))).toThrow(
      'INTERVIEWEE_ABSENT',
    );
    expect(() => recordTalk(issued(), record, on('2026-11-05'))).toThrow('DEMAND_REQUIRED');
    expect(() => recordTalk(issued(), { ...record, talkedOn: '2026-11-06' }, on('2026-11-05'))).toThrow(
      'DATE_IN_FUTURE',
    );
    expect(() => talk(talked(), '2026-11-06')).toThrow('INTERVIEW_WRONG_STATE');
  });

  it('silence on the record is no objection; an objection stays beside it', () => {
    const around = { holderId: 'chief', reachable: true, rectificationLateness: {} };
    const steps = (day: string) =>
      nextInterviewStep(talked(), around, { day, time: '09:00' }, book).steps.map((step) => step.kind);
    expect([steps('2026-11-10'), steps('2026-11-11')]).toEqual([[], ['RECORD_UNOBJECTED']]);
    expect(confirmRecord(talked(), on('2026-11-10')).interview.recordCheck).toBe('CONFIRMED');
    expect(objectToRecord(talked(), { words: '事实有出入' }, on('2026-11-10')).interview).toMatchObject({
      recordCheck: 'OBJECTED',
      state: 'TALKED',
    });
    expect(() => confirmRecord(talked(), on('2026-11-11'))).toThrow('RECORD_CHECK_OVER');
  });
});
