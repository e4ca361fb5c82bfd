import { issued, kinds, on, proposed, reported, talked, with_ } from '../../../../../test/support/dossiers.js';
import { book } from '../../../../../test/support/watch-desk.js';
import type { InterviewDossier, Interview } from './interview.js';
import { markUnserved } from './interview-service.js';
import { approve, reject, terminate, waive } from './interview-signing.js';
import { nextInterviewStep } from './next-interview-step.js';
import { countsAsRound, placeProposal } from './propose.js';
import { suspendItem } from './suspension.js';

const waiver = {
  reason: '机构改革',
  documentNumber: '×改办〔2026〕9号',
  proposedBy: 'a',
  approvedBy: { personId: 'b', rank: 30 },
  approverRank: 20,
};

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
    ['2026-10-27', '2026-11-03', '2026-11-05'],
    // The term of the day on the paper.
    ['2026-10-28', '2026-11-03', '2026-11-05'],
    ['2026-11-02', '2026-11-05', '2026-11-05'],
    // It would end before the notice does: the last day is then the first that notice allows.
    ['2026-11-03', '2026-11-06', '2026-11-06'],
    ['2026-11-10', '2026-11-13', '2026-11-13'],
  ])('signed on paper on 27 October and recorded on %s: talk on %s, by %s at the latest', (today, talkOn, talkBy) => {
    const turn = approve(proposed(), { signedOn: '2026-10-27', addresseeId: 'chief', slot: null }, on(today));
    expect(turn.interview).toMatchObject({ talkOn, talkBy });
  });

  it.each([
    ['2026-10-29', '10:00', 'TALK_TOO_EARLY'],
    ['2026-10-30', '10:00', null],
    ['2026-11-05', '15:00', null],
    ['2026-11-06', '10:00', 'TALK_TERM_EXCEEDED'],
    ['2026-10-31', '10:00', 'TALK_NOT_WORKING_DAY'],
    ['2026-11-02', '08:29', 'TALK_OUTSIDE_OFFICE_HOURS'],
    ['2026-11-02', '08:30', null],
    ['2026-11-02', '11:59', null],
    ['2026-11-02', '12:00', 'TALK_OUTSIDE_OFFICE_HOURS'],
    ['2026-11-02', '14:30', null],
    ['2026-11-02', '18:00', 'TALK_OUTSIDE_OFFICE_HOURS'],
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
    expect(() => approve(proposed(), { ...signature, signedOn: '2026-10-22' }, on('2026-10-27'))).toThrow(
      'DATE_BEFORE_NOTICE',
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
      open: { interviewId: 'I1', state, round: 2 },
      rounds: 1,
      lastEndedOn: null,
    });
    expect(placeProposal(slot('PROPOSED'), '2026-10-29')).toEqual({ kind: 'JOIN', interviewId: 'I1', round: 2 });
    for (const state of ['ISSUED', 'ACKNOWLEDGED', 'UNSERVED', 'TALKED', 'RECTIFIED'] as const) {
      expect(placeProposal(slot(state), '2026-10-29')).toEqual({ kind: 'WAIT', interviewId: 'I1' });
    }
    expect(placeProposal({ open: null, rounds: 1, lastEndedOn: '2026-11-20' }, '2026-11-20')).toEqual({
      kind: 'WAIT',
      interviewId: null,
    });
    expect(placeProposal({ open: null, rounds: 1, lastEndedOn: '2026-11-20' }, '2026-11-23')).toEqual({
      kind: 'NEW',
      round: 2,
    });
  });

  it.each([
    ['issued and ended', 'CLOSED', '2026-10-27', true],
    ['issued and failed', 'FAILED', '2026-10-27', true],
    ['never issued', 'VOID', null, false],
    ['put off by its approver', 'REJECTED', null, false],
    ['issued and dropped', 'VOID', '2026-10-27', false],
    ['issued and waived', 'WAIVED', '2026-10-27', false],
  ] as const)('a talk %s counts as a round: only where it was held to', (_, state, signedOn, counts) => {
    expect(countsAsRound({ state, signedOn })).toBe(counts);
  });
});

describe('ending a wrong notice', () => {
  it('unsigned, nobody outside is told; unserved, the clocks are let go', () => {
    const end = (dossier: InterviewDossier) => kinds(terminate(dossier, { reason: '通知对象有误' }, on('2026-10-30')));
    expect(end(proposed())).toEqual(['PROPOSE_LATER']);
    expect(end(markUnserved(issued(), on('2026-10-29')))).toContain('RELEASE');
    expect(kinds(waive(markUnserved(issued(), on('2026-10-29')), waiver, on('2026-10-30')))).toContain('RELEASE');
  });
});

describe('waiving', () => {
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
});
