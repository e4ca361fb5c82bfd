import { check, report, sign, talkAll, untilProposal } from '../../../../../test/support/walk-acts.js';
import { calendar, WatchDesk } from '../../../../../test/support/watch-desk.js';
import { acknowledge, registerService } from '../../interviews/domain/interview-service.js';

/** The walks of the design, line by line, by the pure planners alone. Every line asserted is one of the walk or follows from it. */
describe('walk (a): never filed, nobody explains', () => {
  it('is reminded, urged, proposed, signed, served by hand, talked to, fails and is proposed at the second tier', () => {
    const desk = untilProposal();
    expect(desk.talk().interview).toMatchObject({ state: 'PROPOSED', tier: 1, round: 1 });
    desk.goTo('2026-10-27');
    desk.act(sign);
    expect(desk.talk().interview).toMatchObject({
      state: 'ISSUED',
      talkOn: '2026-11-03',
      talkTime: '10:00',
      talkBy: '2026-11-05',
    });
    desk.goTo('2026-10-28');
    expect([desk.lateness('D1'), desk.light('D1')]).toEqual([11, 'RED']);
    desk.goTo('2026-11-02');
    desk.act((dossier, acting) => registerService(dossier, { servedOn: acting.today, addresseeId: 'chief' }, acting));
    expect(desk.talk().interview).toMatchObject({ state: 'ACKNOWLEDGED', talkOn: '2026-11-05', talkTime: '10:00' });
    desk.goTo('2026-11-05', '11:00');
    desk.act(talkAll);
    expect(desk.talk().interview).toMatchObject({ state: 'TALKED', recordCheckBy: '2026-11-10' });
    expect(desk.talk().items[0]).toMatchObject({ state: 'TALKED', dueOn: '2026-11-19' });
    desk.goTo('2026-11-24');
    expect(desk.linesOf('D1')).toEqual([
      '2026-09-09 REMINDER ACT',
      '2026-09-22 REMINDER ACT',
      '2026-10-14 CASE_OPENED',
      '2026-10-14 OVERDUE_REMINDER',
      '2026-10-16 SLIP_PREPARED',
      '2026-10-19 SLIP_SENT',
      '2026-10-23 TIER_PROPOSAL 1 LADDER NEW',
      '2026-11-24 TIER_PROPOSAL 2 OUTCOME NEW',
    ]);
    expect(desk.linesOf('I1')).toEqual([
      '2026-10-27 ISSUED',
      '2026-10-29 RENOTICE',
      '2026-11-02 ASK_HAND_SERVICE',
      '2026-11-02 ACKNOWLEDGED',
      '2026-11-05 TALKED',
      '2026-11-11 RECORD_UNOBJECTED',
      '2026-11-24 ITEM_FAILED',
      '2026-11-24 FAILED',
    ]);
    expect(desk.linesOf('R:D1@1')).toEqual(['2026-11-17 REMINDER DUE', '2026-11-20 OVERDUE_REMINDER']);
    expect(desk.talk(2).interview).toMatchObject({ tier: 2, state: 'PROPOSED', round: 1 });
    expect(desk.matter('D1').openCase).toMatchObject({ tier: 2, state: 'OPEN' });
  });

  it('shows YELLOW from the first overdue day and the case at tier 0', () => {
    const desk = new WatchDesk('2026-07-01');
    desk.register({ id: 'D1' });
    desk.goTo('2026-10-14');
    expect(desk.light('D1')).toBe('YELLOW');
    expect(desk.matter('D1').openCase).toMatchObject({ tier: 0, state: 'OPEN' });
  });
});

describe('walk (b): filed late, returned once', () => {
  it('no slip goes out, nothing fires in grace, and it ends FULFILLED and DONE_LATE', () => {
    const desk = new WatchDesk('2026-07-01');
    desk.register({ id: 'D1' });
    desk.goTo('2026-10-16', '15:00');
    desk.file('D1');
    expect([desk.light('D1'), desk.lateness('D1')]).toEqual(['YELLOW awaiting', 2]);
    desk.goTo('2026-10-22', '16:00');
    desk.sendBack('D1');
    expect(desk.matter('D1').facts.pauses.at(-1)).toEqual({ from: '2026-10-23', to: '2026-10-27', reason: 'GRACE' });
    desk.goTo('2026-10-23');
    expect(desk.lateness('D1')).toBe(2);
    expect(desk.matter('D1').openCase).toMatchObject({ state: 'PAUSED', pauseReason: 'GRACE' });
    desk.goTo('2026-10-26');
    desk.file('D1');
    desk.goTo('2026-10-27', '15:00');
    desk.verify('D1');
    expect(desk.light('D1')).toBe('DONE_LATE');
    expect(desk.linesOf('D1')).toEqual([
      '2026-09-09 REMINDER ACT',
      '2026-09-22 REMINDER ACT',
      '2026-10-14 CASE_OPENED',
      '2026-10-14 OVERDUE_REMINDER',
      '2026-10-16 SLIP_PREPARED',
      '2026-10-16 SLIP_DROPPED',
      '2026-10-16 CASE_PAUSED FILED',
      '2026-10-23 CASE_PAUSED GRACE',
      '2026-10-26 CASE_PAUSED FILED',
      '2026-10-27 CASE_CLOSED FULFILLED',
    ]);
    desk.goTo('2026-11-30');
    expect(desk.linesOf('D1', '2026-10-28')).toEqual([]);
  });
});

