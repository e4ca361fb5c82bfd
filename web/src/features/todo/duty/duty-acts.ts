import { isOffice, may, type Me, type PostRole } from '../../../api/rights';
import type { components } from '../../../api/schema';
import type { DutyForm } from '../duty-search';
import type { DutyPageData } from '../filing/filing-values';

export type ObligationPageData = components['schemas']['ObligationPageAnswer'];

const FILERS: readonly PostRole[] = ['LIAISON', 'SECTION_CHIEF', 'DEPUTY_LEADER', 'PRINCIPAL_LEADER'];
const PLANNABLE = new Set(['UNPLANNED', 'PLANNED']);
const BEFORE_FILING = new Set([...PLANNABLE, 'HELD', 'RETURNED']);
const FILEABLE = new Set([...BEFORE_FILING, 'MISSED', 'DEFERRED']);

/** Whether the person prepares and files for the unit. */
export function filesFor(me: Me, unitId: string): boolean {
  return me.posts.some((post) => post.unitId === unitId && FILERS.includes(post.role));
}

/** Whether what is due runs: not ended, not filed, not held as history. */
export function isRunning({ state, hold }: Pick<ObligationPageData, 'state' | 'hold'>): boolean {
  return (state === 'OPEN' || state === 'RETURNED') && hold == null;
}

/** Whether an explanation may be filed now: one at a time. */
export function mayExplain(me: Me, obligation: ObligationPageData): boolean {
  return (
    may(me, 'explanations.create') &&
    (filesFor(me, obligation.unitId) || isOffice(me)) &&
    isRunning(obligation) &&
    !obligation.explanations.some(({ state }) => state === 'PENDING')
  );
}

/** Whether more time may be asked for now: for what the full ladder watches, one request at a time. */
export function mayExtend(me: Me, obligation: ObligationPageData): boolean {
  return (
    may(me, 'extensions.create') &&
    filesFor(me, obligation.unitId) &&
    obligation.ladder === 'FULL' &&
    isRunning(obligation) &&
    !obligation.requests.some(({ state }) => state === 'PENDING')
  );
}

/** Whether another unit's help may be asked now. */
export function mayCoordinate(me: Me, obligation: ObligationPageData): boolean {
  return may(me, 'coordination-requests.create') && filesFor(me, obligation.unitId) && isRunning(obligation);
}

type Allowed = readonly (readonly [DutyForm, boolean])[];

function verdictForms(me: Me, { state }: DutyPageData): Allowed {
  const filed = state === 'SUBMITTED';
  return [
    ['verify', may(me, 'duties.verify') && filed],
    ['return', may(me, 'duties.return') && filed],
  ];
}

function requestForms(me: Me, duty: DutyPageData, obligation: ObligationPageData): Allowed {
  const asks = filesFor(me, duty.unitId) && !duty.requests.some(({ state }) => state === 'PENDING');
  return [
    ['extend', mayExtend(me, obligation)],
    ['exempt', may(me, 'exemptions.create') && asks && BEFORE_FILING.has(duty.state)],
  ];
}

/** The forms that person and state allow, the next act first. */
export function formsOf(me: Me, duty: DutyPageData, obligation: ObligationPageData): readonly DutyForm[] {
  const enters = filesFor(me, duty.unitId) || isOffice(me);
  const allowed: Allowed = [
    ...verdictForms(me, duty),
    ['submit', may(me, 'duties.submit') && enters && FILEABLE.has(duty.state)],
    ['plan', may(me, 'duties.plan') && enters && PLANNABLE.has(duty.state)],
    ['hold', may(me, 'duties.hold') && enters && PLANNABLE.has(duty.state)],
    ['explain', mayExplain(me, obligation)],
    ...requestForms(me, duty, obligation),
    ['coordinate', mayCoordinate(me, obligation)],
  ];
  return allowed.filter(([, can]) => can).map(([form]) => form);
}

/** Whether what was filed may be taken back: before its verdict, by whoever files for the unit. */
export function mayWithdraw(me: Me, duty: DutyPageData): boolean {
  return may(me, 'duties.submit') && duty.state === 'SUBMITTED' && (filesFor(me, duty.unitId) || isOffice(me));
}

/** Whether the office entered something for the person's unit that nobody there has looked through. */
export function mayConfirmEntries(me: Me, { unitId, entries }: Pick<DutyPageData, 'unitId' | 'entries'>): boolean {
  const waiting = entries.some(({ confirmedAt }) => confirmedAt == null);
  return may(me, 'duties.confirm-entries') && waiting && filesFor(me, unitId);
}

type Explanation = Pick<ObligationPageData['explanations'][number], 'onBehalf' | 'entryConfirmedAt'>;

/** Whether the office entered the explanation for the person's unit, and nobody there has looked through it. */
export function mayConfirmEntry(me: Me, { unitId }: { readonly unitId: string }, explanation: Explanation): boolean {
  const waiting = explanation.onBehalf && explanation.entryConfirmedAt == null;
  return may(me, 'explanations.confirm-entry') && waiting && filesFor(me, unitId);
}

type Party = Pick<components['schemas']['PartyAnswer'], 'role' | 'unitId'>;

/** Whether the person files for a responsible unit of the chain, and the matter has no outcome yet. */
export function mayAddParagraph(me: Me, { state }: Pick<DutyPageData, 'state'>, parties: readonly Party[]): boolean {
  const responsible = parties.flatMap(({ role, unitId }) => (role === 'RESPONSIBLE' && unitId != null ? [unitId] : []));
  return (
    may(me, 'duties.add-paragraph') &&
    (state === 'SUBMITTED' || FILEABLE.has(state)) &&
    responsible.some((unitId) => filesFor(me, unitId))
  );
}

const PLAN_STANDS = new Set(['PLANNED', 'MISSED', 'DEFERRED']);

/** What the leader's side has said of the planned date. */
export function wordOnPlan({
  planConfirmed,
  planDeniedWords,
}: Pick<DutyPageData, 'planConfirmed' | 'planDeniedWords'>): 'confirmed' | 'denied' | 'notConfirmed' {
  if (planConfirmed) return 'confirmed';
  return planDeniedWords == null ? 'notConfirmed' : 'denied';
}

/** Whether the person speaks for the leading official of a planned date, past or to come, that did not come about. */
export function maySpeakOfPlan(me: Me, duty: DutyPageData, leadingPostId: string | null): boolean {
  return (
    may(me, 'duties.confirm-plan') &&
    PLAN_STANDS.has(duty.state) &&
    duty.plannedOn != null &&
    leadingPostId !== null &&
    me.posts.some(({ postId, servesPostId }) => postId === leadingPostId || servesPostId === leadingPostId)
  );
}
