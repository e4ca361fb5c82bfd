import { issued, kinds, on, reported, talked, verdict } from '../../../../../test/support/dossiers.js';
import { book } from '../../../../../test/support/watch-desk.js';
import type { InterviewDecision } from './interview.js';
import { markUnserved } from './interview-service.js';
import { confirmRecord } from './interview-talk.js';
import { settleItem } from './interview-verdicts.js';
import { applyInterviewStep, nextInterviewStep } from './next-interview-step.js';
import type { Tier } from '../../policy/domain/policy.js';

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

  it('not met the second time: FAILED, next tier; at tier 3 the case rests, open', () => {
    const again = (tier: Tier) =>
      verdict(reported(verdict(reported(talked(1, tier), 'i1'), false), 'i1', '2026-11-17'), false);
    expect([again(1).interview.state, kinds(again(1)).at(-1)]).toEqual(['FAILED', 'PROPOSE']);
    expect([again(3).interview.state, kinds(again(3)).at(-1)]).toEqual(['FAILED', 'EXHAUST_CASE']);
    expect(kinds(again(3))).not.toContain('CLOSE_CASE');
  });

  it('what the unit and the office owed each other ends with the verdict', () => {
    const ended = (turn: InterviewDecision) => turn.effects.filter((effect) => /_(DUE|FILED|ENDED)$/.test(effect.kind));
    const done = [
      { kind: 'RECTIFICATION_ENDED', itemId: 'i1', state: 'MET' },
      { kind: 'CHECK_ENDED', itemId: 'i1', state: 'MET' },
    ];
    const one = reported(talked(), 'i1') as InterviewDecision;
    expect(ended(one)).toEqual([
      { kind: 'RECTIFICATION_FILED', itemId: 'i1', on: '2026-11-12' },
      { kind: 'CHECK_DUE', itemId: 'i1', dueOn: '2026-11-19' },
    ]);
    expect(ended(verdict(one, true))).toEqual(done);
    expect(ended(verdict(one, true, { obligationOpen: false }))).toEqual(done);
    const sentBack = verdict(one, false);
    expect(ended(sentBack)).toEqual([done[1], { kind: 'RECTIFICATION_DUE', itemId: 'i1', dueOn: '2026-11-24' }]);
    const failed = verdict(reported(sentBack, 'i1', '2026-11-17'), false);
    expect(ended(failed)).toEqual([{ ...done[0], state: 'CANCELLED' }, done[1]]);
    expect(ended(settleItem(one, 'i1', 'FULFILLED', on('2026-11-13')))).toEqual(done);
    expect(ended(settleItem(one, 'i1', 'REDATED', on('2026-11-13')))).toEqual(
      done.map((effect) => ({ ...effect, state: 'CANCELLED' })),
    );
  });

  it('the unit is told of every verdict', () => {
    expect(kinds(verdict(reported(talked(), 'i1'), true))).toContain('CHECK_MET');
    expect(kinds(verdict(reported(talked(), 'i1'), false))).toContain('CHECK_NOT_MET');
  });

  it('settled while it could not be served, its clock is let go', () => {
    const unserved = markUnserved(issued(1, 2), on('2026-10-29'));
    expect(settleItem(unserved, 'i1', 'FULFILLED', on('2026-10-30')).effects).toEqual([
      { kind: 'RELEASE', reason: 'HOLD_UNSERVED', obligationIds: ['o1'], to: '2026-10-30' },
    ]);
  });

  it('a new date on a rest day is the next working day', () => {
    // 5 December 2026 is a Saturday.
    expect(verdict(reported(talked(), 'i1'), true, { newDate: '2026-12-05' }).effects.at(-1)).toMatchObject({
      newDate: '2026-12-07',
    });
  });

  it.each(['liaison', 'chief'])('the checker is neither filer nor interviewee: %s', (checkerId) => {
    expect(() => verdict(reported(talked(), 'i1'), true, { checkerId })).toThrow('CHECKER_NOT_INDEPENDENT');
  });
});
