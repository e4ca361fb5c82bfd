import { book } from '../../../../test/support/watch-desk.js';
import type { Acting, Dossier, Interview, InterviewItem, Turn } from './interview.js';
import { acknowledge, markUnserved, notHeld, registerService, reissue, reschedule } from './interview-service.js';
import { approve, reject, terminate, waive } from './interview-signing.js';
import { confirmRecord, objectToRecord, recordTalk, reportRectification } from './interview-talk.js';
import { checkRectification, settleItem } from './interview-verdicts.js';
import { applyInterviewStep, nextInterviewStep } from './next-interview-step.js';
import type { Tier } from './policy.js';
import { newInterview, newItem, placeProposal } from './propose.js';
import { resumeItem, suspendItem } from './suspension.js';

/** One row per row of the interview table. Signed on 27 October, talk on 3 November, talked on 5 November unless said otherwise. */
const on = (today: string): Acting => ({ today, book });
const proposed = (tier: Tier = 1, count = 1): Dossier => ({
  interview: newInterview('I1', { tier, round: 1 }, on('2026-10-23')),
  items: Array.from({ length: count }, (_none, at) => newItem(`i${at + 1}`, `c${at + 1}`, `o${at + 1}`)),
});
const with_ = (dossier: Dossier, change: Partial<Interview>, item: Partial<InterviewItem> = {}): Dossier => ({
  interview: { ...dossier.interview, ...change },
  items: dossier.items.map((one) => ({ ...one, ...item })),
});
const issued = (tier: Tier = 1, count = 1): Dossier =>
  approve(proposed(tier, count), { signedOn: '2026-10-27', addresseeId: 'chief', slot: null }, on('2026-10-27'));
const talked = (count = 1, tier: Tier = 1): Dossier => talk(issued(tier, count), '2026-11-05');
const talk = (dossier: Dossier, day: string): Turn => {
  const items = dossier.items.map(({ id }) => ({ itemId: id, demand: '报送', commitment: '按期', dueOn: null }));
  return recordTalk(dossier, { talkedOn: day, intervieweePresent: true, items }, on(day));
};
const reported = (dossier: Dossier, itemId: string, day = '2026-11-12'): Dossier =>
  reportRectification(dossier, { itemId, reporterId: 'liaison' }, on(day));
const verdict = (
  dossier: Dossier,
  met: boolean,
  change: { checkerId?: string; newDate?: string | null; obligationOpen?: boolean } = {},
) =>
  checkRectification(
    dossier,
    {
      itemId: 'i1',
      met,
      checkerId: 'deputy',
      obligationOpen: true,
      newDate: '2026-12-04',
      reason: '不到位',
      ...change,
    },
    on('2026-11-17'),
  );
const kinds = (turn: Turn) => turn.effects.map((effect) => ('notice' in effect ? effect.notice : effect.kind));

