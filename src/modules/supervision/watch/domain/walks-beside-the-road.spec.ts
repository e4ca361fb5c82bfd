import { check, report, sign, talkAll, untilProposal } from '../../../../../test/support/walk-acts.js';
import { PUBLISHED } from '../../../../../test/support/simulation/script.js';
import { DUTY, WatchDesk } from '../../../../../test/support/watch-desk.js';
import { acknowledge } from '../../interviews/domain/interview-service.js';

/** The walks of the design, line by line, by the pure planners alone. Every line asserted is one of the walk or follows from it. */
/** D1 as in walk (a); the extension of D2 is asked and refused on 14 October. */
function twoDuties(): WatchDesk {
  const desk = new WatchDesk('2026-07-01');
  desk.register({ id: 'D1' });
  desk.register({ id: 'D2' });
  desk.goTo('2026-10-14', '10:00');
  desk.pause('D2', 'EXTENSION');
  desk.goTo('2026-10-14', '16:00');
  desk.resume('D2', 'EXTENSION', true);
  return desk;
}

describe('walk (d): two duties of one section chief', () => {
  it('D2 is a refused extension and its grace later than D1', () => {
    const desk = twoDuties();
    desk.goTo('2026-10-19');
    expect(desk.lateness('D2')).toBe(0);
    desk.goTo('2026-10-20');
    expect(desk.lateness('D2')).toBe(1);
    desk.goTo('2026-10-23', '12:00');
    expect(desk.linesOf('D2', '2026-10-20')).toEqual([
      '2026-10-20 CASE_RESUMED',
      '2026-10-22 SLIP_PREPARED',
      '2026-10-23 SLIP_SENT',
    ]);
  });

  it('(d1) joins the unsigned proposal: one signature, one talk, two items with fates of their own', () => {
    const desk = twoDuties();
    desk.goTo('2026-10-30');
    expect(desk.linesOf('D2', '2026-10-24')).toEqual(['2026-10-29 TIER_PROPOSAL 1 LADDER JOIN']);
    expect(desk.linesOf('I1')).toEqual(['2026-10-29 APPROVER_REMINDED']);
    desk.act(sign);
    expect(desk.talk()).toMatchObject({
      interview: { state: 'ISSUED', talkOn: '2026-11-06' },
      items: [{ obligationId: 'D1' }, { obligationId: 'D2' }],
    });
    desk.act((d, a) => acknowledge(d, 'chief', a));
    desk.goTo('2026-11-06', '11:00');
    desk.act(talkAll);
    desk.goTo('2026-11-10');
    desk.act(report('D1@1'));
    expect(desk.talk().interview.state).toBe('TALKED');
    desk.goTo('2026-11-12', '10:00');
    desk.act(check('D1@1', true, '2026-12-04'));
    expect(desk.talk()).toMatchObject({
      interview: { state: 'TALKED' },
      items: [{ state: 'CLOSED' }, { state: 'TALKED' }],
    });
    desk.goTo('2026-11-25', '10:00');
    expect(desk.talk(1)).toMatchObject({
      interview: { state: 'FAILED' },
      items: [{ state: 'CLOSED' }, { state: 'FAILED' }],
    });
    expect(desk.talk(2)).toMatchObject({ interview: { tier: 2, state: 'PROPOSED' }, items: [{ obligationId: 'D2' }] });
    expect(desk.talk(2).items).toHaveLength(1);
    expect(desk.matter('D1').openCase).toBeNull();
  });

  it('(d2) waits while D1’s interview is issued and is proposed, round 2, on the working day after it ends', () => {
    const desk = twoDuties();
    desk.goTo('2026-10-27');
    desk.act(sign);
    desk.act((d, a) => acknowledge(d, 'chief', a));
    desk.goTo('2026-11-03', '11:00');
    desk.act(talkAll);
    expect(desk.linesOf('D2', '2026-10-24')).toEqual([]);
    expect(desk.matter('D2').openCase).toMatchObject({ state: 'OPEN', tier: 0 });
    desk.goTo('2026-11-16');
    desk.act(report('D1@1'));
    desk.goTo('2026-11-20', '08:40');
    desk.act(check('D1@1', true, '2026-12-04'));
    desk.goTo('2026-11-20', '17:00');
    expect(desk.talk(1).interview).toMatchObject({ state: 'CLOSED', endedOn: '2026-11-20' });
    expect(desk.talks).toHaveLength(1);
    desk.goTo('2026-11-23');
    expect(desk.linesOf('D2', '2026-10-24')).toEqual(['2026-11-23 TIER_PROPOSAL 1 AFTER_INTERVIEW NEW']);
    expect(desk.talk(2).interview).toMatchObject({ tier: 1, round: 2, state: 'PROPOSED' });
  });
});

