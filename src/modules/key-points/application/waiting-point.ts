import type { Tx } from '../../../platform/database/tx.js';
import { type Approval, findPendingApproval } from '../../approvals/index.js';
import type { Wording } from '../domain/key-point.js';
import { refuse } from '../domain/problems.js';

/** 认定要点完成; 认定不涉及, with all else that changes how many points there are. */
export const KEY_POINT_APPROVALS = ['KEYPOINT_DONE', 'KEYPOINT_NOT_APPLICABLE'] as const;

/** 要点调整: a list that stands gets another point, or says one otherwise. */
export const KEY_POINT_ADJUSTMENT = 'KEYPOINT_ADJUSTMENT';

/** One word about a point at a time: what it says is not adjusted while it is declared done, nor the other way round. @throws KEY_POINT_WAITS */
export async function assertNothingWaits(tx: Tx, pointId: string): Promise<void> {
  for (const kind of [...KEY_POINT_APPROVALS, KEY_POINT_ADJUSTMENT])
    if ((await findPendingApproval(tx, kind, pointId)) !== null) throw refuse('KEY_POINT_WAITS');
}

/** What the director decides about: a whole point that is added; of one that is there its wording, whatever else of it is written meanwhile. */
export interface Asked<Draft extends Wording> {
  readonly draft: Draft;
}

/** Which point was to be added, by its code in the plan. */
export const codeToAdd = ({ facts }: Approval): string => (facts as unknown as Asked<Wording>).draft.code;
