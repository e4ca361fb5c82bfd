import {
  type Actor,
  type ActorPost,
  FILING_ROLES,
  filingPost,
  OFFICE_HEAD_ROLES,
  OFFICE_ROLES,
  type PostRole,
  postsWithRole,
} from '../../../../shared-kernel/actor.js';
import { type EntryAct, type Publicity, type Standing, standingFault, type StandingFault } from './life.js';
import type { RegisterProblem } from './problems.js';
import type { AnyRow, Register } from './register.js';
import { mayExtend, nextStages, takesHead } from './stages.js';

/** The office's section chief and above: whoever releases, and withdraws what was confirmed. */
const SUPERVISOR_ROLES: readonly PostRole[] = ['OFFICE_SECTION_CHIEF', ...OFFICE_HEAD_ROLES];

const EXECUTIVE_ROLES: readonly PostRole[] = ['EXECUTIVE_DEPUTY_DIRECTOR', 'OFFICE_DIRECTOR'];

/** Who wrote a revision: the person, the post he did it by, and whom he stood in for. */
export interface Writer {
  readonly personId: string | null;
  readonly postId: string | null;
  /** The holder of the post for whom a deputy wrote. */
  readonly forPersonId: string | null;
}

/** What rights are decided by. */
export interface EntryFacts extends Standing {
  readonly unitId: string | null;
  /** Whether its unit is the reform office itself. */
  readonly ofOffice: boolean;
  readonly offSystem: boolean;
  /** 代为录入: reported by the office or a group for a unit, which looks at it once. */
  readonly onBehalf: boolean;
  readonly entryConfirmed: boolean;
  /** Of a register with stages: that of what stands there, or of the correction that waits. */
  readonly stage?: string | null;
  /** A move to a further stage waits for its approval. */
  readonly moving?: boolean;
  /** Who wrote what stands there now, or the report that waits. */
  readonly writers: readonly Writer[];
  /** Who wrote the correction that waits. */
  readonly correctors: readonly Writer[];
  /** 数据归口单位 of what stands, where its register has one. */
  readonly confirmingUnitId: string | null;
  /** The unit whose word on what waits is still to come. */
  readonly awaitedUnitId: string | null;
  /** Who wrote down the word that a unit gave by telephone on what waits. */
  readonly callers: readonly Writer[];
}

/** Who reports, and whether for a unit that is not his. */
export interface Filing {
  readonly post: ActorPost;
  readonly onBehalf: boolean;
}

/** Why an act is not the actor's, or not now. */
export type RightFault =
  | StandingFault
  | 'ENTRY_NOT_YOURS'
  | 'OWN_ENTRY'
  | 'ENTRY_NEEDS_DEPUTY_DIRECTOR'
  | 'UNIT_WORD_MISSING'
  | 'NEVER_PUBLIC'
  | 'OFF_SYSTEM_STAYS_INSIDE'
  | 'FACT_OF_INSTRUCTIONS'
  | 'RELEASE_NEEDS_DIRECTOR'
  | 'NOTHING_TO_CONFIRM';

function ownFirst(posts: readonly ActorPost[]): ActorPost | null {
  return posts.find((post) => !post.delegated) ?? posts[0] ?? null;
}

/** For whom something is reported. */
interface FiledFor {
  readonly unitId: string | null;
  readonly offSystem: boolean;
  /** The special group of the named project. */
  readonly groupUnitId: string | null;
  /** The leader whose instruction it is. */
  readonly leaderPostId?: string | null;
}

/** A secretary enters what his own leader wrote. */
function secretaryOf(actor: Actor, leaderPostId: string | null): Filing | null {
  const served = postsWithRole(actor, ['LEADER_SECRETARY']).filter((post) => post.servesPostId === leaderPostId);
  const post = leaderPostId === null ? null : ownFirst(served);
  return post === null ? null : { post, onBehalf: false };
}

/**
 * Who may report for a unit: its own liaison, section chief, deputy or principal; the office for any unit; the liaison of the
 * special group that answers for the project. A register of the office is reported by the office alone, and so is what is done 线下.
 */
export function filingOf(
  register: Pick<Register, 'filers'>,
  actor: Actor,
  { unitId, offSystem, groupUnitId, leaderPostId = null }: FiledFor,
): Filing | null {
  const office = ownFirst(postsWithRole(actor, OFFICE_ROLES));
  if (offSystem || register.filers !== 'UNITS') {
    if (office !== null) return { post: office, onBehalf: false };
    return register.filers === 'SECRETARIES' && !offSystem ? secretaryOf(actor, leaderPostId) : null;
  }
  return unitId === null ? null : filingForUnit(actor, office, unitId, groupUnitId);
}

