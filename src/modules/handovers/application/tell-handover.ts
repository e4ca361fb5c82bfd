import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { dayWords } from '../../../shared-kernel/dates.js';
import { noticeWords } from '../../../texts/words.js';
import { recordAct } from '../../audit/index.js';
import { notifyPeople } from '../../notifications/index.js';
import type { Handover } from '../persistence/handover.repository.js';

/** What was done to it, in the record. */
export async function note(
  tx: Tx,
  actor: Actor,
  { id, postId, unitId }: Handover,
  action: `handover.${string}`,
  facts: Readonly<Record<string, unknown>>,
): Promise<void> {
  await recordAct(tx, actor, { action, subjectType: 'HANDOVER', subjectId: id, unitId, facts: { postId, ...facts } });
}

/** What those concerned are told. */
type Told = 'HANDOVER_BEGUN' | 'HANDOVER_GIVEN' | 'HANDOVER_TAKEN' | 'HANDOVER_GIVEN_BACK' | 'HANDOVER_CANCELLED';

/** Those concerned themselves: who goes may have no post any more, who comes none yet. */
export async function tell(tx: Tx, handover: Handover, what: Told, people: readonly string[]): Promise<void> {
  const { id, unitId, unitName, postTitle, fromName, toName, openedOn, version } = handover;
  const facts = { post: `${unitName}${postTitle}`, from: fromName, to: toName, on: dayWords(openedOn) };
  await notifyPeople(
    tx,
    people.map((recipientPersonId) => ({
      ...{ key: `handover:${id}:${what}:${String(version)}:${recipientPersonId}`, kind: 'HANDOVER', recipientPersonId },
      ...{ unitId, subjectId: id, ...noticeWords(what, facts) },
    })),
  );
}
