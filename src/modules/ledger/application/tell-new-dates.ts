import { shortDayWords } from '../../../shared-kernel/dates.js';
import type { Tx } from '../../../platform/database/tx.js';
import { quoted } from '../../../shared-kernel/quoted.js';
import { noticeWords } from '../../../texts/words.js';
import { notify } from '../../notifications/index.js';
import { postsOf } from '../../organisation/index.js';
import type { PendingDateChange } from '../persistence/ledger-dates.repository.js';

/** A date that was granted to a unit's matter. */
interface Granted {
  readonly change: PendingDateChange;
  readonly ownerUnitId: string;
  readonly title: string;
}

/** Tells the units' liaisons and section chiefs of the dates that became current; the first ones are named as kept. */
export async function tellNewDates(tx: Tx, granted: readonly Granted[]): Promise<void> {
  for (const unitId of new Set(granted.map((one) => one.ownerUnitId))) {
    const posts = await postsOf(tx, unitId, ['LIAISON', 'SECTION_CHIEF']);
    const own = granted.filter((one) => one.ownerUnitId === unitId);
    await notify(
      tx,
      posts.flatMap(({ postId }) =>
        own.map(({ change, title }) => ({
          key: `ledger-date:${change.id}:${postId}`,
          kind: 'LEDGER_DATE_CHANGED',
          recipientPostId: postId,
          unitId,
          subjectId: change.taskId,
          ...noticeWords('LEDGER_DATE_CHANGED', {
            matter: quoted(title),
            from: shortDayWords(change.fromDay),
            to: shortDayWords(change.toDay),
          }),
          params: { taskId: change.taskId, obligationId: change.obligationId, from: change.fromDay, to: change.toDay },
        })),
      ),
    );
  }
}
