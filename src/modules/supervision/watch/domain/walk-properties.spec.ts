import fc from 'fast-check';
import { longForm } from '../../../../../test/support/form.js';
import { book, calendar, WatchDesk } from '../../../../../test/support/watch-desk.js';
import { addDays } from '../../../../shared-kernel/dates.js';
import { pauseOn } from '../../../obligations/clock/domain/pauses.js';
import { isLive, isLiveItem } from '../../interviews/domain/interview.js';
import { acknowledge, markUnserved, notHeld, registerService } from '../../interviews/domain/interview-service.js';
import { approve, reject, waive } from '../../interviews/domain/interview-signing.js';
import { recordTalk, reportRectification } from '../../interviews/domain/interview-talk.js';
import { checkRectification } from '../../interviews/domain/interview-verdicts.js';
import { nextStep } from './next-obligation-step.js';

/** Random walks of commands and days over two duties of one unit; whatever people do, the invariants hold. */
const ids = ['D1', 'D2'] as const;
const command = fc.oneof(
  fc.record({ act: fc.constant('days' as const), count: fc.integer({ min: 1, max: 9 }) }),
  fc.record({
    act: fc.constantFrom(
      'file',
      'return',
      'verify',
      'ask',
      'refuse',
      'accept',
      'sign',
      'reject',
      'acknowledge',
      'serve',
      'talk',
      'absent',
      'moved',
      'report',
      'met',
      'notMet',
      'waive',
      'hold',
    ),
    count: fc.integer({ min: 0, max: 1 }),
  }),
);
const LONG_MS = 3_600_000;
type Command = { readonly act: string; readonly count: number };

const acts: Readonly<Record<string, (desk: WatchDesk, id: string) => void>> = {
  file: (desk, id) => ['OPEN', 'RETURNED'].includes(desk.matter(id).facts.state) && desk.file(id),
  return: (desk, id) => desk.matter(id).facts.state === 'SUBMITTED' && desk.sendBack(id),
  verify: (desk, id) => desk.matter(id).facts.state === 'SUBMITTED' && desk.verify(id),
  ask: (desk, id) =>
    ['OPEN', 'RETURNED'].includes(desk.matter(id).facts.state) && !asking(desk, id) && desk.pause(id, 'EXPLANATION'),
  hold: (desk, id) => {
    const from = addDays(desk.now.day, 1);
    desk.hold(id, from, addDays(from, 6));
  },
  refuse: (desk, id) => {
    if (!asking(desk, id)) return;
    desk.resume(id, 'EXPLANATION', true);
    desk.settleDown();
  },
  accept: (desk, id) => {
    if (!asking(desk, id) || desk.matter(id).facts.state === 'SUBMITTED') return;
    desk.resume(id, 'EXPLANATION');
    const { currentDate } = desk.matter(id).facts;
    desk.redate(id, calendar.add(currentDate > desk.now.day ? currentDate : desk.now.day, 5));
  },
  sign: (desk) => desk.act((d, a) => approve(d, { signedOn: a.today, addresseeId: 'chief', slot: null }, a)),
  reject: (desk) => desk.act((d, a) => reject(d, { reason: '暂缓', until: null }, a)),
  acknowledge: (desk) => desk.act((d, a) => acknowledge(d, 'chief', a)),
  serve: (desk) => desk.act((d, a) => registerService(d, { servedOn: a.today, addresseeId: 'chief' }, a)),
  absent: (desk) => desk.act((d, a) => notHeld(d, { fault: 'INTERVIEWEE', reason: '缺席', slot: null }, a)),
  moved: (desk) => desk.act(markUnserved),
  talk: (desk) =>
    desk.act((d, a) => {
      const items = d.items.filter((item) => item.state === 'OPEN' && item.suspendedSince === null);
      return recordTalk(
        d,
        {
          talkedOn: a.today,
          intervieweePresent: true,
          items: items.map(({ id }) => ({ itemId: id, demand: '办', commitment: null, dueOn: null })),
        },
        a,
      );
    }),
  report: (desk) =>
    desk.act((d, a) => reportRectification(d, { itemId: first(desk, 'TALKED'), reporterId: 'liaison' }, a)),
  met: (desk) => desk.act((d, a) => checkRectification(d, { ...check(desk), met: true }, a)),
  notMet: (desk) => desk.act((d, a) => checkRectification(d, { ...check(desk), met: false }, a)),
  waive: (desk) =>
    desk.act((d, a) =>
      waive(
        d,
        {
          reason: '免',
          documentNumber: '1号',
          proposedBy: 'a',
          approvedBy: { personId: 'b', rank: 9 },
          approverRank: 1,
        },
        a,
      ),
    ),
};