describe('walk (e): the leader’s diary', () => {
  it('an accepted explanation redates, and the ladder starts afresh from the new date', () => {
    const desk = new WatchDesk('2026-07-01');
    desk.register({ id: 'D1' });
    desk.goTo('2026-10-15', '10:00');
    desk.pause('D1', 'EXPLANATION');
    desk.goTo('2026-10-19', '10:00');
    desk.resume('D1', 'EXPLANATION');
    desk.redate('D1', '2026-11-10');
    desk.goTo('2026-11-20');
    expect(desk.linesOf('D1', '2026-10-01')).toEqual([
      '2026-10-14 CASE_OPENED',
      '2026-10-14 OVERDUE_REMINDER',
      '2026-10-15 CASE_PAUSED EXPLANATION',
      '2026-10-19 CASE_CLOSED REDATED',
      '2026-11-03 REMINDER DUE',
      '2026-11-11 CASE_OPENED',
      '2026-11-11 OVERDUE_REMINDER',
      '2026-11-13 SLIP_PREPARED',
      '2026-11-16 SLIP_SENT',
      '2026-11-20 TIER_PROPOSAL 1 LADDER NEW',
    ]);
    expect(desk.matter('D1').facts.originalDate).toBe('2026-10-13');
  });
});

describe('walk (f): history in the ledger', () => {
  it('is silent until released, then the ladder counts from the new date', () => {
    const desk = new WatchDesk('2026-07-01', '10:00');
    const history = {
      kind: 'TASK',
      plannedOn: null,
      actBy: null,
      originalDate: '2026-03-31',
      currentDate: '2026-03-31',
      hold: 'HISTORIC',
    } as const;
    desk.register({ ...history, id: 'T1' });
    desk.register({ ...history, id: 'T2' });
    expect(desk.light('T1')).toBe('GREY');
    desk.goTo('2026-07-02', '10:00');
    expect(desk.matter('T1').openCase).toBeNull();
    desk.redate('T1', '2026-07-16');
    desk.goTo('2026-07-17');
    expect(desk.linesOf('T1')).toEqual([
      '2026-07-09 REMINDER DUE',
      '2026-07-17 CASE_OPENED',
      '2026-07-17 OVERDUE_REMINDER',
    ]);
    desk.goTo('2026-12-31');
    expect(desk.linesOf('T2')).toEqual([]);
    expect(desk.light('T2')).toBe('GREY');
  });
});

describe('walk (g): the post falls vacant', () => {
  it('stops the clocks and begins afresh with the new holder', () => {
    const desk = untilProposal();
    desk.goTo('2026-10-27');
    desk.act(sign);
    desk.goTo('2026-10-28');
    desk.act((d, a) => acknowledge(d, 'chief', a));
    desk.goTo('2026-10-29', '14:40');
    desk.holder = null;
    desk.talks[0]!.nextAt = desk.now;
    desk.settleDown();
    expect(desk.talk().interview.state).toBe('UNSERVED');
    const stood = desk.lateness('D1');
    desk.goTo('2026-11-04', '10:00');
    expect(desk.lateness('D1')).toBe(stood);
    desk.holder = 'new chief';
    desk.talks[0]!.nextAt = desk.now;
    desk.settleDown();
    expect(desk.talk().interview).toMatchObject({
      state: 'ISSUED',
      addresseeId: 'new chief',
      acknowledgedOn: null,
      talkOn: '2026-11-11',
      talkTime: '10:00',
      talkBy: '2026-11-13',
    });
    expect(desk.linesOf('I1')).toEqual([
      '2026-10-27 ISSUED',
      '2026-10-28 ACKNOWLEDGED',
      '2026-10-29 UNSERVED',
      '2026-10-29 UNSERVED',
      '2026-11-04 REISSUED',
      '2026-11-04 ISSUED',
    ]);
    expect(desk.linesOf('notice')).toContain('2026-10-29 OFFICE_UNSERVED');
    desk.goTo('2026-11-06');
    expect(desk.linesOf('I1', '2026-11-05')).toEqual(['2026-11-06 RENOTICE']);
    expect(DUTY.originalDate).toBe(desk.matter('D1').facts.originalDate);
  });
});

describe('a matter whose case has closed', () => {
  it('goes by the calendar in force from that moment, no longer by the one that its case was opened under', () => {
    const desk = new WatchDesk('2027-01-04');
    desk.register({ id: 'D1', originalDate: '2027-01-25', currentDate: '2027-01-25' });
    desk.goTo('2027-01-27');
    expect(desk.linesOf('D1', '2027-01-26')).toEqual(['2027-01-26 CASE_OPENED', '2027-01-26 OVERDUE_REMINDER']);
    // The list of days off that comes out meanwhile makes the Sunday after a working day.
    desk.rulebook = { ...desk.rulebook, calendar: PUBLISHED };
    desk.goTo('2027-01-29', '10:00');
    desk.redate('D1', '2027-01-29');
    desk.goTo('2027-02-01');
    expect(desk.linesOf('D1', '2027-01-29')).toEqual([
      '2027-01-29 SLIP_SENT',
      '2027-01-29 CASE_CLOSED REDATED',
      '2027-01-31 CASE_OPENED',
      '2027-01-31 OVERDUE_REMINDER',
    ]);
  });
});