describe('PROPOSED', () => {
  it.each([
    [1, '2026-11-03', '2026-11-05'],
    [2, '2026-11-03', '2026-11-10'],
    [3, '2026-11-06', '2026-11-17'],
  ] as const)(
    'approved at tier %s: talk on %s at 10:00, by %s at the latest, notice goes out',
    (tier, talkOn, talkBy) => {
      const turn = approve(
        proposed(tier),
        { signedOn: '2026-10-27', addresseeId: 'chief', slot: null },
        on('2026-10-27'),
      );
      expect(turn.interview).toMatchObject({
        state: 'ISSUED',
        talkOn,
        talkTime: '10:00',
        talkBy,
        addresseeId: 'chief',
      });
      expect(kinds(turn)).toEqual(['INTERVIEW_NOTICE']);
    },
  );

  it('paper signed earlier and recorded later still gives full notice', () => {
    const turn = approve(proposed(), { signedOn: '2026-10-23', addresseeId: 'chief', slot: null }, on('2026-10-29'));
    expect(turn.interview).toMatchObject({
      signedOn: '2026-10-23',
      noticedOn: '2026-10-29',
      talkOn: '2026-11-03',
      talkBy: '2026-11-03',
    });
  });

  it.each([
    ['2026-10-29', '10:00', 'TALK_TOO_EARLY'],
    ['2026-10-30', '10:00', null],
    ['2026-11-05', '15:00', null],
    ['2026-11-06', '10:00', 'TALK_TERM_EXCEEDED'],
    ['2026-10-31', '10:00', 'TALK_NOT_WORKING_DAY'],
    ['2026-11-02', '12:30', 'TALK_OUTSIDE_OFFICE_HOURS'],
  ])('a talk on %s at %s: %s', (talkOn, talkTime, problem) => {
    const attempt = () =>
      approve(
        proposed(),
        { signedOn: '2026-10-27', addresseeId: 'chief', slot: { talkOn, talkTime, place: null } },
        on('2026-10-27'),
      );
    if (problem === null) expect(attempt().interview.talkOn).toBe(talkOn);
    else expect(attempt).toThrow(problem);
  });

  it('cannot be signed to a vacant post, in the future, twice, or while all items rest', () => {
    const signature = { signedOn: '2026-10-27', addresseeId: 'chief', slot: null };
    expect(() => approve(proposed(), { ...signature, addresseeId: null }, on('2026-10-27'))).toThrow(
      'ADDRESSEE_VACANT',
    );
    expect(() => approve(proposed(), { ...signature, signedOn: '2026-10-28' }, on('2026-10-27'))).toThrow(
      'DATE_IN_FUTURE',
    );
    expect(() => approve(issued(), signature, on('2026-10-27'))).toThrow('INTERVIEW_WRONG_STATE');
    const resting = suspendItem(proposed(), 'i1', '2026-10-26', on('2026-10-26'));
    expect(() => approve(resting, signature, on('2026-10-27'))).toThrow('INTERVIEW_SUSPENDED');
    const half = suspendItem(proposed(1, 2), 'i1', '2026-10-26', on('2026-10-26'));
    expect(approve(half, signature, on('2026-10-27')).interview.state).toBe('ISSUED');
  });

  it('rejected: cases held until the date named, default 10 working days, then pending again', () => {
    const turn = reject(proposed(), { reason: '已沟通', until: null }, on('2026-10-27'));
    expect(turn.interview).toMatchObject({ state: 'REJECTED', endedOn: '2026-10-27' });
    expect(turn.effects).toEqual([
      { kind: 'HOLD', reason: 'HOLD_REJECTED', obligationIds: ['o1'], from: '2026-10-27', to: '2026-11-09' },
      { kind: 'PROPOSE_LATER', caseId: 'c1', tier: 1, trigger: 'AFTER_HOLD' },
    ]);
    expect(() => reject(proposed(), { reason: '已沟通', until: '2026-10-27' }, on('2026-10-27'))).toThrow(
      'HOLD_DATE_INVALID',
    );
  });

  it('the approver silent past 3 working days: his chain is reminded, once', () => {
    const around = { holderId: 'chief', reachable: true, rectificationLateness: {} };
    const kindsOn = (day: string, dossier = proposed()) =>
      nextInterviewStep(dossier, around, { day, time: '09:00' }, book).steps.map((step) => step.kind);
    expect(kindsOn('2026-10-28')).toEqual([]);
    expect(kindsOn('2026-10-29')).toEqual(['APPROVER_REMINDED']);
    expect(kindsOn('2026-10-30', with_(proposed(), { approverRemindedOn: '2026-10-29' }))).toEqual([]);
  });

  it('joins while PROPOSED, waits once issued, and goes on the working day after the end', () => {
    const slot = (state: Interview['state']) => ({
      open: { interviewId: 'I1', state },
      lastRound: 1,
      lastEndedOn: null,
    });
    expect(placeProposal(slot('PROPOSED'), '2026-10-29')).toEqual({ kind: 'JOIN', interviewId: 'I1' });
    for (const state of ['ISSUED', 'ACKNOWLEDGED', 'UNSERVED', 'TALKED', 'RECTIFIED'] as const) {
      expect(placeProposal(slot(state), '2026-10-29')).toEqual({ kind: 'WAIT' });
    }
    expect(placeProposal({ open: null, lastRound: 1, lastEndedOn: '2026-11-20' }, '2026-11-20')).toEqual({
      kind: 'WAIT',
    });
    expect(placeProposal({ open: null, lastRound: 1, lastEndedOn: '2026-11-20' }, '2026-11-23')).toEqual({
      kind: 'NEW',
      round: 2,
    });
  });
});

