import { checkVersion } from '../../../../platform/concurrency/check-version.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { actsAsOneOf, type Actor, OFFICE_ROLES } from '../../../../shared-kernel/actor.js';
import { recordAct } from '../../../audit/index.js';
import { notifyPeople } from '../../../notifications/index.js';
import { refuse } from '../domain/problems.js';
import { afterPublicationAct, type PublicationAct, type PublicationKind } from '../domain/publication.js';
import { findPublication, type Publication } from '../persistence/publication.repository.js';

/** Which publication is meant, and which version of it was seen. */
export interface AskedPublication {
  readonly id: string;
  /** The kinds that the caller answers for: one of another kind is not found. */
  readonly kinds: readonly PublicationKind[];
  readonly seen: number | null;
}

/** It, locked. @throws PUBLICATION_NOT_FOUND, STALE_VERSION */
export async function lockedPublication(tx: Tx, { id, kinds, seen }: AskedPublication): Promise<Publication> {
  const found = await findPublication(tx, id, true);
  if (found === null || !kinds.includes(found.kind)) throw refuse('PUBLICATION_NOT_FOUND');
  checkVersion(found.version, seen);
  return found;
}

/** @throws PUBLICATION_STATE where the state does not allow the act */
export function assertMay({ state }: Pick<Publication, 'state'>, act: PublicationAct): void {
  if (afterPublicationAct(state, act) === null) throw refuse('PUBLICATION_STATE');
}

/** Whether what the actor does as the office is the doing of whoever drafted it: his own, or his deputy's, or that of whose deputy he was. */
export function isAuthor(
  actor: Actor,
  { draftedByPerson, draftedForPerson }: Pick<Publication, 'draftedByPerson' | 'draftedForPerson'>,
): boolean {
  return actsAsOneOf(actor, OFFICE_ROLES, authorsOf({ draftedByPerson, draftedForPerson }));
}

/** Whoever drafted it, and in whose name. */
export function authorsOf({
  draftedByPerson,
  draftedForPerson,
}: Pick<Publication, 'draftedByPerson' | 'draftedForPerson'>): readonly string[] {
  return [draftedByPerson, draftedForPerson].filter((one) => one !== null);
}

/** What was done to it, in the record. */
export async function notePublication(
  tx: Tx,
  actor: Actor,
  { id, kind, dataDay }: Pick<Publication, 'id' | 'kind' | 'dataDay'>,
  action: `publication.${string}`,
  facts: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await recordAct(tx, actor, { action, subjectType: 'PUBLICATION', subjectId: id, facts: { kind, dataDay, ...facts } });
}

/** Whoever drafted it hears what somebody else did to it. */
export async function tellAuthor(
  tx: Tx,
  actor: Actor,
  { id, draftedByPerson }: Pick<Publication, 'id' | 'draftedByPerson'>,
  { key, ...said }: { readonly key: string; readonly title: string; readonly body: string },
): Promise<void> {
  if (draftedByPerson === null || draftedByPerson === actor.personId) return;
  await notifyPeople(tx, [
    {
      ...{ key: `publication:${id}:${key}`, kind: 'PUBLICATION', recipientPersonId: draftedByPerson },
      ...{ unitId: null, subjectId: id, ...said },
    },
  ]);
}
