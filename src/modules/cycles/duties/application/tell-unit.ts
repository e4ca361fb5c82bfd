import type { Tx } from '../../../../platform/database/tx.js';
import { type NoticeKind, notify } from '../../../notifications/index.js';
import { postsOf } from '../../../organisation/index.js';
import type { DutyRecord } from '../persistence/duty.repository.js';

/** Something that the unit's liaison and section chief are told about a duty. */
export interface Told {
  readonly kind: NoticeKind;
  /** Logical and unique per event: `duty:<id>:returned:2`. */
  readonly key: string;
  readonly title: string;
  readonly body: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** Tells the unit's liaison and section chief. */
export async function tellUnit(tx: Tx, duty: DutyRecord, told: Told): Promise<void> {
  const posts = await postsOf(tx, duty.unitId, ['LIAISON', 'SECTION_CHIEF']);
  await notify(
    tx,
    posts.map((post) => ({
      key: `${told.key}:${post.postId}`,
      kind: told.kind,
      recipientPostId: post.postId,
      unitId: duty.unitId,
      subjectId: duty.id,
      title: told.title,
      body: told.body,
      params: { dutyId: duty.id, ...told.params },
    })),
  );
}