describe('walk (c): interviewed, sent back once, passes; the duty itself as make-up', () => {
  it('closes with a new date and is filed by it', () => {
    const desk = untilProposal();
    desk.goTo('2026-10-26');
    desk.act(sign);
    expect(desk.talk().interview).toMatchObject({ state: 'ISSUED', talkOn: '2026-11-02', talkTime: '10:00' });
    desk.goTo('2026-10-27');
    desk.act((d, a) => acknowledge(d, 'chief', a));
    expect(desk.talk().interview).toMatchObject({ state: 'ACKNOWLEDGED', talkOn: '2026-11-02' });
    desk.goTo('2026-11-02', '11:00');
    desk.act(talkAll);
    expect(desk.talk().items[0]).toMatchObject({ state: 'TALKED', dueOn: '2026-11-16' });
    desk.goTo('2026-11-12', '15:00');
    desk.act(report('D1@1'));
    expect(desk.talk()).toMatchObject({ interview: { state: 'RECTIFIED' }, items: [{ checkBy: '2026-11-19' }] });
    desk.goTo('2026-11-17', '15:00');
    desk.act(check('D1@1', false, null));
    expect(desk.talk()).toMatchObject({
      interview: { state: 'TALKED' },
      items: [{ dueOn: '2026-11-24', failedChecks: 1 }],
    });
    desk.goTo('2026-11-23', '15:00');
    desk.act(report('D1@1'));
    expect(desk.talk()).toMatchObject({ interview: { state: 'RECTIFIED' }, items: [{ checkBy: '2026-11-30' }] });
    desk.goTo('2026-11-26', '15:00');
    desk.act(check('D1@1', true, '2026-12-04'));
    expect(desk.talk().interview).toMatchObject({ state: 'CLOSED', endedOn: '2026-11-26' });
    expect(desk.matter('D1')).toMatchObject({
      openCase: null,
      facts: { currentDate: '2026-12-04', originalDate: '2026-10-13' },
    });
    expect(desk.linesOf('D1', '2026-10-24')).toEqual(['2026-11-26 CASE_CLOSED REDATED']);
    desk.goTo('2026-12-02', '10:00');
    desk.file('D1');
    desk.goTo('2026-12-04', '10:00');
    desk.verify('D1');
    expect(desk.light('D1')).toBe('DONE_LATE');
    desk.goTo('2026-12-31');
    expect(desk.linesOf('D1', '2026-11-27')).toEqual(['2026-11-27 REMINDER DUE']);
  });
});

describe('walk (h): never filed, until the third tier has failed', () => {
  /** Every interview is signed and held, and nobody reports. */
  function untilExhausted(): WatchDesk {
    const desk = untilProposal();
    for (const tier of [1, 2, 3]) {
      expect(desk.talk().interview).toMatchObject({ state: 'PROPOSED', tier });
      desk.act(sign);
      desk.act((dossier, acting) => acknowledge(dossier, 'chief', acting));
      desk.goTo(desk.talk().interview.talkOn ?? '', '11:00');
      desk.act(talkAll);
      const { dueOn } = desk.talk().items[0] ?? {};
      desk.goTo(calendar.add(dueOn ?? '', 3));
    }
    return desk;
  }

  it('the case stays open and at rest: no rung fires again, while lateness and light go on', () => {
    const desk = untilExhausted();
    const [failedOn] = desk.linesOf('I3').at(-1)?.split(' ') ?? [];
    expect(desk.talk(3).interview.state).toBe('FAILED');
    expect(desk.matter('D1').openCase).toMatchObject({ tier: 3, state: 'OPEN', exhaustedOn: failedOn });
    expect(desk.linesOf('D1').at(-1)).toBe(`${failedOn ?? ''} CASE_EXHAUSTED`);
    const [lines, late] = [desk.log.length, desk.lateness('D1')];
    desk.goTo('2027-06-30');
    expect(desk.log.slice(lines)).toEqual([]);
    expect(desk.matter('D1').nextAt).toBeNull();
    expect([desk.lateness('D1') > late, desk.light('D1'), desk.talks.length]).toEqual([true, 'RED', 3]);
  });

  it('what is filed pauses it, and sent back it rests on without a new rung', () => {
    const desk = untilExhausted();
    desk.goTo('2027-04-12', '10:00');
    const lines = desk.linesOf('D1').length;
    desk.file('D1');
    desk.goTo('2027-04-14', '10:00');
    expect(desk.matter('D1').openCase).toMatchObject({ state: 'PAUSED' });
    desk.sendBack('D1');
    desk.goTo('2027-05-31');
    expect(
      desk
        .linesOf('D1')
        .slice(lines)
        .map((line) => line.split(' ')[1]),
    ).toEqual(['CASE_PAUSED', 'CASE_PAUSED', 'CASE_RESUMED']);
    expect(desk.matter('D1').openCase).toMatchObject({ state: 'OPEN', tier: 3 });
  });

  it.each([
    [
      'verified',
      'FULFILLED',
      (desk: WatchDesk) => {
        desk.file('D1');
        desk.verify('D1');
      },
    ],
    ['given a new date', 'REDATED', (desk: WatchDesk) => desk.redate('D1', '2027-05-10')],
  ])('it ends when the duty is %s', (_, outcome, act) => {
    const desk = untilExhausted();
    desk.goTo('2027-04-12', '10:00');
    act(desk);
    desk.settleDown();
    expect(desk.linesOf('D1').at(-1)).toBe(`2027-04-12 CASE_CLOSED ${outcome}`);
    expect(desk.matter('D1').openCase).toBeNull();
  });

  it('after a new date that is missed as well the ladder starts afresh', () => {
    const desk = untilExhausted();
    desk.goTo('2027-04-12', '10:00');
    desk.redate('D1', '2027-05-10');
    desk.goTo('2027-05-12');
    expect(desk.matter('D1').openCase).toMatchObject({ tier: 0, exhaustedOn: null });
  });
});