function asking(desk: WatchDesk, id: string): boolean {
  return desk.matter(id).facts.pauses.some((pause) => pause.reason === 'EXPLANATION' && pause.to === null);
}

function first(desk: WatchDesk, state: string): string {
  return desk.talk().items.find((item) => item.state === state)?.id ?? 'none';
}

function check(desk: WatchDesk) {
  return {
    itemId: first(desk, 'RECTIFIED'),
    checkerId: 'deputy',
    obligationOpen: true,
    newDate: calendar.add(desk.now.day, 6),
    reason: '不足',
  };
}

/** Carries out what the state allows; a refusal by its code is a right answer, any other error is not. */
function carryOut(desk: WatchDesk, { act, count }: Command): void {
  if (act === 'days') desk.goTo(calendar.add(desk.now.day, count), '10:00');
  else {
    try {
      acts[act]?.(desk, ids[count] ?? 'D1');
    } catch (error) {
      if (!(error instanceof Error) || (error.name !== 'DomainError' && !error.message.startsWith('no talk')))
        throw error;
    }
  }
}

/** Under a hold no rung fires and no talk runs. */
function assertHeld(desk: WatchDesk, id: string, fired: readonly string[]): void {
  const held = desk.matter(id).facts.pauses.filter(({ reason }) => reason === 'FORCE_MAJEURE');
  expect(fired.filter((day) => pauseOn(held, day) !== null)).toEqual([]);
  if (pauseOn(held, desk.now.day) === null) return;
  const items = desk.talks.flatMap(({ dossier }) => dossier.items);
  const live = items.filter((item) => isLiveItem(item) && item.obligationId === id);
  expect(live.every(({ suspendedSince }) => suspendedSince !== null)).toBe(true);
}

function assertSound(desk: WatchDesk, tiers: Map<string, number>): void {
  for (const id of ids) {
    const { openCase, facts, fired } = desk.matter(id);
    const live = desk.talks.flatMap(({ dossier }) =>
      dossier.items.filter((item) => isLiveItem(item) && item.obligationId === id),
    );
    expect(live.length).toBeLessThanOrEqual(1);
    if (live.length === 1) expect(openCase?.id).toBe(live[0]?.caseId);
    if (openCase !== null) {
      expect(openCase.tier - (tiers.get(openCase.id) ?? 0)).toBeLessThanOrEqual(1);
      expect(openCase.tier).toBeGreaterThanOrEqual(tiers.get(openCase.id) ?? 0);
      tiers.set(openCase.id, openCase.tier);
    }
    if (facts.state === 'MET') expect(openCase).toBeNull();
    expect(new Set(fired.map((rung) => rung.key)).size).toBe(fired.length);
    const days = fired.flatMap((rung) => (rung.on === null ? [] : [rung.on]));
    expect(new Set(days).size).toBe(days.length);
    expect(days.every((day) => !calendar.isBarred(day))).toBe(true);
    assertHeld(desk, id, days);
  }
  for (const { dossier } of desk.talks) expect(isLive(dossier.interview)).toBe(dossier.items.some(isLiveItem));
}

