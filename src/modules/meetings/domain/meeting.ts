import { OFFICE_HEAD_ROLES, type PostRole } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';

/** COMMITTEE 深改委会议, SCHEDULING 调度会, GROUP 专项小组会议. */
export const MEETING_KINDS = ['COMMITTEE', 'SCHEDULING', 'GROUP'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** SITTING 会议, CIRCULATED 书面传批: its documents count, the meeting does not, and it has no first topic. */
export const MEETING_MODES = ['SITTING', 'CIRCULATED'] as const;
export type MeetingMode = (typeof MEETING_MODES)[number];

/** THEMED 专题, PUSH 推进会, REGULAR 例行. */
export const SCHEDULING_KINDS = ['THEMED', 'PUSH', 'REGULAR'] as const;
export type SchedulingKind = (typeof SCHEDULING_KINDS)[number];

export const MEETING_STATES = ['PLANNED', 'CONVENED', 'HELD', 'FINALISED', 'CANCELLED'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** FIRST_TOPIC 第一议题, DELIBERATE 审议文件, HEAR 听取汇报. */
export const ITEM_KINDS = ['FIRST_TOPIC', 'DELIBERATE', 'HEAR', 'OTHER'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** What came of an item: of a document 审议通过, 原则通过, 未通过 or 暂缓; of a report whether it was heard. */
export const OUTCOMES = ['ADOPTED', 'ADOPTED_REVISED', 'NOT_ADOPTED', 'DEFERRED', 'HEARD', 'NOT_HEARD'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Outcomes of a document that is issued afterwards. */
export const ADOPTED: readonly Outcome[] = ['ADOPTED', 'ADOPTED_REVISED'];

/** What may come of which kind of item. */
export const OUTCOMES_OF: Readonly<Record<ItemKind, readonly Outcome[]>> = {
  FIRST_TOPIC: [],
  DELIBERATE: ['ADOPTED', 'ADOPTED_REVISED', 'NOT_ADOPTED', 'DEFERRED'],
  HEAR: ['HEARD', 'NOT_HEARD'],
  OTHER: [],
};

/** What a first topic studies, in the order in which it is shown: the centre's before the province's. */
export const STUDIED_KINDS = [
  'SPEECH',
  'INSTRUCTION',
  'CENTRAL_MEETING',
  'CENTRAL_DECISION',
  'PROVINCIAL_MEETING',
  'PROVINCIAL_DECISION',
] as const;
export type StudiedKind = (typeof STUDIED_KINDS)[number];

/** What an item may be about. */
export const ABOUT_TYPES = ['OBLIGATION', 'REGISTER_ENTRY', 'MEETING', 'PROBLEM', 'INDICATOR', 'LISTING'] as const;
export type AboutType = (typeof ABOUT_TYPES)[number];

/** A speech, meeting or decision of a higher level, named as it was published. */
export interface Studied {
  readonly kind: StudiedKind;
  readonly name: string;
  readonly on: Day;
}

/** What is studied as it is shown: the centre's before the province's, whatever the order in which it was written. */
export function centreFirst(studied: readonly Studied[]): readonly Studied[] {
  return studied.toSorted((one, other) => STUDIED_KINDS.indexOf(one.kind) - STUDIED_KINDS.indexOf(other.kind));
}

/** 议定事项: who does what by when; or only to be noted, with the reason. */
export interface DecisionDraft {
  readonly id?: string | undefined;
  readonly matter: string;
  readonly unitIds: readonly string[];
  /** As the chair named it; null: the day of the meeting and twenty days, said to be a proposal. */
  readonly dueOn: Day | null;
  readonly deliverable: string | null;
  /** Why nobody is given a task: a standing demand (长期坚持), something to be noted. */
  readonly noTaskReason: string | null;
  /** 线下办理: nothing of it stands here, and nobody is given a task. */
  readonly offSystem: boolean;
}

/** An item of the agenda with what came of it. */
export interface ItemDraft {
  readonly id?: string | undefined;
  readonly kind: ItemKind;
  readonly title: string;
  /** Who reports. */
  readonly byUnitId: string | null;
  readonly planItemId: string | null;
  /** 临时议题: why the year's plan does not have it. */
  readonly adHocReason: string | null;
  readonly projectId: string | null;
  readonly outcome: Outcome | null;
  /** What it is about, where it was taken from what lags. */
  readonly aboutType: AboutType | null;
  readonly aboutId: string | null;
  readonly studied: readonly Studied[];
  /** 结合本市实际的贯彻落实要求. */
  readonly requirements: readonly string[];
  /** 线下办理: nothing of it stands here but its kind and what came of it. */
  readonly offSystem: boolean;
  readonly decisions: readonly DecisionDraft[];
}

/** What a person writes of a meeting beside its agenda. */
export interface MeetingFields {
  readonly kind: MeetingKind;
  readonly mode: MeetingMode;
  readonly schedulingKind: SchedulingKind | null;
  /** The group whose meeting it is; of GROUP alone. */
  readonly groupUnitId: string | null;
  readonly plannedOn: Day;
  readonly place: string | null;
  readonly chairPostId: string;
}

/** The acts that change a meeting's state, the states from which they start, and where they lead. */
export const MEETING_ACTS = {
  convene: { from: ['PLANNED'], to: 'CONVENED' },
  hold: { from: ['PLANNED', 'CONVENED'], to: 'HELD' },
  finalise: { from: ['HELD'], to: 'FINALISED' },
  cancel: { from: ['PLANNED', 'CONVENED'], to: 'CANCELLED' },
} as const satisfies Readonly<Record<string, { readonly from: readonly MeetingState[]; readonly to: MeetingState }>>;
export type MeetingAct = keyof typeof MEETING_ACTS;

/** The state after an act, null where the state does not allow it. */
export function afterMeetingAct(state: MeetingState, act: MeetingAct): MeetingState | null {
  const { from, to } = MEETING_ACTS[act];
  return (from as readonly MeetingState[]).includes(state) ? to : null;
}

/** Whether the agenda is still written: what is final stands, and what is called off is over. */
export const isWritten = (state: MeetingState): boolean => state !== 'FINALISED' && state !== 'CANCELLED';

/** Whether its agenda takes the director's word and the chair's before anybody is called. */
export const takesAgendaApproval = ({ kind }: Pick<MeetingFields, 'kind'>): boolean => kind === 'COMMITTEE';

/** The working days before the meeting by which speaking notes are handed in. */
export const MATERIAL_DAYS = 3;

/** The days after the meeting by which a decision is done where the chair named none; calendar days, moved to a working day. */
export const DECISION_DAYS = 20;

/** Who may chair a scheduling meeting beside a leading official. */
const SCHEDULERS: readonly PostRole[] = ['LEADING_OFFICIAL', 'GROUP_HEAD', ...OFFICE_HEAD_ROLES];

/**
 * Whether a post may chair such a meeting and sign its minutes: whoever prepares them chooses no signature of his liking. A
 * committee's are a leading official's, a group's its own head's.
 */
export function mayChair(
  { kind, groupUnitId }: Pick<MeetingFields, 'kind' | 'groupUnitId'>,
  post: { readonly role: PostRole; readonly unitId: string },
): boolean {
  if (kind === 'COMMITTEE') return post.role === 'LEADING_OFFICIAL';
  if (kind === 'SCHEDULING') return SCHEDULERS.includes(post.role);
  return post.role === 'GROUP_HEAD' && post.unitId === groupUnitId;
}
