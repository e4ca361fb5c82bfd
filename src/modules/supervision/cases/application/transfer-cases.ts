import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { listTalksAbout, moveCases, moveTalks, type TransferredTalk } from '../persistence/case-transfer.repository.js';
import { appendSteps } from '../persistence/writes.repository.js';

/** What of supervision goes over to another unit with its obligations. */
export function talksAbout(
  reader: Reader,
  obligationIds: readonly string[],
  toUnitId: string,
): Promise<readonly TransferredTalk[]> {
  return listTalksAbout(reader, obligationIds, toUnitId);
}

/** How many talks stand in the way, by why. */
export interface TalkBars {
  /** They also cover what stays. */
  readonly divided: number;
  /** The other unit has no post of that role. */
  readonly withoutPost: number;
  /** The other unit's holder has such a talk already. */
  readonly doubled: number;
}

export function barsOf(talks: readonly TransferredTalk[]): TalkBars {
  const ahead = talks.filter((talk) => talk.ahead);
  return {
    divided: talks.filter(({ staying }) => staying > 0).length,
    withoutPost: ahead.filter(({ toPostId }) => toPostId === null).length,
    doubled: ahead.filter(({ doubled }) => doubled).length,
  };
}

/**
 * Cases go on with the unit that takes another's place, at the tier at which they stand; each timeline says by which
 * document. A talk that is still to be held is with the other unit's holder of the same role, who gets a notice of his
 * own; what was talked about before stays on record as it was.
 * @returns how many cases
 */
export async function transferCases(
  tx: Tx,
  actor: Actor,
  obligationIds: readonly string[],
  { toUnitId, why }: { readonly toUnitId: string; readonly why: Readonly<Record<string, unknown>> },
): Promise<number> {
  await moveTalks(tx, await listTalksAbout(tx, obligationIds, toUnitId), toUnitId);
  const cases = await moveCases(tx, obligationIds, toUnitId);
  await appendSteps(
    tx,
    actor,
    cases.map((one) => ({
      obligation_id: one.obligationId,
      case_id: one.id,
      kind: 'TRANSFERRED',
      clause: 'TRANSFERRED',
      date_run: one.dateRun,
      lateness: 0,
      dates: {},
      policy_version: one.policyVersion,
      calendar_version: one.calendarVersion,
      why,
    })),
  );
  return cases.length;
}
