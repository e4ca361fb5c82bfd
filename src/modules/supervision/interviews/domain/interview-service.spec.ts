import fc from 'fast-check';
import { issued, kinds, on } from '../../../../../test/support/dossiers.js';
import { book } from '../../../../../test/support/watch-desk.js';
import { addDays } from '../../../../shared-kernel/dates.js';
import { acknowledge, markUnserved, notHeld, registerService, reissue, reschedule } from './interview-service.js';
import { terminate } from './interview-signing.js';
import { settleItem } from './interview-verdicts.js';
import { applyInterviewStep, nextInterviewStep } from './next-interview-step.js';

describe('ISSUED and ACKNOWLEDGED', () => {
  it('acknowledged, no date moves, however late', () => {
    expect(acknowledge(issued(), 'chief', on('2026-11-02')).interview).toMatchObject({
      state: 'ACKNOWLEDGED',
      talkOn: '2026-11-03',
    });
    expect(() => acknowledge(acknowledge(issued(), 'chief', on('2026-10-28')), 'chief', on('2026-10-28'))).toThrow(
      'INTERVIEW_WRONG_STATE',
    );
  });

  it.each([
    ['2026-10-29', '2026-11-03', '2026-11-05'],
    ['2026-10-30', '2026-11-04', '2026-11-10'],
    ['2026-11-02', '2026-11-05', '2026-11-11'],
  ])('served by hand on %s the talk is on %s, within a term to %s', (servedOn, talkOn, talkBy) => {
    const { interview } = registerService(issued(), { servedOn, addresseeId: 'chief' }, on(servedOn));
    expect(interview).toMatchObject({ state: 'ACKNOWLEDGED', talkOn, talkBy });
  });

  it('service too late for the day set tells the unit of the new one; service in time tells nobody', () => {
    const serve = (servedOn: string) => registerService(issued(), { servedOn, addresseeId: 'chief' }, on(servedOn));
    expect([kinds(serve('2026-10-29')), kinds(serve('2026-10-30'))]).toEqual([[], ['INTERVIEW_RESCHEDULED']]);
    expect(serve('2026-10-27').interview.talkOn).toBe('2026-11-03');
    expect(() => registerService(issued(), { servedOn: '2026-10-29', addresseeId: null }, on('2026-10-29'))).toThrow(
      'ADDRESSEE_VACANT',
    );
  });

  it('whenever and at whichever tier it is served, full notice lies before the talk and the term counts anew', () => {
    const when = fc.tuple(fc.constantFrom(1 as const, 2 as const, 3 as const), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(when, ([tier, days]) => {
        const dossier = issued(tier);
        const servedOn = addDays('2026-10-27', days);
        const { interview } = registerService(dossier, { servedOn, addresseeId: 'chief' }, on(servedOn));
        const { noticeDays, talkWithin } = book.policy.rules.tiers[tier];
        const talkOn = interview.talkOn!;
        const between = book.calendar.workingDaysIn(servedOn, talkOn).filter((day) => day !== talkOn);
        expect(between.length).toBeGreaterThanOrEqual(noticeDays);
        expect(talkOn >= dossier.interview.talkOn! && talkOn <= interview.talkBy!).toBe(true);
        if (talkOn !== dossier.interview.talkOn)
          expect([between.length, interview.talkBy]).toEqual([noticeDays, book.calendar.add(servedOn, talkWithin)]);
      }),
    );
  });

  it('service cannot be registered for a day before the notice or to come', () => {
    expect(() => registerService(issued(), { servedOn: '2026-10-26', addresseeId: 'chief' }, on('2026-10-29'))).toThrow(
      'DATE_BEFORE_NOTICE',
    );
    expect(() => registerService(issued(), { servedOn: '2026-10-30', addresseeId: 'chief' }, on('2026-10-29'))).toThrow(
      'DATE_IN_FUTURE',
    );
  });

  it.each([
    ['the post falls vacant', { holderId: null, reachable: true }, 'UNSERVED'],
    ['its holder changes', { holderId: 'other', reachable: true }, 'UNSERVED'],
    ['every channel failed', { holderId: 'chief', reachable: false }, 'UNSERVED'],
    ['nothing changed', { holderId: 'chief', reachable: true }, undefined],
  ])('%s: %s %s', (_name, around, expected) => {
    const plan = nextInterviewStep(
      issued(),
      { ...around, rectificationLateness: {} },
      { day: '2026-10-28', time: '20:00' },
      book,
    );
    expect(plan.steps[0]?.kind).toBe(expected);
  });

  it('UNSERVED holds the clocks and tells the office; served, it begins afresh', () => {
    const unserved = markUnserved(issued(), on('2026-10-29'));
    expect(kinds(unserved)).toEqual(['HOLD', 'OFFICE_UNSERVED']);
    expect(unserved.effects[0]).toEqual({
      kind: 'HOLD',
      reason: 'HOLD_UNSERVED',
      obligationIds: ['o1'],
      from: '2026-10-29',
      to: null,
    });
    const again = reissue(unserved, 'new', on('2026-11-04'));
    expect(again.interview).toMatchObject({
      state: 'ISSUED',
      addresseeId: 'new',
      talkOn: '2026-11-11',
      talkBy: '2026-11-13',
      renoticedOn: null,
    });
    expect(kinds(again)).toEqual(['RELEASE', 'INTERVIEW_NOTICE']);
    const byHand = registerService(unserved, { servedOn: '2026-11-04', addresseeId: 'new' }, on('2026-11-04'));
    expect(byHand.interview).toMatchObject({ state: 'ACKNOWLEDGED', addresseeId: 'new', talkOn: '2026-11-11' });
    expect(kinds(byHand)).toEqual(['RELEASE', 'INTERVIEW_NOTICE']);
    const bySignature = acknowledge(unserved, 'new', on('2026-11-04'));
    expect(bySignature).toEqual(byHand);
    expect(() => acknowledge(unserved, null, on('2026-11-04'))).toThrow('ADDRESSEE_VACANT');
  });

  it('put off on the eve, it needs no second notice; the day itself is too near', () => {
    const putOff = (talkOn: string) =>
      reschedule(issued(), { slot: { talkOn, talkTime: '15:00', place: null }, reason: '会议冲突' }, on('2026-11-03'));
    expect(putOff('2026-11-04').interview).toMatchObject({
      talkOn: '2026-11-04',
      talkTime: '15:00',
      talkBy: '2026-11-05',
    });
    expect(() => putOff('2026-11-03')).toThrow('TALK_TOO_EARLY');
  });

  it.each([
    ['later within the term', '2026-11-05', null],
    ['beyond the term', '2026-11-06', 'TALK_TERM_EXCEEDED'],
    ['earlier without full notice', '2026-10-30', 'TALK_TOO_EARLY'],
    ['earlier with full notice', '2026-11-02', null],
  ])('rescheduled %s (%s): %s', (_name, talkOn, problem) => {
    const attempt = () =>
      reschedule(issued(), { slot: { talkOn, talkTime: '15:00', place: null }, reason: '会议冲突' }, on('2026-10-28'));
    if (problem === null) expect(kinds(attempt())).toEqual(['INTERVIEW_RESCHEDULED']);
    else expect(attempt).toThrow(problem);
  });

  it('moved to another hour of its day, the evening before, it asks for no new notice', () => {
    const slot = { talkOn: '2026-11-03', talkTime: '16:30', place: null };
    const turn = reschedule(issued(), { slot, reason: '会议冲突' }, on('2026-11-02'));
    expect(turn.interview).toMatchObject({ talkOn: '2026-11-03', talkTime: '16:30' });
  });

  it('talk term over: the interviewer is reminded and no tier is raised', () => {
    const around = { holderId: 'chief', reachable: true, rectificationLateness: {} };
    const dossier = acknowledge(issued(), 'chief', on('2026-10-28'));
    const [step] = nextInterviewStep(dossier, around, { day: '2026-11-06', time: '09:00' }, book).steps;
    expect(step?.kind).toBe('TALK_TERM_OVER');
    const turn = applyInterviewStep(dossier, step!, on('2026-11-06'));
    expect([turn.interview.state, ...kinds(turn)]).toEqual(['ACKNOWLEDGED', 'OFFICE_TALK_TERM_OVER']);
  });

  it.each(['INTERVIEWER', 'NONE'] as const)('not held by the fault of %s: notice and term begin again', (fault) => {
    const turn = notHeld(issued(), { fault, reason: '临时会议', slot: null }, on('2026-11-03'));
    expect(turn.interview).toMatchObject({
      state: 'ISSUED',
      talkOn: '2026-11-10',
      talkBy: '2026-11-12',
      noticedOn: '2026-11-03',
    });
  });

  it('not held, a new day of the interviewer’s choice keeps full notice and the new term, and all are told', () => {
    const choose = (talkOn: string) => {
      const slot = { talkOn, talkTime: '15:00', place: null };
      return notHeld(issued(), { fault: 'NONE', reason: '停电', slot }, on('2026-11-03'));
    };
    expect(() => choose('2026-11-05')).toThrow('TALK_TOO_EARLY');
    expect(() => choose('2026-11-13')).toThrow('TALK_TERM_EXCEEDED');
    expect(choose('2026-11-06').interview).toMatchObject({ talkOn: '2026-11-06', talkTime: '15:00' });
    expect(kinds(choose('2026-11-06'))).toEqual(['INTERVIEW_RESCHEDULED']);
  });

  it('not held by the interviewee’s fault: FAILED, proposed at the next tier in the same act', () => {
    const turn = notHeld(issued(), { fault: 'INTERVIEWEE', reason: '无故缺席', slot: null }, on('2026-11-03'));
    expect(turn.interview.state).toBe('FAILED');
    expect(turn.effects).toEqual([{ kind: 'PROPOSE', caseId: 'c1', obligationId: 'o1', tier: 2, trigger: 'OUTCOME' }]);
    expect(() => notHeld(issued(), { fault: 'INTERVIEWEE', reason: '缺席', slot: null }, on('2026-11-02'))).toThrow(
      'TALK_NOT_DUE',
    );
  });

  it('all its obligations verified: VOID, the unit is told that it is dropped', () => {
    const one = settleItem(issued(1, 2), 'i1', 'FULFILLED', on('2026-10-29'));
    expect([one.interview.state, kinds(one)]).toEqual(['ISSUED', []]);
    const both = settleItem(one, 'i2', 'REDATED', on('2026-10-30'));
    expect([both.interview.state, kinds(both)]).toEqual(['VOID', ['INTERVIEW_TERMINATED']]);
  });

  it('a wrong notice is terminated and its case proposed again', () => {
    const turn = terminate(issued(), { reason: '通知对象有误' }, on('2026-10-28'));
    expect([turn.interview.state, kinds(turn)]).toEqual(['VOID', ['PROPOSE_LATER', 'INTERVIEW_WITHDRAWN']]);
  });
});
