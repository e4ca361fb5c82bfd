import fc from 'fast-check';
import { issued, kinds, on, proposed, reported, talk, talked, verdict } from '../../../../../test/support/dossiers.js';
import { sign, talkAll, untilProposal } from '../../../../../test/support/walk-acts.js';
import { book } from '../../../../../test/support/watch-desk.js';
import { addDays } from '../../../../shared-kernel/dates.js';
import type { InterviewDossier } from './interview.js';
import { settleItem } from './interview-verdicts.js';
import { nextInterviewStep } from './next-interview-step.js';
import { catchUp, resumeItem, suspendItem } from './suspension.js';

describe('what is filed or asked', () => {
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

  it('before the talk, days of notice and of the approver’s decision move; after it the talk stays', () => {
    const unsigned = resumeItem(
      suspendItem(proposed(), 'i1', '2026-10-26', on('2026-10-26')),
      'i1',
      '2026-10-27',
      on('2026-10-27'),
    );
    expect(unsigned.interview.approvalDueOn).toBe('2026-10-30');
    const after = resumeItem(
      suspendItem(talked(), 'i1', '2026-11-06', on('2026-11-06')),
      'i1',
      '2026-11-09',
      on('2026-11-09'),
    );
    expect(after.interview).toMatchObject({ talkOn: '2026-11-03', talkBy: '2026-11-05', recordCheckBy: '2026-11-12' });
    expect(after.effects).toEqual([{ kind: 'RECTIFICATION_DUE', itemId: 'i1', dueOn: '2026-11-23' }]);
  });

  it('held from before it was proposed, before its notice or before its talk, it counts no day that lies before', () => {
    expect(suspendItem(proposed(), 'i1', '2026-10-01', on('2026-10-26')).interview.suspendedSince).toBe('2026-10-23');
    expect(suspendItem(issued(), 'i1', '2026-10-01', on('2026-10-28')).interview.suspendedSince).toBe('2026-10-27');
    const resting = suspendItem(talked(), 'i1', '2026-10-01', on('2026-11-09'));
    expect(resting.items[0]?.suspendedSince).toBe(resting.interview.talkedOn);
  });

  it('an item that was reported keeps its date; the office’s check moves', () => {
    const resting = suspendItem(reported(talked(2), 'i1'), 'i1', '2026-11-13', on('2026-11-13'));
    const resumed = resumeItem(resting, 'i1', '2026-11-16', on('2026-11-16'));
    expect(resumed.items[0]).toMatchObject({ dueOn: '2026-11-19', checkBy: '2026-11-23', suspendedSince: null });
    expect(resumed.effects).toEqual([{ kind: 'CHECK_DUE', itemId: 'i1', dueOn: '2026-11-23' }]);
  });

  it('neither rests nor goes on what has ended, or never rested', () => {
    const ended = settleItem(talked(2), 'i1', 'FULFILLED', on('2026-11-09'));
    expect(suspendItem(ended, 'i1', '2026-11-10', on('2026-11-10'))).toMatchObject({ items: ended.items, effects: [] });
    expect(resumeItem(talked(), 'i1', '2026-11-10', on('2026-11-10'))).toMatchObject({ effects: [] });
    expect(resumeItem(talked(), 'i9', '2026-11-10', on('2026-11-10')).effects).toEqual([]);
  });

  it('however long it rests, as many working days are left to it as when it began to', () => {
    const rests = fc.tuple(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 60 }));
    fc.assert(
      fc.property(rests, ([start, length]) => {
        const since = addDays('2026-11-06', start);
        const until = addDays(since, length);
        const resumed = resumeItem(suspendItem(talked(), 'i1', since, on(since)), 'i1', until, on(until));
        // The day on which it began to rest is given back whole.
        const left = (from: string, dueOn: string) => book.calendar.between(from, dueOn);
        expect(left(until, resumed.items[0]!.dueOn!)).toBe(left(addDays(since, -1), '2026-11-19'));
      }),
    );
  });

  const rest = (dossier: InterviewDossier, since: string, until: string) =>
    resumeItem(suspendItem(dossier, 'i1', since, on(until)), 'i1', until, on(until));

  it('at rest already, it gets the earlier days of a hold that is signed backwards, once, and no step follows from it twice', () => {
    const one = untilProposal();
    one.goTo('2026-10-27', '10:00');
    one.act(sign);
    one.goTo('2026-11-05', '10:00');
    one.act(talkAll);
    expect(one.talk().items[0]?.dueOn).toBe('2026-11-19');
    one.goTo('2026-11-11', '10:00');
    one.file('D1');
    one.goTo('2026-11-12', '10:00');
    expect(one.talk().items[0]?.suspendedSince).toBe('2026-11-11');
    const held = { from: '2026-11-03', to: '2026-11-13', reason: 'FORCE_MAJEURE' } as const;
    one.change('D1', { pauses: [...one.matter('D1').facts.pauses, held] });
    // Days before its talk were none of its own.
    expect(one.talk()).toMatchObject({
      items: [{ suspendedSince: '2026-11-05' }],
      interview: { suspendedSince: '2026-11-05' },
    });
    one.goTo('2026-11-16', '10:00');
    one.sendBack('D1');
    one.goTo('2026-11-17', '10:00');
    expect(
      one
        .linesOf('D1', '2026-11-06')
        .filter((line) => line.includes('ITEM_'))
        .map((line) => line.slice(0, 25)),
    ).toEqual(['2026-11-11 ITEM_SUSPENDED', '2026-11-12 ITEM_SUSPENDED', '2026-11-16 ITEM_RESUMED']);
    // From 5 to 16 November eight working days.
    expect(one.talk().items[0]?.dueOn).toBe('2026-12-01');
  });

  it('held afterwards over a filing that is over, it gets only the days beside it', () => {
    const returned = rest(talked(2), '2026-11-09', '2026-11-10');
    const held = rest(returned, '2026-11-06', '2026-11-12');
    expect([returned.items[0]?.dueOn, held.items[0]?.dueOn]).toEqual(['2026-11-23', '2026-11-26']);
    const before = rest(rest(issued(), '2026-10-28', '2026-10-28'), '2026-10-27', '2026-10-29');
    expect(before.interview).toMatchObject({ talkOn: '2026-11-06', talkBy: '2026-11-10' });
  });

  it('however often and in whatever order it rests, each working day is given once', () => {
    const rests = fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 })), { maxLength: 5 });
    fc.assert(
      fc.property(rests, (all) => {
        const ranges = all.map(([start, length]) => {
          const since = addDays('2026-11-06', start);
          return [since, addDays(since, length)] as const;
        });
        const last = ranges.reduce(
          (dossier: InterviewDossier, [since, until]) => rest(dossier, since, until),
          talked(),
        );
        const stood = book.calendar
          .workingDaysIn('2026-11-05', '2026-12-31')
          .filter((day) => ranges.some(([since, until]) => since <= day && day <= until));
        expect(book.calendar.between('2026-11-19', last.items[0]?.dueOn ?? '')).toBe(stood.length);
      }),
    );
  });

  it('sent back by a check, it is counted anew: of days before that none is given', () => {
    const again = verdict(reported(talked(), 'i1'), false);
    expect(again.items[0]?.dueOn).toBe('2026-11-24');
    expect(rest(again, '2026-11-10', '2026-11-18').items[0]?.dueOn).toBe('2026-11-26');
  });

  it('a date that had passed before it began to rest stays', () => {
    const resting = suspendItem(issued(), 'i1', '2026-11-04', on('2026-11-04'));
    const resumed = resumeItem(resting, 'i1', '2026-11-05', on('2026-11-05'));
    expect(resumed.interview).toMatchObject({ talkOn: '2026-11-03', talkBy: '2026-11-09' });
  });

  it('brought up to the present, what is named rests from its day, and what rests already keeps its own', () => {
    const dossier = suspendItem(issued(1, 3), 'i1', '2026-10-28', on('2026-10-28'));
    const since = new Map([
      ['o1', '2026-10-30'],
      ['o2', '2026-10-29'],
    ]);
    const present = catchUp(dossier, since, on('2026-10-30'));
    expect(present.items.map((item) => item.suspendedSince)).toEqual(['2026-10-28', '2026-10-29', null]);
    expect(present.interview.suspendedSince).toBeNull();
    expect(catchUp(dossier, since.set('o3', '2026-10-30'), on('2026-10-30')).interview.suspendedSince).toBe(
      '2026-10-30',
    );
  });
});