/** The unit's own people before the office, the office before the special group of the project. */
function filingForUnit(
  actor: Actor,
  office: ActorPost | null,
  unitId: string,
  groupUnitId: string | null,
): Filing | null {
  const own = filingPost(actor, unitId);
  if (own !== null) return { post: own, onBehalf: false };
  if (office !== null) return { post: office, onBehalf: office.unitId !== unitId };
  const group = ownFirst(postsWithRole(actor, ['GROUP_LIAISON']).filter((post) => post.unitId === groupUnitId));
  return group === null ? null : { post: group, onBehalf: group.unitId !== unitId };
}

/** Whether the office may write it again before it was confirmed; what a unit reported itself it returns instead. */
export function isOfficesToWrite(
  register: Pick<Register, 'filers'>,
  entry: Pick<EntryFacts, 'onBehalf' | 'offSystem' | 'ofOffice'>,
): boolean {
  return entry.onBehalf || entry.offSystem || entry.ofOffice || register.filers !== 'UNITS';
}

/** Posts outside unit and office whose own entries stay theirs. */
const OWN_WRITERS: readonly PostRole[] = ['GROUP_LIAISON', 'LEADER_SECRETARY'];

/** Whether the entry is the actor's to write again or take back before it was confirmed. */
export function isFiler(register: Pick<Register, 'filers'>, actor: Actor, entry: EntryFacts): boolean {
  if (entry.unitId !== null && register.filers === 'UNITS' && filingPost(actor, entry.unitId) !== null) return true;
  if (isOfficesToWrite(register, entry) && postsWithRole(actor, OFFICE_ROLES).length > 0) return true;
  return actor.posts.some(
    (post) => OWN_WRITERS.includes(post.role) && entry.writers.some(({ postId }) => postId === post.postId),
  );
}

/** The posts by which he acts as another than the writers: not the writer himself, nor by the writer's post. */
function asAnother(actor: Actor, roles: readonly PostRole[], writers: readonly Writer[]): readonly ActorPost[] | 'OWN' {
  const people = writers.flatMap(({ personId, forPersonId }) => [personId, forPersonId]);
  if (actor.personId !== null && people.includes(actor.personId)) return 'OWN';
  const fit = postsWithRole(actor, roles);
  const others = fit.filter((post) => writers.every(({ postId }) => postId !== post.postId));
  return fit.length > 0 && others.length === 0 ? 'OWN' : others;
}

const writersOf = (entry: EntryFacts): readonly Writer[] => (entry.correcting ? entry.correctors : entry.writers);

/** Confirming and returning: another post of the office; of the office's own entries, and of a stage that takes one, a deputy director or above. */
function secondFault(
  register: Register,
  actor: Actor,
  entry: EntryFacts,
  others: readonly Writer[] = [],
): RightFault | null {
  const posts = asAnother(actor, OFFICE_ROLES, [...writersOf(entry), ...others]);
  if (posts === 'OWN') return 'OWN_ENTRY';
  if (posts.length === 0) return 'ENTRY_NOT_YOURS';
  const heads = posts.some((post) => OFFICE_HEAD_ROLES.includes(post.role));
  return (entry.ofOffice || takesHead(register, entry.stage ?? null)) && !heads ? 'ENTRY_NEEDS_DEPUTY_DIRECTOR' : null;
}

/** Releasing takes a section chief who did not write it, the fact of an instruction the director; taking back what was released is no release. */
function releaseFault(actor: Actor, entry: EntryFacts, publicity: Publicity | undefined): RightFault | null {
  const posts = asAnother(actor, SUPERVISOR_ROLES, publicity === 'INTERNAL' ? [] : entry.writers);
  if (posts === 'OWN') return 'OWN_ENTRY';
  if (posts.length === 0) return 'ENTRY_NOT_YOURS';
  const director = posts.some(({ role }) => role === 'OFFICE_DIRECTOR');
  return publicity === 'FACT' && !director ? 'RELEASE_NEEDS_DIRECTOR' : null;
}

/** After the unit's word, where one is waited for; whoever wrote that down would be both of its confirmations. */
function confirmFault(register: Register, actor: Actor, entry: EntryFacts): RightFault | null {
  const fault = secondFault(register, actor, entry, entry.callers);
  return fault ?? (entry.awaitedUnitId === null ? null : 'UNIT_WORD_MISSING');
}

function withdrawFault(register: Register, actor: Actor, entry: EntryFacts): RightFault | null {
  if (postsWithRole(actor, SUPERVISOR_ROLES).length > 0) return null;
  return entry.state !== 'CONFIRMED' && isFiler(register, actor, entry) ? null : 'ENTRY_NOT_YOURS';
}

function personFault(
  register: Register,
  actor: Actor,
  entry: EntryFacts,
  act: EntryAct,
  publicity: Publicity | undefined,
): RightFault | null {
  switch (act) {
    case 'rewrite':
      return isFiler(register, actor, entry) ? null : 'ENTRY_NOT_YOURS';
    case 'confirm':
      return confirmFault(register, actor, entry);
    case 'return':
      return secondFault(register, actor, entry);
    case 'withdraw':
      return withdrawFault(register, actor, entry);
    case 'correct':
    case 'move':
      return postsWithRole(actor, OFFICE_ROLES).length > 0 ? null : 'ENTRY_NOT_YOURS';
    case 'release':
      return releaseFault(actor, entry, publicity);
  }
}

