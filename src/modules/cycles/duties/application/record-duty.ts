import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { recordAct } from '../../../audit/index.js';
import type { DutyRecord } from '../persistence/duty.repository.js';

/** What an act on a duty leaves in the record. */
export interface DutyAct {
  /** `submitted`, `returned` …: the action is `duty.<act>`. */
  readonly act: string;
  readonly onBehalfOfPostId?: string | null;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** Records an act on a duty and tells the live streams, in the act's transaction. */
export async function recordDutyAct(
  tx: Tx,
  actor: Actor,
  duty: DutyRecord,
  { act, onBehalfOfPostId, facts }: DutyAct,
): Promise<void> {
  await recordAct(tx, actor, {
    action: `duty.${act}`,
    subjectType: 'DUTY',
    subjectId: duty.id,
    unitId: duty.unitId,
    onBehalfOfPostId: onBehalfOfPostId ?? null,
    facts: { from: duty.state, ...facts },
  });
}
