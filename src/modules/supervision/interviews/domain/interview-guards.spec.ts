import { issued, on, reported, talked, proposed, with_ } from '../../../../../test/support/dossiers.js';
import {
  type Acting,
  type InterviewDossier,
  INTERVIEW_STATES,
  type InterviewState,
  type InterviewDecision,
} from './interview.js';
import { acknowledge, markUnserved, notHeld, registerService, reissue, reschedule } from './interview-service.js';
import { approve, reject, terminate, waive } from './interview-signing.js';
import { objectToRecord, recordTalk, reportRectification } from './interview-talk.js';
import { checkRectification } from './interview-verdicts.js';
import { suspendItem } from './suspension.js';

type Act = (dossier: InterviewDossier, reason: string) => InterviewDecision;
const today: Acting = on('2026-11-03');
const slot = { talkOn: '2026-11-05', talkTime: '15:00', place: null };
const waiver = { documentNumber: '1号', proposedBy: 'a', approvedBy: { personId: 'b', rank: 30 }, approverRank: 20 };

/** Each act with the states from which the interview table lets it start; from any other it is refused. */
const ACTS: Readonly<Record<string, readonly [readonly InterviewState[], Act]>> = {
  approve: [['PROPOSED'], (d) => approve(d, { signedOn: '2026-11-03', addresseeId: 'chief', slot: null }, today)],
  reject: [['PROPOSED'], (d, reason) => reject(d, { reason, until: null }, today)],
  terminate: [['PROPOSED', 'ISSUED', 'ACKNOWLEDGED', 'UNSERVED'], (d, reason) => terminate(d, { reason }, today)],
  waive: [
    ['PROPOSED', 'ISSUED', 'ACKNOWLEDGED', 'UNSERVED', 'TALKED', 'RECTIFIED'],
    (d, reason) => waive(d, { ...waiver, reason }, today),
  ],
  acknowledge: [['ISSUED', 'UNSERVED'], (d) => acknowledge(d, 'chief', today)],
  'register service': [
    ['ISSUED', 'UNSERVED'],
    (d) => registerService(d, { servedOn: '2026-11-03', addresseeId: 'chief' }, today),
  ],
  'mark as unserved': [['ISSUED', 'ACKNOWLEDGED'], (d) => markUnserved(d, today)],
  reissue: [['UNSERVED'], (d) => reissue(d, 'chief', today)],
  reschedule: [['ISSUED', 'ACKNOWLEDGED'], (d, reason) => reschedule(d, { slot, reason }, today)],
  'state that it was not held': [
    ['ISSUED', 'ACKNOWLEDGED'],
    (d, reason) => notHeld(d, { fault: 'NONE', reason, slot: null }, today),
  ],
  'record the talk': [
    ['ISSUED', 'ACKNOWLEDGED'],
    (d) => {
      const items = [{ itemId: 'i1', demand: '报送', commitment: null, dueOn: null }];
      return recordTalk(d, { talkedOn: '2026-11-03', intervieweePresent: true, items }, today);
    },
  ],
  report: [['TALKED'], (d) => reportRectification(d, { itemId: 'i1', reporterId: 'liaison' }, today)],
  check: [
    ['TALKED', 'RECTIFIED'],
    (d, reason) =>
      checkRectification(
        d,
        { itemId: 'i1', met: false, checkerId: 'deputy', obligationOpen: true, newDate: null, reason },
        today,
      ),
  ],
};

/** A dossier in a state, with its item as far as the act needs it. */
function inState(state: InterviewState, act: string): InterviewDossier {
  if (state === 'PROPOSED') return proposed();
  if (act === 'check') return with_(reported(talked(), 'i1'), { state });
  if (act === 'report') return with_(talked(), { state });
  return with_(issued(), { state });
}

describe.each(Object.entries(ACTS))('%s', (name, [from, act]) => {
  it.each(INTERVIEW_STATES.map((state) => [state, from.includes(state)] as const))(
    'from %s is allowed: %s',
    (state, allowed) => {
      const attempt = () => act(inState(state, name), '有原因');
      if (allowed) expect(attempt).not.toThrow();
      else expect(attempt).toThrow('INTERVIEW_WRONG_STATE');
    },
  );
});

describe('guards of several acts', () => {
  it.each(['reject', 'terminate', 'waive', 'reschedule', 'state that it was not held', 'check'])(
    '%s needs a reason',
    (name) => {
      const [from, act] = ACTS[name]!;
      expect(() => act(inState(from[0]!, name), ' ')).toThrow('REASON_REQUIRED');
    },
  );

  it('an objection needs words', () => {
    expect(() => objectToRecord(talked(), { words: ' ' }, on('2026-11-06'))).toThrow('REASON_REQUIRED');
  });

  it.each(['approve', 'reschedule', 'state that it was not held', 'record the talk'])(
    'while all items rest nobody can %s',
    (name) => {
      const [from, act] = ACTS[name]!;
      const resting = suspendItem(inState(from[0]!, name), 'i1', '2026-11-02', on('2026-11-02'));
      expect(() => act(resting, '有原因')).toThrow('INTERVIEW_SUSPENDED');
    },
  );

  it('an item that rests is neither reported nor checked', () => {
    const talkedTo = suspendItem(talked(2), 'i1', '2026-11-09', on('2026-11-09'));
    expect(() => ACTS['report']![1](talkedTo, '')).toThrow('INTERVIEW_ITEM_SUSPENDED');
    const done = suspendItem(reported(talked(2), 'i1'), 'i1', '2026-11-13', on('2026-11-13'));
    expect(() => ACTS['check']![1](done, '不到位')).toThrow('INTERVIEW_ITEM_SUSPENDED');
  });
});