describe('random walks', () => {
  it(
    'one live item a case, tiers up by one, no rung and no running talk under a hold, a rung a day, none twice, none on a barred day, no case after MET',
    () => {
      fc.assert(
        fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
          const desk = new WatchDesk('2026-09-20', '10:00');
          const tiers = new Map<string, number>();
          for (const id of ids) desk.register({ id });
          for (const one of commands) {
            carryOut(desk, one);
            assertSound(desk, tiers);
            if (desk.now.day > '2027-09-01') break;
          }
        }),
        { numRuns: longForm ? 20_000 : 500 },
      );
    },
    LONG_MS,
  );

  it(
    'never early: nothing overdue fires at lateness below its rung, and a plan carried out is empty afterwards',
    () => {
      fc.assert(
        fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
          const desk = new WatchDesk('2026-09-20', '10:00');
          for (const id of ids) desk.register({ id });
          for (const one of commands) {
            carryOut(desk, one);
            if (desk.now.day > '2027-09-01') break;
            for (const id of ids) {
              const matter = desk.matter(id);
              const again = nextStep(desk.inputOf(matter), desk.now, book).steps;
              expect(again.filter((step) => step.kind !== 'TIER_PROPOSAL')).toEqual([]);
            }
          }
          for (const line of desk.log.filter((entry) => entry.includes('SLIP_PREPARED'))) {
            const day = line.slice(0, 10);
            expect(calendar.between('2026-10-13', day)).toBeGreaterThanOrEqual(3);
          }
        }),
        { numRuns: longForm ? 20_000 : 500 },
      );
    },
    LONG_MS,
  );

  it('whatever its date and however barred days lie, two working days at least pass between overdue reminder and slip', () => {
    for (let dueOn = '2026-09-14'; dueOn < '2026-10-16'; dueOn = calendar.add(dueOn, 1)) {
      const desk = new WatchDesk('2026-07-01');
      desk.register({ id: 'D1', originalDate: dueOn, currentDate: dueOn, plannedOn: null, actBy: null });
      desk.goTo(calendar.add(dueOn, 9));
      const dayOf = (kind: string): string =>
        desk
          .linesOf('D1')
          .find((line) => line.includes(kind))
          ?.slice(0, 10) ?? '';
      const gap = calendar.between(dayOf('OVERDUE_REMINDER'), dayOf('SLIP_PREPARED'));
      expect([dueOn, gap >= 2]).toEqual([dueOn, true]);
    }
  });

  it('of the working days between overdue reminder and slip, those on which the clock stood are no time to explain', () => {
    for (let dueOn = '2026-09-21'; dueOn < '2026-10-13'; dueOn = calendar.add(dueOn, 1)) {
      for (let start = 1; start <= 20; start += 1) {
        const [from, to] = [addDays(dueOn, start), addDays(dueOn, start + 2)] as const;
        const desk = new WatchDesk('2026-07-01');
        desk.register({ id: 'D1', originalDate: dueOn, currentDate: dueOn, plannedOn: null, actBy: null });
        desk.hold('D1', from, to);
        desk.goTo(calendar.add(dueOn, 12));
        const [reminded = '', slip = ''] = ['OVERDUE_REMINDER', 'SLIP_PREPARED'].map((kind) =>
          desk
            .linesOf('D1')
            .find((line) => line.includes(kind))
            ?.slice(0, 10),
        );
        const ran = calendar.workingDaysIn(reminded, slip).filter((day) => day < from || day > to);
        expect([dueOn, from, ran.length >= 2]).toEqual([dueOn, from, true]);
      }
    }
  });

  it('left alone, an unfiled duty always reaches its first tier on the same day whenever the watch began', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), (offset) => {
        const desk = new WatchDesk(calendar.add('2026-07-01', offset));
        desk.register({ id: 'D1' });
        desk.goTo('2026-12-31');
        expect(desk.linesOf('D1').filter((line) => line.includes('TIER'))).toEqual([
          '2026-10-23 TIER_PROPOSAL 1 LADDER NEW',
        ]);
      }),
      { numRuns: 20 },
    );
  });
});
