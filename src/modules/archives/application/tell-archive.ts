import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { noticeWords } from '../../../texts/words.js';
import { recordAct } from '../../audit/index.js';
import { notifyPeople } from '../../notifications/index.js';
import type { Archive } from '../persistence/archive.repository.js';

/** What was done to it, in the record. */
export async function note(
  tx: Tx,
  actor: Actor,
  { id, year }: Pick<Archive, 'id' | 'year'>,
  action: `archive.${string}`,
  facts: Readonly<Record<string, unknown>>,
): Promise<void> {
  await recordAct(tx, actor, { action, subjectType: 'ARCHIVE', subjectId: id, facts: { year, ...facts } });
}

/** What the two are told. */
type Told = 'ARCHIVE_GIVEN' | 'ARCHIVE_TAKEN' | 'ARCHIVE_GIVEN_BACK';

export async function tell(
  tx: Tx,
  { id, year, version }: Archive,
  what: Told,
  people: readonly string[],
): Promise<void> {
  await notifyPeople(
    tx,
    people.map((recipientPersonId) => ({
      ...{ key: `archive:${id}:${what}:${String(version)}:${recipientPersonId}`, kind: 'ARCHIVE', recipientPersonId },
      ...{ unitId: null, subjectId: id, ...noticeWords(what, { year: String(year) }) },
    })),
  );
}
