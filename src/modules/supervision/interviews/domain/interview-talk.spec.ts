import { issued, kinds, on, talk, talked } from '../../../../../test/support/dossiers.js';
import { book } from '../../../../../test/support/watch-desk.js';
import { confirmRecord, objectToRecord, recordTalk } from './interview-talk.js';
import { nextInterviewStep } from './next-interview-step.js';
import { suspendItem } from './suspension.js';
import { assertHeldBy } from './talk-dates.js';

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

  it.each([
    [
      'an item that is not one of its own',
      { items: [{ itemId: 'i9', demand: '报送', commitment: null, dueOn: null }] },
      'INTERVIEW_ITEM_NOT_FOUND',
    ],
    [
      'a demand of blanks',
      { items: [{ itemId: 'i1', demand: ' ', commitment: null, dueOn: null }] },
      'DEMAND_REQUIRED',
    ],
    [
      'a date of the talk itself',
      { items: [{ itemId: 'i1', demand: '报送', commitment: null, dueOn: '2026-11-05' }] },
      'DUE_DATE_INVALID',
    ],
    [
      'a date beyond the tier’s term',
      { items: [{ itemId: 'i1', demand: '报送', commitment: null, dueOn: '2026-11-20' }] },
      'DUE_DATE_INVALID',
    ],
    [
      'a talk before the notice',
      { talkedOn: '2026-10-26', items: [{ itemId: 'i1', demand: '报送', commitment: null, dueOn: null }] },
      'DATE_BEFORE_NOTICE',
    ],
    [
      'a talk before the days of its notice are over',
      { talkedOn: '2026-10-29', items: [{ itemId: 'i1', demand: '报送', commitment: null, dueOn: null }] },
      'TALK_TOO_EARLY',
    ],
  ])('refuses %s', (_name, change, problem) => {
    const record = { talkedOn: '2026-11-05', intervieweePresent: true, ...change };
    expect(() => recordTalk(issued(), record, on('2026-11-05'))).toThrow(problem);
  });

  it.each([
    ['an hour still to come today is refused', '2026-11-05', '10:00', true],
    ['this very minute is taken', '2026-11-05', '09:00', false],
    ['a later hour of yesterday is taken', '2026-11-04', '10:00', false],
    ['today with the hour left open is taken', '2026-11-05', null, false],
  ])('the time of a talk: %s', (_name, talkedOn, talkedTime, refused) => {
    const held = () => assertHeldBy(talkedOn, talkedTime, { day: '2026-11-05', time: '09:00' });
    if (refused) expect(held).toThrow('TIME_IN_FUTURE');
    else expect(held).not.toThrow();
  });

  it('a date named in the talk stands; on a rest day it is the next working day', () => {
    const named = (dueOn: string) => {
      const items = [{ itemId: 'i1', demand: '报送', commitment: null, dueOn }];
      return recordTalk(issued(), { talkedOn: '2026-11-05', intervieweePresent: true, items }, on('2026-11-05'));
    };
    expect(named('2026-11-12').items[0]?.dueOn).toBe('2026-11-12');
    // 14 November 2026 is a Saturday.
    expect(named('2026-11-14').items[0]?.dueOn).toBe('2026-11-16');
  });

  it('recorded late, the terms count from the talk, the unit’s check from the record', () => {
    const items = [{ itemId: 'i1', demand: '报送', commitment: null, dueOn: null }];
    const turn = recordTalk(issued(), { talkedOn: '2026-11-05', intervieweePresent: true, items }, on('2026-11-09'));
    expect(turn).toMatchObject({
      interview: { talkedOn: '2026-11-05', recordCheckBy: '2026-11-12' },
      items: [{ dueOn: '2026-11-19' }],
    });
  });

  it('what has been filed may be left out of the talk: it leaves the interview and waits for another', () => {
    const resting = suspendItem(issued(1, 2), 'i1', '2026-11-04', on('2026-11-04'));
    const items = [{ itemId: 'i2', demand: '报送', commitment: null, dueOn: null }];
    const turn = recordTalk(resting, { talkedOn: '2026-11-05', intervieweePresent: true, items }, on('2026-11-05'));
    expect(turn.items).toMatchObject([{ state: 'VOID', suspendedSince: null }, { state: 'TALKED' }]);
    expect(turn.effects).toContainEqual({ kind: 'PROPOSE_LATER', caseId: 'c1', tier: 1, trigger: 'AFTER_INTERVIEW' });
    const all = [{ itemId: 'i1', demand: '报送', commitment: null, dueOn: null }];
    expect(() =>
      recordTalk(resting, { talkedOn: '2026-11-05', intervieweePresent: true, items: all }, on('2026-11-05')),
    ).toThrow('INTERVIEW_ITEM_SUSPENDED');
  });

  it('the record is answered once, in its term, and an objection is told to the office', () => {
    const objected = objectToRecord(talked(), { words: '事实有出入' }, on('2026-11-10'));
    expect(kinds(objected)).toEqual(['OFFICE_OBJECTION']);
    expect(() => objectToRecord(objected, { words: '再次' }, on('2026-11-10'))).toThrow('RECORD_CHECK_OVER');
    expect(() => objectToRecord(talked(), { words: '过期' }, on('2026-11-11'))).toThrow('RECORD_CHECK_OVER');
    expect(() => confirmRecord(issued(), on('2026-10-28'))).toThrow('RECORD_CHECK_OVER');
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
