import type { Tx } from '../../../../platform/database/tx.js';
import { type Actor, systemActor } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { scopeOf } from '../../../../shared-kernel/scope.js';
import { experienceCases } from '../../definitions/domain/experience-case.register.js';
import { confirmOne } from '../../engine/application/confirm-entry.use-case.js';
import { lockKey, recordEntryActs } from '../../engine/application/entry-work.js';
import { stageWord } from '../../engine/application/register-words.js';
import { settleRows } from '../../engine/application/settle-rows.js';
import { tellUnit } from '../../engine/application/tell-unit.js';
import { emptyRow } from '../../engine/domain/empty-row.js';
import { naturalKeyOf } from '../../engine/domain/keys.js';
import {
  findEntries,
  findSameKey,
  insertEntries,
  keepDuty,
  newIds,
} from '../../engine/persistence/entry.repository.js';

/** What a duty of the quarter found out that others may take over. */
export interface FoundExperience {
  readonly dutyId: string;
  readonly title: string;
  readonly unitId: string;
  readonly projectId: string;
  readonly happenedOn: Day;
  readonly summary: string;
  readonly account: string;
  /** Who filed it: the lead is his, and whoever verified the duty is its second person. */
  readonly by: { readonly personId: string | null; readonly postId: string | null; readonly onBehalf: boolean };
}

const ENGINE = systemActor('registers');
const SCOPE = scopeOf(ENGINE);

/**
 * A verified experience opens one lead of a case (经验线索), confirmed by whoever verified it; at most one of a duty. Where the
 * unit has reported that experience already, the duty is noted beside its entry, and nothing is opened twice.
 */
export async function openCaseLead(tx: Tx, actor: Actor, found: FoundExperience): Promise<void> {
  const { dutyId, unitId, by } = found;
  const given = { ...emptyRow(experienceCases), ...contentOf(found) };
  const [settled] = await settleRows(tx, ENGINE, experienceCases, [given]);
  if (settled === undefined) throw new Error('a row was lost');
  const key = naturalKeyOf(experienceCases, settled.row);
  await lockKey(tx, experienceCases, key);
  const same = await findSameKey(tx, SCOPE, { kind: experienceCases.kind, key, except: null });
  if (same !== null) return keepDuty(tx, same.id, dutyId);
  const [id = ''] = await newIds(tx, 1);
  await insertEntries(tx, experienceCases, [{ id, row: settled.row }], {
    importId: null,
    by: { personId: by.personId, postId: by.postId, forPersonId: null, onBehalf: by.onBehalf },
  });
  await keepDuty(tx, id, dutyId);
  await recordEntryActs(tx, actor, 'lead-opened', [{ id, unitId, facts: { kind: experienceCases.kind, dutyId } }]);
  const [record] = await findEntries(tx, SCOPE, [id], { lock: true });
  if (record === undefined) throw new Error('an entry was lost');
  const { version } = await confirmOne(tx, actor, experienceCases, record, { words: null, proofLevel: null });
  const lead = stageWord('zh-CN', experienceCases, 'LEAD');
  await tellUnit(tx, experienceCases, 'REGISTER_MOVED', { ...record, version, writerPosts: [] }, lead);
}

const LIMITS = { summary: 300, account: 2000 } as const;

const contentOf = ({ title, unitId, projectId, happenedOn, summary, account }: FoundExperience) => ({
  ...{ title, unitId, projectId, happenedOn, source: 'DUTY' },
  summary: summary.slice(0, LIMITS.summary),
  account: account.slice(0, LIMITS.account),
});