/** What goes out by nobody: what stands on paper alone, the words of a leader; and of nothing but an instruction is it said that it was given. */
function neverFault(
  { readers }: Pick<Register, 'readers'>,
  { offSystem }: EntryFacts,
  publicity: Publicity | undefined,
): RightFault | null {
  if (publicity !== 'PUBLIC' && publicity !== 'FACT') return null;
  if (offSystem) return 'OFF_SYSTEM_STAYS_INSIDE';
  const byName = readers === 'NAMED';
  if (publicity === 'PUBLIC') return byName ? 'NEVER_PUBLIC' : null;
  return byName ? null : 'FACT_OF_INSTRUCTIONS';
}

/** Why the actor may not do it with this entry now; null where he may. What is his at all is told its state before anything else. */
export function actFault(
  register: Register,
  actor: Actor,
  entry: EntryFacts,
  act: EntryAct,
  publicity?: Publicity,
): RightFault | null {
  const never = act === 'release' ? neverFault(register, entry, publicity) : null;
  if (never !== null) return never;
  const fault = personFault(register, actor, entry, act, publicity);
  return fault === 'ENTRY_NOT_YOURS' ? fault : (standingFault(entry, act) ?? fault);
}

/** Why a row may not go out by this actor, whatever its standing: its register bars it, or it takes the executive deputy director. */
export function outwardFault(
  register: Register,
  actor: Actor,
  row: AnyRow,
  publicity: Publicity,
): RegisterProblem | null {
  if (publicity === 'INTERNAL') return null;
  const { bar, byExecutive } = register.release(row);
  if (bar !== null) return bar;
  return byExecutive && postsWithRole(actor, EXECUTIVE_ROLES).length === 0 ? 'RELEASE_NEEDS_EXECUTIVE' : null;
}

/** Why the unit may not confirm what was entered for it; null where it may, once. */
export function confirmEntryFault(actor: Actor, entry: EntryFacts): RightFault | null {
  if (entry.unitId === null || filingPost(actor, entry.unitId) === null) return 'ENTRY_NOT_YOURS';
  return entry.onBehalf && !entry.entryConfirmed && entry.state !== 'WITHDRAWN' ? null : 'NOTHING_TO_CONFIRM';
}

/** How a unit's word on a number comes in: by its own people, or by telephone, written down by the office. */
export type Vouching = 'ONLINE' | 'CALL';

/** In which way the actor may bring in the word of the unit that answers for the number; never on what he wrote himself. */
export function vouchingOf(actor: Actor, entry: EntryFacts): Vouching | RightFault {
  const { awaitedUnitId } = entry;
  const unitId = awaitedUnitId ?? entry.confirmingUnitId;
  const office = postsWithRole(actor, OFFICE_ROLES).length > 0;
  const ofUnit = unitId !== null && filingPost(actor, unitId) !== null;
  if (!office && !ofUnit) return 'ENTRY_NOT_YOURS';
  if (awaitedUnitId === null) return 'NOTHING_TO_CONFIRM';
  const roles = ofUnit ? FILING_ROLES : OFFICE_ROLES;
  if (asAnother(actor, roles, writersOf(entry)) === 'OWN') return 'OWN_ENTRY';
  return ofUnit ? 'ONLINE' : 'CALL';
}

/** What is offered to the actor now. */
export const OFFERED_ACTS = [
  ...([
    'edit',
    'vouch',
    'confirm',
    'return',
    'move',
    'extend',
    'withdraw',
    'correct',
    'release',
    'confirm-entry',
  ] as const),
] as const;
export type OfferedAct = (typeof OFFERED_ACTS)[number];

/** Whether there is a stage to go to, or a term to prolong. */
function isOpen(register: Register, { stage = null, moving = false }: EntryFacts, act: OfferedAct): boolean {
  if (act === 'move') return !moving && nextStages(register, stage).length > 0;
  return act !== 'extend' || (!moving && mayExtend(register, stage));
}

function actOf(offered: Exclude<OfferedAct, 'confirm-entry' | 'vouch'>): EntryAct {
  if (offered === 'edit') return 'rewrite';
  return offered === 'extend' ? 'move' : offered;
}

/** The acts that the actor may do now, for the buttons of the screens. */
export function offeredActs(register: Register, actor: Actor, entry: EntryFacts): readonly OfferedAct[] {
  return OFFERED_ACTS.filter((act) => {
    if (act === 'confirm-entry') return confirmEntryFault(actor, entry) === null;
    if (act === 'vouch') return ['ONLINE', 'CALL'].includes(vouchingOf(actor, entry));
    return isOpen(register, entry, act) && actFault(register, actor, entry, actOf(act)) === null;
  });
}
