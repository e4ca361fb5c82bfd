import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { recordAct } from '../../../audit/index.js';
import { notifyPeople } from '../../../notifications/index.js';
import type { Bulletin } from '../persistence/bulletin.repository.js';

/** What was done to it, in the record. */
export async function note(
  tx: Tx,
  actor: Actor,
  { id, dataDay }: Pick<Bulletin, 'id' | 'dataDay'>,
  action: `bulletin.${string}`,
  facts: Readonly<Record<string, unknown>>,
): Promise<void> {
  await recordAct(tx, actor, { action, subjectType: 'PUBLICATION', subjectId: id, facts: { dataDay, ...facts } });
}

/** Whoever drafted it hears what somebody else did to it. */
export async function tellDrafter(
  tx: Tx,
  actor: Actor,
  { id, draftedByPerson, version }: Pick<Bulletin, 'id' | 'draftedByPerson' | 'version'>,
  said: { readonly title: string; readonly body: string },
): Promise<void> {
  if (draftedByPerson === null || draftedByPerson === actor.personId) return;
  await notifyPeople(tx, [
    {
      ...{ key: `bulletin:${id}:${String(version)}`, kind: 'BULLETIN', recipientPersonId: draftedByPerson },
      ...{ unitId: null, subjectId: id, ...said },
    },
  ]);
}
