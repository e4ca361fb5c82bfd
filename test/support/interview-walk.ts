import {
  type Acting,
  type InterviewDecision,
  type InterviewDossier,
} from '../../src/modules/supervision/interviews/domain/interview.js';
import {
  acknowledge,
  markUnserved,
  notHeld,
  registerService,
  reissue,
} from '../../src/modules/supervision/interviews/domain/interview-service.js';
import {
  approve,
  reject,
  terminate,
  waive,
} from '../../src/modules/supervision/interviews/domain/interview-signing.js';
import { recordTalk, reportRectification } from '../../src/modules/supervision/interviews/domain/interview-talk.js';
import { checkRectification, settleItem } from '../../src/modules/supervision/interviews/domain/interview-verdicts.js';
import { calendar } from './watch-desk.js';
import { on } from './dossiers.js';

/** Where an act may lead from a state of the talk; several where its item decides. What stands not there is refused. */
export type TalkWays = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** The table of the interview of the domain page, by hand: one item. */
export const TALK_WAYS: TalkWays = {
  PROPOSED: { approve: ['ISSUED'], reject: ['REJECTED'], terminate: ['VOID'], waive: ['WAIVED'], met: ['VOID'] },
  ISSUED: {
    ...{ acknowledge: ['ACKNOWLEDGED'], serve: ['ACKNOWLEDGED'], lose: ['UNSERVED'], talk: ['TALKED'] },
    ...{ postpone: ['ISSUED'], absent: ['FAILED'], terminate: ['VOID'], waive: ['WAIVED'], met: ['VOID'] },
  },
  ACKNOWLEDGED: {
    ...{ lose: ['UNSERVED'], talk: ['TALKED'], postpone: ['ACKNOWLEDGED'], absent: ['FAILED'] },
    ...{ terminate: ['VOID'], waive: ['WAIVED'], met: ['VOID'] },
  },
  UNSERVED: {
    ...{ acknowledge: ['ACKNOWLEDGED'], serve: ['ACKNOWLEDGED'], reissue: ['ISSUED'] },
    ...{ terminate: ['VOID'], waive: ['WAIVED'], met: ['VOID'] },
  },
  TALKED: { report: ['RECTIFIED'], waive: ['WAIVED'], met: ['CLOSED'] },
  RECTIFIED: { passes: ['CLOSED'], fails: ['TALKED', 'FAILED'], waive: ['WAIVED'], met: ['CLOSED'] },
  ...{ REJECTED: {}, CLOSED: {}, FAILED: {}, VOID: {}, WAIVED: {} },
};

/** What its item becomes with the talk. */
export const ITEM_WAYS: Readonly<Record<string, readonly string[]>> = {
  OPEN: ['TALKED', 'VOID', 'FAILED', 'WAIVED'],
  TALKED: ['RECTIFIED', 'CLOSED', 'FAILED', 'WAIVED'],
  RECTIFIED: ['TALKED', 'CLOSED', 'FAILED', 'WAIVED'],
  ...{ CLOSED: [], FAILED: [], VOID: [], WAIVED: [] },
};

type Act = (dossier: InterviewDossier, acting: Acting) => InterviewDecision;

const check =
  (met: boolean): Act =>
  (dossier, acting) =>
    checkRectification(
      dossier,
      {
        ...{ itemId: 'i1', met, checkerId: 'deputy', obligationOpen: true, reason: '不到位' },
        newDate: calendar.add(acting.today, 6),
      },
      acting,
    );
const waiver = { documentNumber: '1号', proposedBy: 'a', approvedBy: { personId: 'b', rank: 30 }, approverRank: 20 };

/** Every act on a talk that people do, and its matter's being met. */
export const TALK_ACTS: Readonly<Record<string, Act>> = {
  approve: (d, a) => approve(d, { signedOn: a.today, addresseeId: 'chief', slot: null }, a),
  reject: (d, a) => reject(d, { reason: '再议', until: null }, a),
  terminate: (d, a) => terminate(d, { reason: '误发' }, a),
  waive: (d, a) => waive(d, { ...waiver, reason: '免' }, a),
  acknowledge: (d, a) => acknowledge(d, 'chief', a),
  serve: (d, a) => registerService(d, { servedOn: a.today, addresseeId: 'chief' }, a),
  lose: markUnserved,
  reissue: (d, a) => reissue(d, 'chief', a),
  postpone: (d, a) => notHeld(d, { fault: 'NONE', reason: '停电', slot: null }, a),
  absent: (d, a) => notHeld(d, { fault: 'INTERVIEWEE', reason: '无故未到', slot: null }, a),
  talk: (d, a) =>
    recordTalk(
      d,
      {
        ...{ talkedOn: a.today, intervieweePresent: true },
        items: [{ itemId: 'i1', demand: '报送', commitment: null, dueOn: null }],
      },
      a,
    ),
  report: (d, a) => reportRectification(d, { itemId: 'i1', reporterId: 'liaison' }, a),
  passes: check(true),
  fails: check(false),
  met: (d, a) => settleItem(d, 'i1', 'FULFILLED', a),
};

/** What became of an act: the talk after it, or the code of its refusal. */
export function tryTalkAct(dossier: InterviewDossier, act: string, today: string): InterviewDossier | string {
  try {
    return TALK_ACTS[act]?.(dossier, on(today)) ?? '';
  } catch (error) {
    if (error instanceof Error && error.name === 'DomainError') return error.message;
    throw error;
  }
}
