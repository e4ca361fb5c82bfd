import {
  type Actor,
  actsAsOneOf,
  FILING_ROLES,
  filingPost,
  isOffice,
  OFFICE_ROLES,
} from '../../../shared-kernel/actor.js';
import {
  afterProblemAct,
  ABOVE_CITY,
  type ConfirmWay,
  isWorkedOn,
  type ProblemAct,
  type ProblemState,
  type SolvableBy,
} from './problem.js';

/** What rights are read from. */
export interface ProblemParties {
  readonly state: ProblemState;
  readonly ownerUnitId: string | null;
  readonly whoHadItUnitId: string | null;
  readonly reportedByUnitId: string | null;
  /** Who filed the solution. */
  readonly solvedByPerson: string | null;
  /** In whose name a deputy filed it. */
  readonly solvedForPerson: string | null;
  readonly solvableBy: SolvableBy | null;
}

type Refusal = 'PROBLEM_NOT_YOURS' | 'PROBLEM_OWN_SOLUTION' | 'PROBLEM_WAY_UNFIT';

const isOf = (actor: Actor, unitId: string | null): boolean =>
  unitId !== null && actor.posts.some((post) => post.unitId === unitId);

/** Whether the actor acts for the owner: its filers, or the office that enters it for the unit. */
export function ownsProblem(actor: Actor, { ownerUnitId }: Pick<ProblemParties, 'ownerUnitId'>): boolean {
  return isOffice(actor) || (ownerUnitId !== null && filingPost(actor, ownerUnitId) !== null);
}

/** Whether the office speaks for whoever had it: for people who are no unit, and where owner and whoever had it are one. */
const officeAnswers = ({ whoHadItUnitId, ownerUnitId }: ProblemParties): boolean =>
  whoHadItUnitId === null || whoHadItUnitId === ownerUnitId;

/** Whether the actor may say for whoever had it how it stands: of a unit its own filers, of others the office. */
function speaksForIt(actor: Actor, parties: ProblemParties): boolean {
  const { whoHadItUnitId } = parties;
  if (isOf(actor, parties.ownerUnitId)) return false;
  return officeAnswers(parties) ? isOffice(actor) : filingPost(actor, whoHadItUnitId ?? '') !== null;
}

/**
 * Why the actor may not confirm that it is solved; null: he may. Only whoever had it confirms: a unit by its own filer,
 * here; people by the office that rang or went; where owner and whoever had it are one unit, by the office after a visit
 * or from papers. Never the owner's people, nor who filed the solution, nor in whose name a deputy filed it.
 */
export function whyNotConfirm(actor: Actor, parties: ProblemParties, how: ConfirmWay | null): Refusal | null {
  if (!speaksForIt(actor, parties)) return 'PROBLEM_NOT_YOURS';
  const roles = officeAnswers(parties) ? OFFICE_ROLES : FILING_ROLES;
  if (actsAsOneOf(actor, roles, [parties.solvedByPerson, parties.solvedForPerson])) return 'PROBLEM_OWN_SOLUTION';
  return how === null || waysOf(parties).includes(how) ? null : 'PROBLEM_WAY_UNFIT';
}

/** In which ways it may be confirmed. */
export function waysOf(parties: ProblemParties): readonly ConfirmWay[] {
  if (!officeAnswers(parties)) return ['ONLINE'];
  return parties.whoHadItUnitId === null ? ['CALL', 'VISIT', 'PAPER'] : ['VISIT', 'PAPER'];
}

/** Whether the actor may dispute that it is solved: whoever had it, or the office with its reason; never the owner's people. */
export function mayDispute(actor: Actor, parties: ProblemParties): boolean {
  return speaksForIt(actor, parties) || (isOffice(actor) && !isOf(actor, parties.ownerUnitId));
}

/** Whether the actor may write it anew: the office while it is worked on, whoever reported it until it has an owner. */
export function mayRewrite(actor: Actor, { state, reportedByUnitId }: ProblemParties): boolean {
  if (isOffice(actor)) return isWorkedOn(state);
  return state === 'OPEN' && reportedByUnitId !== null && isOf(actor, reportedByUnitId);
}

/** What somebody may do about a problem now. */
export interface ProblemRights {
  readonly rewrite: boolean;
  readonly assign: boolean;
  readonly assess: boolean;
  readonly redate: boolean;
  readonly solve: boolean;
  readonly confirm: boolean;
  readonly dispute: boolean;
  readonly void: boolean;
  /** 交办: makes a task of it, with the whole ladder. */
  readonly press: boolean;
  /** 提请上级: registers the letter. */
  readonly raise: boolean;
}

/** The rights of an actor. */
export function rightsIn(actor: Actor, parties: ProblemParties): ProblemRights {
  const { state } = parties;
  const allows = (act: ProblemAct): boolean => afterProblemAct(state, act) !== null;
  return {
    ...officesRights(actor, parties, allows),
    ...ownersRights(actor, parties, allows),
    rewrite: mayRewrite(actor, parties),
    confirm: allows('confirm') && whyNotConfirm(actor, parties, null) === null,
    dispute: allows('dispute') && mayDispute(actor, parties),
  };
}

type Allows = (act: ProblemAct) => boolean;

function officesRights(
  actor: Actor,
  { state, solvableBy }: ProblemParties,
  allows: Allows,
): Pick<ProblemRights, 'assign' | 'void' | 'press' | 'raise'> {
  if (!isOffice(actor)) return { assign: false, void: false, press: false, raise: false };
  const above = solvableBy !== null && ABOVE_CITY.includes(solvableBy);
  return {
    assign: allows('assign'),
    void: allows('void'),
    press: state === 'SOLVING',
    raise: above && isWorkedOn(state),
  };
}

function ownersRights(
  actor: Actor,
  parties: ProblemParties,
  allows: Allows,
): Pick<ProblemRights, 'assess' | 'redate' | 'solve'> {
  if (!ownsProblem(actor, parties)) return { assess: false, redate: false, solve: false };
  return { assess: isWorkedOn(parties.state), redate: parties.state === 'SOLVING', solve: allows('solve') };
}
