import type { Tx } from '../../../platform/database/tx.js';
import type { PostRole } from '../../../shared-kernel/actor.js';
import { type NoticeWords, words } from '../../../texts/words.js';
import { notify } from '../../notifications/index.js';
import { postsOf } from '../../organisation/index.js';
import type { KeptRun } from '../persistence/score-sheets.js';

/** Whose a unit's sheet is: whoever answers for the unit, and its section chief. */
export const SHEET_ROLES: readonly PostRole[] = ['SECTION_CHIEF', 'DEPUTY_LEADER', 'PRINCIPAL_LEADER'];

/** A run's quarter in words. */
export const quarterOf = ({ year, quarter }: Pick<KeptRun, 'year' | 'quarter'>): string =>
  words(`phrase.quarters.${quarter}`, { year });

/** What units are told of their sheets. */
type SheetNotice = 'SCORE_FED_BACK' | 'SCORE_APPEAL_ENDED';

/** Tells each unit of its own sheet; no notice says a point, or another unit. */
export async function tellSheets(
  tx: Tx,
  runId: string,
  kind: SheetNotice,
  told: { readonly unitIds: readonly string[]; readonly said: NoticeWords; readonly key: string },
): Promise<void> {
  for (const unitId of told.unitIds) {
    const posts = await postsOf(tx, unitId, SHEET_ROLES);
    await notify(
      tx,
      posts.map(({ postId }) => ({
        key: `score:${runId}:${kind}:${told.key}${postId}`,
        kind,
        recipientPostId: postId,
        unitId,
        subjectId: runId,
        ...told.said,
      })),
    );
  }
}
