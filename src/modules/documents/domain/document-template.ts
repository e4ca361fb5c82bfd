import { type Actor, actsAsOneOf, SUPERVISOR_ROLES } from '../../../shared-kernel/actor.js';
import { refuseTemplate } from './problems.js';

/** DRAFT: checked, awaits a second person. IN_FORCE: documents are made with it. REPLACED: by a later version. WITHDRAWN: never in force, or ended by two people. */
export const TEMPLATE_STATES = ['DRAFT', 'IN_FORCE', 'REPLACED', 'WITHDRAWN'] as const;
export type TemplateState = (typeof TEMPLATE_STATES)[number];

/** As far as it matters for who may do what. */
export interface Standing {
  readonly state: TemplateState;
  readonly uploadedByPerson: string;
  /** In whose name a deputy did it. */
  readonly uploadedForPerson: string | null;
  readonly withdrawalByPerson: string | null;
  readonly withdrawalForPerson: string | null;
}

/** A second person is nobody of these, nor who stands in for one of them. */
function assertSecond(actor: Actor, first: readonly (string | null)[]): void {
  if (actor.personId === null || actsAsOneOf(actor, SUPERVISOR_ROLES, first))
    throw refuseTemplate('DOCUMENT_TEMPLATE_OWN');
}

/** A second person puts it in force. @throws DOCUMENT_TEMPLATE_STATE, DOCUMENT_TEMPLATE_OWN */
export function checkEnforcing(actor: Actor, { state, uploadedByPerson, uploadedForPerson }: Standing): void {
  if (state !== 'DRAFT') throw refuseTemplate('DOCUMENT_TEMPLATE_STATE');
  assertSecond(actor, [uploadedByPerson, uploadedForPerson]);
}

/** What was never in force goes by one person's word. @throws DOCUMENT_TEMPLATE_STATE */
export function checkDiscarding({ state }: Standing): void {
  if (state !== 'DRAFT') throw refuseTemplate('DOCUMENT_TEMPLATE_STATE');
}

/** @throws DOCUMENT_TEMPLATE_STATE unless it is in force and nobody has asked for its end yet */
export function checkAskingEnd({ personId }: Actor, { state, withdrawalByPerson }: Standing): void {
  if (state !== 'IN_FORCE' || withdrawalByPerson !== null) throw refuseTemplate('DOCUMENT_TEMPLATE_STATE');
  if (personId === null) throw refuseTemplate('DOCUMENT_TEMPLATE_OWN');
}

/** @throws DOCUMENT_TEMPLATE_STATE unless its end is asked for */
export function checkEndAsked({ state, withdrawalByPerson }: Standing): void {
  if (state !== 'IN_FORCE' || withdrawalByPerson === null) throw refuseTemplate('DOCUMENT_TEMPLATE_STATE');
}

/** Somebody else than who asked for it confirms the end. @throws DOCUMENT_TEMPLATE_STATE, DOCUMENT_TEMPLATE_OWN */
export function checkEnding(actor: Actor, standing: Standing): void {
  checkEndAsked(standing);
  assertSecond(actor, [standing.withdrawalByPerson, standing.withdrawalForPerson]);
}
