import { issued, kinds, on, reported, talk, talked } from '../../../../test/support/dossiers.js';
import { book } from '../../../../test/support/watch-desk.js';
import { nextInterviewStep } from './next-interview-step.js';
import { resumeItem, suspendItem } from './suspension.js';

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
});