describe('ISSUED and ACKNOWLEDGED', () => {
  it('acknowledged, no date moves, however late', () => {
    expect(acknowledge(issued(), on('2026-11-02')).interview).toMatchObject({
      state: 'ACKNOWLEDGED',
      talkOn: '2026-11-03',
    });
    expect(() => acknowledge(acknowledge(issued(), on('2026-10-28')), on('2026-10-28'))).toThrow(
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

  it('talk term over: the interviewer is reminded and no tier is raised', () => {
    const around = { holderId: 'chief', reachable: true, rectificationLateness: {} };
    const dossier = acknowledge(issued(), on('2026-10-28'));
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
    expect([turn.interview.state, kinds(turn)]).toEqual(['VOID', ['PROPOSE_LATER', 'INTERVIEW_TERMINATED']]);
  });
});

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

describe('rectification and check', () => {
  it('reported: RECTIFIED when all items are; the check is due within 5 working days', () => {
    const one = reported(talked(2), 'i1');
    expect(one).toMatchObject({
      interview: { state: 'TALKED' },
      items: [{ state: 'RECTIFIED', checkBy: '2026-11-19' }, { state: 'TALKED' }],
    });
    expect(reported(one, 'i2').interview.state).toBe('RECTIFIED');
  });

  it('3 working days overdue: the item fails and goes on alone', () => {
    const around = { holderId: 'chief', reachable: true, rectificationLateness: { i1: 3, i2: 2 } };
    const dossier = confirmRecord(talked(2), on('2026-11-06'));
    const plan = nextInterviewStep(dossier, around, { day: '2026-11-24', time: '09:00' }, book);
    expect(plan.steps).toMatchObject([{ kind: 'ITEM_FAILED', itemId: 'i1', grounds: { lateness: 3 } }]);
    const turn = applyInterviewStep(dossier, plan.steps[0]!, on('2026-11-24'));
    expect(turn).toMatchObject({ interview: { state: 'TALKED' }, items: [{ state: 'FAILED' }, { state: 'TALKED' }] });
    expect(kinds(turn)).toEqual(['RECTIFICATION_ENDED', 'PROPOSE']);
  });

  it('its obligation verified: the item closes', () => {
    expect(settleItem(talked(), 'i1', 'FULFILLED', on('2026-11-09'))).toMatchObject({
      interview: { state: 'CLOSED' },
      items: [{ state: 'CLOSED' }],
    });
    expect(settleItem(reported(talked(), 'i1'), 'i1', 'FULFILLED', on('2026-11-13')).interview.state).toBe('CLOSED');
  });

  it('met with the obligation still open: a new date, case REDATED', () => {
    const turn = verdict(reported(talked(), 'i1'), true);
    expect(turn.interview.state).toBe('CLOSED');
    expect(turn.effects.slice(-2)).toEqual([
      { kind: 'CLOSE_CASE', caseId: 'c1', outcome: 'REDATED' },
      { kind: 'REDATE', obligationId: 'o1', newDate: '2026-12-04' },
    ]);
    expect(() => verdict(reported(talked(), 'i1'), true, { newDate: null })).toThrow('NEW_DATE_REQUIRED');
    expect(() => verdict(reported(talked(), 'i1'), true, { newDate: '2026-11-17' })).toThrow('NEW_DATE_INVALID');
  });

  it('met with the obligation met: case FULFILLED, no date', () => {
    const turn = verdict(reported(talked(), 'i1'), true, { obligationOpen: false, newDate: null });
    expect(turn.effects.at(-1)).toEqual({ kind: 'CLOSE_CASE', caseId: 'c1', outcome: 'FULFILLED' });
  });

  it.each([
    [1, '2026-11-24'],
    [2, '2026-11-27'],
    [3, '2026-12-01'],
  ] as const)('not met the first time at tier %s: back to TALKED until %s', (tier, dueOn) => {
    expect(verdict(reported(talked(1, tier), 'i1'), false)).toMatchObject({
      interview: { state: 'TALKED' },
      items: [{ dueOn, failedChecks: 1 }],
    });
  });

  it('not met the second time: FAILED, next tier; at tier 3 EXHAUSTED and a listing proposed', () => {
    const again = (tier: Tier) =>
      verdict(reported(verdict(reported(talked(1, tier), 'i1'), false), 'i1', '2026-11-17'), false);
    expect([again(1).interview.state, kinds(again(1)).at(-1)]).toEqual(['FAILED', 'PROPOSE']);
    expect([again(3).interview.state, kinds(again(3)).slice(-2)]).toEqual([
      'EXHAUSTED',
      ['CLOSE_CASE', 'PROPOSE_LISTING'],
    ]);
  });

  it.each(['liaison', 'chief'])('the checker is neither filer nor interviewee: %s', (checkerId) => {
    expect(() => verdict(reported(talked(), 'i1'), true, { checkerId })).toThrow('CHECKER_NOT_INDEPENDENT');
  });
});

describe('waiving and resting', () => {
  const waiver = {
    reason: '机构改革',
    documentNumber: '×改办〔2026〕9号',
    proposedBy: 'a',
    approvedBy: { personId: 'b', rank: 30 },
    approverRank: 20,
  };

  it.each([
    ['PROPOSED', proposed(), ['CLOSE_CASE']],
    ['ISSUED', issued(), ['CLOSE_CASE', 'INTERVIEW_WAIVED']],
    ['TALKED', talked(), ['RECTIFICATION_ENDED', 'CLOSE_CASE', 'INTERVIEW_WAIVED']],
    ['RECTIFIED', reported(talked(), 'i1'), ['RECTIFICATION_ENDED', 'CHECK_ENDED', 'CLOSE_CASE', 'INTERVIEW_WAIVED']],
  ] as const)('%s can be waived: %s', (_state, dossier, expected) => {
    const turn = waive(dossier, waiver, on('2026-11-17'));
    expect([turn.interview.state, kinds(turn)]).toEqual(['WAIVED', expected]);
    expect(turn.effects).toContainEqual({ kind: 'CLOSE_CASE', caseId: 'c1', outcome: 'EXCUSED' });
  });

  it.each([
    ['DOCUMENT_NUMBER_REQUIRED', { documentNumber: '' }],
    ['REASON_REQUIRED', { reason: ' ' }],
    ['TWO_PERSONS_REQUIRED', { proposedBy: 'b' }],
    ['WAIVER_RANK_TOO_LOW', { approvedBy: { personId: 'b', rank: 20 } }],
  ])('not without its conditions: %s', (problem, change) => {
    expect(() => waive(issued(), { ...waiver, ...change }, on('2026-10-28'))).toThrow(problem);
  });

  it('filed and returned, the item’s date moves by the working days suspended', () => {
    const resting = suspendItem(talked(2), 'i1', '2026-11-09', on('2026-11-09'));
    expect(resting.interview.suspendedSince).toBeNull();
    expect(() => reported(resting, 'i1')).toThrow('INTERVIEW_ITEM_SUSPENDED');
    const resumed = resumeItem(resting, 'i1', '2026-11-11', on('2026-11-11'));
    expect(resumed.items.map((item) => item.dueOn)).toEqual(['2026-11-24', '2026-11-19']);
    expect(resumed.effects).toEqual([{ kind: 'RECTIFICATION_DUE', itemId: 'i1', dueOn: '2026-11-24' }]);
  });

  it('with all items at rest the interview rests: no talk, no timer, and its dates move', () => {
    const resting = suspendItem(issued(), 'i1', '2026-10-28', on('2026-10-28'));
    expect(() => talk(resting, '2026-11-03')).toThrow('INTERVIEW_SUSPENDED');
    const around = { holderId: 'chief', reachable: true, rectificationLateness: {} };
    expect(nextInterviewStep(resting, around, { day: '2026-11-12', time: '09:00' }, book).steps).toEqual([]);
    const resumed = resumeItem(resting, 'i1', '2026-10-29', on('2026-10-29'));
    expect(resumed.interview).toMatchObject({ talkOn: '2026-11-05', talkBy: '2026-11-09', suspendedSince: null });
    expect(kinds(resumed)).toEqual(['INTERVIEW_RESCHEDULED']);
  });
});
