import { SIGNING_ROLES, type Actor, type PostRole } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { refuse } from './problems.js';

/** MERGE: everything goes over and the unit is closed; SPLIT: projects named go over, the unit goes on. */
export const TRANSFER_KINDS = ['MERGE', 'SPLIT'] as const;
export type TransferKind = (typeof TRANSFER_KINDS)[number];

export const TRANSFER_STATES = ['PROPOSED', 'CARRIED_OUT', 'REJECTED', 'WITHDRAWN'] as const;
export type TransferState = (typeof TRANSFER_STATES)[number];

/** What is asked for. */
export interface TransferDraft {
  readonly kind: TransferKind;
  readonly fromUnitId: string;
  readonly toUnitId: string;
  readonly basis: string;
  readonly orderedOn: Day;
  /** Of a SPLIT; empty for a MERGE. */
  readonly projectIds: readonly string[];
}

/** A unit as far as it matters here. */
interface TransferUnit {
  readonly unitId: string;
  readonly kind: string;
  readonly path: string;
  readonly closedOn: string | null;
}

/** Units that owe work of their own; groups, the committee and the office itself are made and ended otherwise. */
const WORKING_KINDS: readonly string[] = ['DEPARTMENT', 'COUNTY', 'DEVELOPMENT_ZONE', 'VERTICAL'];

/**
 * @throws TRANSFER_UNIT_UNFIT where one of them is closed, no working unit, or lies within the other;
 * TRANSFER_PROJECTS_MISSING for a SPLIT without projects; TRANSFER_ORDER_IN_FUTURE
 */
export function checkTransfer(draft: TransferDraft, from: TransferUnit, to: TransferUnit, today: Day): void {
  const fit = (unit: TransferUnit): boolean => unit.closedOn === null && WORKING_KINDS.includes(unit.kind);
  const within = from.path.startsWith(to.path) || to.path.startsWith(from.path);
  if (!fit(from)) throw refuse('TRANSFER_UNIT_UNFIT', {}, at('/fromUnitId', 'TRANSFER_UNIT_UNFIT'));
  if (!fit(to) || within) throw refuse('TRANSFER_UNIT_UNFIT', {}, at('/toUnitId', 'TRANSFER_UNIT_UNFIT'));
  if (draft.kind === 'SPLIT' && draft.projectIds.length === 0)
    throw refuse('TRANSFER_PROJECTS_MISSING', {}, at('/projectIds', 'TRANSFER_PROJECTS_MISSING'));
  if (draft.orderedOn > today)
    throw refuse('TRANSFER_ORDER_IN_FUTURE', { date: draft.orderedOn }, at('/orderedOn', 'TRANSFER_ORDER_IN_FUTURE'));
}

const at = (pointer: string, code: string) => [{ pointer, code }];

/** Who has the second word: the executive deputy, or the director where the executive deputy himself proposed. */
export function secondOf(actor: Actor): PostRole {
  return actor.posts.some(({ role }) => role === 'EXECUTIVE_DEPUTY_DIRECTOR')
    ? 'OFFICE_DIRECTOR'
    : 'EXECUTIVE_DEPUTY_DIRECTOR';
}

/** Whether the actor signs in a unit concerned: nobody reorganises his own. */
export function isConcerned(actor: Actor, unitIds: readonly string[]): boolean {
  return actor.posts.some(({ role, unitId }) => SIGNING_ROLES.includes(role) && unitIds.includes(unitId));
}
