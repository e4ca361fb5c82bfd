import {
  actsAsOneOf,
  type Actor,
  FILING_ROLES,
  filingPost,
  isOffice,
  OFFICE_ROLES,
  postsWithRole,
  SUPERVISOR_ROLES,
} from '../../../../shared-kernel/actor.js';
import { afterListingAct, type ListingState } from './listing.js';

/** What rights are read from. */
export interface ListingParties {
  readonly state: ListingState;
  readonly unitId: string;
  readonly proposedByPerson: string | null;
  /** In whose name, where a deputy did. */
  readonly proposedForPerson: string | null;
  /** Who entered the application last; null where the unit never asked, or nothing of it was left to do. */
  readonly appliedByPerson: string | null;
  readonly appliedForPerson: string | null;
  /** Met or not: nobody checks twice while the signature is awaited. */
  readonly checkMet: boolean | null;
  readonly extended: boolean;
  readonly askedEndsOn: string | null;
  /** Something that the office entered for the unit waits for its word. */
  readonly entryWaits: boolean;
}

/** What somebody may do about a listing now. */
export interface ListingRights {
  /** 报送情况: the half-monthly note in words, where nothing else of it moved. */
  readonly note: boolean;
  readonly extend: boolean;
  readonly apply: boolean;
  readonly check: boolean;
  readonly withdraw: boolean;
  readonly publish: boolean;
  /** 代为录入确认: the unit's own word on what the office entered for it. */
  readonly confirmEntry: boolean;
}

const NONE: ListingRights = {
  ...{ note: false, extend: false, apply: false, check: false, withdraw: false, publish: false, confirmEntry: false },
};

const isOf = (actor: Actor, unitId: string): boolean => actor.posts.some((post) => post.unitId === unitId);

/** Whether the actor acts for the unit: its filers, or the office that enters it for the unit. */
export const actsForUnit = (actor: Actor, { unitId }: Pick<ListingParties, 'unitId'>): boolean =>
  isOffice(actor) || postsWithRole(actor, FILING_ROLES).some((post) => post.unitId === unitId);

/** Why the actor may not check it; null: he may. Never one of the unit, nor who proposed it or entered its application, nor whose deputy did, nor his deputy for him. */
export function whyNotCheck(actor: Actor, parties: ListingParties): 'LISTING_NOT_YOURS' | null {
  if (!isOffice(actor) || isOf(actor, parties.unitId)) return 'LISTING_NOT_YOURS';
  const barred = [...proposersOf(parties), parties.appliedByPerson, parties.appliedForPerson];
  return actsAsOneOf(actor, OFFICE_ROLES, barred) ? 'LISTING_NOT_YOURS' : null;
}

/** Section chief of the office or above. */
const supervises = (actor: Actor): boolean => postsWithRole(actor, SUPERVISOR_ROLES).length > 0;

const proposersOf = ({ proposedByPerson, proposedForPerson }: ListingParties): readonly (string | null)[] => [
  proposedByPerson,
  proposedForPerson,
];

/** The rights of an actor. */
export function listingRights(actor: Actor, parties: ListingParties): ListingRights {
  const { state } = parties;
  return { ...NONE, ...unitsRights(actor, parties), ...officesRights(actor, parties, state) };
}

function unitsRights(actor: Actor, parties: ListingParties): Partial<ListingRights> {
  const confirmEntry = parties.entryWaits && filingPost(actor, parties.unitId) !== null;
  if (parties.state !== 'LISTED' || !actsForUnit(actor, parties)) return { confirmEntry };
  return { confirmEntry, note: true, apply: true, extend: !parties.extended && parties.askedEndsOn === null };
}

function officesRights(actor: Actor, parties: ListingParties, state: ListingState): Partial<ListingRights> {
  const supervisor = supervises(actor);
  // Two people make a listing public: who proposed it does not, nor whose deputy did.
  const proposed = actsAsOneOf(actor, SUPERVISOR_ROLES, proposersOf(parties));
  return {
    check: state === 'APPLIED' && parties.checkMet !== true && whyNotCheck(actor, parties) === null,
    withdraw: supervisor && afterListingAct(state, 'withdraw') !== null,
    publish: supervisor && !proposed && (state === 'LISTED' || state === 'APPLIED'),
  };
}
