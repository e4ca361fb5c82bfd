import { may, type Me } from '../../../api/rights';
import type { Approval } from '../use-decisions';
import type { Interview, InterviewItem } from '../use-proposals';

/** Acts on an interview, in the order of the process. */
export const ACTS = [
  'approve',
  'reject',
  'acknowledge',
  'service',
  'record',
  'confirm',
  'object',
  'explain',
  'rectify',
  'verify',
  'schedule',
  'notHeld',
  'terminate',
  'waive',
] as const;
export type ActName = (typeof ACTS)[number];

const PERMISSION: Readonly<Record<ActName, string>> = {
  approve: 'interviews.decide',
  reject: 'interviews.decide',
  acknowledge: 'interviews.acknowledge',
  service: 'interviews.serve',
  explain: 'interviews.explain',
  schedule: 'interviews.schedule',
  record: 'interviews.record',
  notHeld: 'interviews.record',
  confirm: 'interviews.confirm',
  object: 'interviews.object',
  rectify: 'interviews.rectify',
  verify: 'interviews.verify',
  terminate: 'interviews.terminate',
  waive: 'interviews.waive',
};

const LIVE = ['PROPOSED', 'ISSUED', 'ACKNOWLEDGED', 'UNSERVED', 'TALKED', 'RECTIFIED'];
const NOTICED = ['ISSUED', 'ACKNOWLEDGED'];
const TALKED = ['TALKED', 'RECTIFIED'];
const UNIT_ACTS: readonly ActName[] = ['acknowledge', 'explain', 'confirm', 'object', 'rectify'];
/** While everything rests because it has been filed, nothing of these goes on. */
const RESTS: readonly ActName[] = ['approve', 'record', 'rectify', 'verify'];

export const toRectify = ({ items }: Interview): readonly InterviewItem[] =>
  items.filter(({ state, suspendedSince }) => state === 'TALKED' && suspendedSince == null);

export const toVerify = ({ items }: Interview): readonly InterviewItem[] =>
  items.filter(({ state, suspendedSince }) => state === 'RECTIFIED' && suspendedSince == null);

type Fits = (interview: Interview, today: string) => boolean;

const FITS: Readonly<Record<ActName, Fits>> = {
  approve: ({ state, interviewee }) => state === 'PROPOSED' && interviewee.name != null,
  reject: ({ state }) => state === 'PROPOSED',
  acknowledge: ({ state }) => state === 'ISSUED',
  service: ({ state }) => state === 'ISSUED' || state === 'UNSERVED',
  explain: ({ state }) => NOTICED.includes(state) || state === 'UNSERVED',
  schedule: ({ state }) => NOTICED.includes(state),
  record: ({ state }) => NOTICED.includes(state),
  notHeld: ({ state, scheduledOn }, today) => NOTICED.includes(state) && scheduledOn != null && scheduledOn <= today,
  confirm: ({ recordCheck }) => recordCheck === 'OPEN',
  object: ({ recordCheck }) => recordCheck === 'OPEN',
  rectify: (interview) => TALKED.includes(interview.state) && toRectify(interview).length > 0,
  verify: (interview) => TALKED.includes(interview.state) && toVerify(interview).length > 0,
  terminate: ({ state }) => NOTICED.includes(state) || state === 'UNSERVED',
  // After a third tier that failed its cases rest, open: they may be waived as well.
  waive: ({ state, tier }) => LIVE.includes(state) || (state === 'FAILED' && tier === 3),
};

/** The unit acts itself; for the notice the holder, whoever acts for him, or the unit's office. */
function ofHisUnit(act: ActName, me: Me, { unitId, interviewee }: Interview): boolean {
  return me.posts.some(
    (post) =>
      post.postId === interviewee.postId ||
      (post.unitId === unitId && (act !== 'acknowledge' || post.role === 'UNIT_OFFICE')),
  );
}

/** Whether the server takes his signature, or one on paper from him. */
export function maySign(signature: Approval | undefined): boolean {
  return signature !== undefined && (signature.mayDecide || signature.mayRegister);
}

const SIGNATURES: readonly ActName[] = ['approve', 'reject'];

/** What this person can do with the interview now. */
export function actsOf(
  me: Me,
  interview: Interview,
  today: string,
  signature: Approval | undefined,
): readonly ActName[] {
  const rests = interview.suspendedSince != null;
  return ACTS.filter(
    (act) =>
      may(me, PERMISSION[act]) &&
      FITS[act](interview, today) &&
      (!SIGNATURES.includes(act) || maySign(signature)) &&
      !(rests && RESTS.includes(act)) &&
      (!UNIT_ACTS.includes(act) || ofHisUnit(act, me, interview)),
  );
}
