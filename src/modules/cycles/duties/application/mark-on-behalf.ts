import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { words } from '../../../../texts/words.js';
import { enteredOnBehalf } from '../../../notifications/index.js';
import type { DutyRecord } from '../persistence/duty.repository.js';
import { insertEntry } from '../persistence/entry.repository.js';
import { isOnBehalf } from './duty-access.js';
import { tellUnit } from './tell-unit.js';
import type { EntryAct } from '../domain/duty.js';

/** Marks what the office enters for another unit (代为录入), and asks the unit to confirm it; nothing for one's own unit. */
export async function markOnBehalf(tx: Tx, actor: Actor, duty: DutyRecord, act: EntryAct): Promise<void> {
  if (!isOnBehalf(actor, duty.unitId)) return;
  const entry = await insertEntry(tx, duty.id, act, actor.personId);
  await tellUnit(tx, duty, {
    key: `duty:${duty.id}:entered:${entry}`,
    ...enteredOnBehalf(duty.title, words(`entryAct.${act}`)),
    params: { act },
  });
}
