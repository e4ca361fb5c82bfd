import { shortDayWords } from '../../../shared-kernel/dates.js';
import type { Tx } from '../../../platform/database/tx.js';
import { quoted } from '../../../shared-kernel/quoted.js';
import { noticeWords } from '../../../texts/words.js';
import { type NoticeDraft, notify } from '../../notifications/index.js';
import { postsOf } from '../../organisation/index.js';
import type { SaidDone } from '../../projects/index.js';
import type { PendingDateChange } from '../persistence/ledger-dates.repository.js';
import { isHeld } from '../../../shared-kernel/hold.js';

/** A date that was granted to a unit's matter. */
interface Granted {
  readonly change: PendingDateChange;
  readonly ownerUnitId: string;
  readonly title: string;
}

/** Tells the units' liaisons and section chiefs of the dates that became current; the first ones are named as kept. */
export function tellNewDates(tx: Tx, granted: readonly Granted[]): Promise<void> {
  return tellUnits(
    tx,
    granted.map(({ change, ownerUnitId: unitId, title }) => ({
      key: `ledger-date:${change.id}`,
      kind: 'LEDGER_DATE_CHANGED',
      unitId,
      subjectId: change.taskId,
      ...noticeWords('LEDGER_DATE_CHANGED', {
        matter: quoted(title),
        from: shortDayWords(change.fromDay),
        to: shortDayWords(change.toDay),
      }),
      params: { taskId: change.taskId, obligationId: change.obligationId, from: change.fromDay, to: change.toDay },
    })),
  );
}

/** Tells them that what their ledger called done is not, and by when it is due; where nothing was held nothing has changed. */
export function tellNotDone(tx: Tx, again: readonly (SaidDone & { readonly toDay: string })[]): Promise<void> {
  return tellUnits(
    tx,
    again.filter(isHeld).map(({ id, unitId, obligationId, matter, doneSaid, toDay }) => ({
      key: `ledger-done:${id}:${doneSaid.importId}`,
      kind: 'TASK_NOT_DONE',
      unitId,
      subjectId: id,
      ...noticeWords('TASK_NOT_DONE', { matter: quoted(matter), day: shortDayWords(toDay) }),
      params: { taskId: id, obligationId, to: toDay },
    })),
  );
}

type UnitNotice = Omit<NoticeDraft, 'recipientPostId'> & { readonly unitId: string };

async function tellUnits(tx: Tx, notices: readonly UnitNotice[]): Promise<void> {
  for (const unitId of new Set(notices.map((one) => one.unitId))) {
    const posts = await postsOf(tx, unitId, ['LIAISON', 'SECTION_CHIEF']);
    const own = notices.filter((one) => one.unitId === unitId);
    await notify(
      tx,
      posts.flatMap(({ postId }) =>
        own.map((notice) => ({ ...notice, key: `${notice.key}:${postId}`, recipientPostId: postId })),
      ),
    );
  }
}
