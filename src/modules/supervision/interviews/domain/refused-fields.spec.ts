import { issued, on, proposed, reported, talked } from '../../../../../test/support/dossiers.js';
import { DomainError } from '../../../../shared-kernel/domain-error.js';
import { notHeld, registerService, reschedule } from './interview-service.js';
import { approve, reject, waive } from './interview-signing.js';
import { objectToRecord, recordTalk, type ItemTalk } from './interview-talk.js';
import { checkRectification } from './interview-verdicts.js';

/** Which fields a refusal points at, with its code. */
function pointed(act: () => unknown): readonly string[] {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return error.errors.map(({ pointer, code }) => `${pointer} ${code}`);
    throw error;
  }
  return [];
}

const slot = (talkOn: string, talkTime = '10:00') => ({ talkOn, talkTime, place: null });
const sign = (signedOn: string, when: ReturnType<typeof slot> | null = null) =>
  approve(proposed(), { signedOn, addresseeId: 'chief', slot: when }, on('2026-10-27'));
const move = (talkOn: string, talkTime?: string) =>
  reschedule(issued(), { slot: slot(talkOn, talkTime), reason: '公务' }, on('2026-10-28'));
const putOff = (talkOn: string, talkTime?: string) =>
  notHeld(issued(), { fault: 'NONE', reason: '停电', slot: slot(talkOn, talkTime) }, on('2026-11-03'));
const serve = (servedOn: string) => registerService(issued(), { servedOn, addresseeId: 'chief' }, on('2026-10-29'));
const item = (change: Partial<ItemTalk> = {}): ItemTalk => ({
  ...{ itemId: 'i1', demand: '报送', commitment: null, dueOn: null },
  ...change,
});
const record = (talkedOn: string, items: readonly ItemTalk[] = [item()], intervieweePresent = true) =>
  recordTalk(issued(1, items.length), { talkedOn, intervieweePresent, items }, on('2026-11-05'));

const checked = (change: { met?: boolean; reason?: string; newDate?: string | null }) => {
  const given = {
    itemId: 'i1',
    met: true,
    checkerId: 'deputy',
    obligationOpen: true,
    newDate: '2026-12-04',
    reason: '不到位',
  };
  return checkRectification(reported(talked(), 'i1'), { ...given, ...change, at: '/items/1' }, on('2026-11-17'));
};
const waived = (documentNumber: string) =>
  waive(
    proposed(),
    {
      reason: '情况变化',
      documentNumber,
      proposedBy: 'chief',
      approvedBy: { personId: 'director', rank: 9 },
      approverRank: 5,
    },
    on('2026-10-27'),
  );

describe('a refused act of an interview', () => {
  it.each<readonly [string, () => unknown, string]>([
    ['a paper signed tomorrow', () => sign('2026-10-28'), '/offline/on DATE_IN_FUTURE'],
    ['a paper signed before the proposal', () => sign('2026-10-22'), '/offline/on DATE_BEFORE_NOTICE'],
    ['signed with a day too near', () => sign('2026-10-27', slot('2026-10-29')), '/scheduledOn TALK_TOO_EARLY'],
    ['signed with a rest day', () => sign('2026-10-27', slot('2026-10-31')), '/scheduledOn TALK_NOT_WORKING_DAY'],
    [
      'signed with an hour at noon',
      () => sign('2026-10-27', slot('2026-11-02', '12:30')),
      '/scheduledTime TALK_OUTSIDE_OFFICE_HOURS',
    ],
    ['moved beyond its term', () => move('2026-11-06'), '/scheduledOn TALK_TERM_EXCEEDED'],
    ['moved to noon', () => move('2026-11-05', '12:30'), '/scheduledTime TALK_OUTSIDE_OFFICE_HOURS'],
    ['not held, with a new day too near', () => putOff('2026-11-05'), '/newDate TALK_TOO_EARLY'],
    ['not held, with an hour at noon', () => putOff('2026-11-06', '12:30'), '/newTime TALK_OUTSIDE_OFFICE_HOURS'],
    ['served tomorrow', () => serve('2026-10-30'), '/servedOn DATE_IN_FUTURE'],
    ['served before its notice', () => serve('2026-10-26'), '/servedOn DATE_BEFORE_NOTICE'],
    [
      'turned down until today',
      () => reject(proposed(), { reason: '已沟通', until: '2026-10-27' }, on('2026-10-27')),
      '/until HOLD_DATE_INVALID',
    ],
    ['recorded for tomorrow', () => record('2026-11-06'), '/talkedOn DATE_IN_FUTURE'],
    ['recorded for a day before the notice', () => record('2026-10-26'), '/talkedOn DATE_BEFORE_NOTICE'],
    ['recorded within the days of its notice', () => record('2026-10-29'), '/talkedOn TALK_TOO_EARLY'],
    [
      'recorded without the interviewee',
      () => record('2026-11-05', [item()], false),
      '/intervieweePresent INTERVIEWEE_ABSENT',
    ],
    [
      'recorded with a date of its second item beyond the term',
      () => record('2026-11-05', [item(), item({ itemId: 'i2', dueOn: '2026-12-30' })]),
      '/items/1/dueOn DUE_DATE_INVALID',
    ],
    [
      'recorded with a blank demand of its second item',
      () => record('2026-11-05', [item(), item({ itemId: 'i2', demand: ' ' })]),
      '/items/1/demand DEMAND_REQUIRED',
    ],
    [
      'recorded with an item left out',
      () =>
        recordTalk(
          issued(1, 2),
          { talkedOn: '2026-11-05', intervieweePresent: true, items: [item()] },
          on('2026-11-05'),
        ),
      '/items DEMAND_REQUIRED',
    ],
    [
      'turned down without a reason',
      () => reject(proposed(), { reason: ' ', until: null }, on('2026-10-27')),
      '/words REASON_REQUIRED',
    ],
    [
      'moved without a reason',
      () => reschedule(issued(), { slot: slot('2026-11-05'), reason: '' }, on('2026-10-28')),
      '/reason REASON_REQUIRED',
    ],
    [
      'an objection without words',
      () => objectToRecord(talked(), { words: ' ' }, on('2026-11-06')),
      '/text REASON_REQUIRED',
    ],
    ['not met, without a word', () => checked({ met: false, reason: '' }), '/items/1/words REASON_REQUIRED'],
    ['met, its matter open, without a date', () => checked({ newDate: null }), '/items/1/newDate NEW_DATE_REQUIRED'],
    ['met, with a date that has passed', () => checked({ newDate: '2026-11-17' }), '/items/1/newDate NEW_DATE_INVALID'],
    ['waived without a number', () => waived(' '), '/documentNumber DOCUMENT_NUMBER_REQUIRED'],
  ])('%s points at the field', (_what, act, expected) => expect(pointed(act)).toEqual([expected]));
});
