import type { Tx } from '../../../platform/database/tx.js';
import { quoted } from '../../../shared-kernel/quoted.js';
import { notify } from '../../notifications/index.js';
import type { ChangingLead } from '../../obligations/index.js';
import { postsOf, unitById } from '../../organisation/index.js';
import { projectNames } from '../persistence/project.repository.js';
import type { CarriedObligation } from './change-lead.js';

/** Tells the units that led and that lead now what went with the project, and what stayed. */
export async function tellLeadChange(
  tx: Tx,
  changes: readonly ChangingLead[],
  carried: readonly CarriedObligation[],
): Promise<void> {
  const names = await projectNames(
    tx,
    changes.map(({ projectId }) => projectId),
  );
  for (const change of changes) {
    const { projectId, fromUnitId, toUnitId, version } = {
      version: names.get(change.projectId)?.version ?? 0,
      ...change,
    };
    const own = carried.filter((one) => one.projectId === projectId);
    const moved = own.filter((one) => one.moved);
    const later = moved.filter((one) => one.newDueOn !== null).length;
    const toName = (await unitById(tx, toUnitId))?.name ?? '';
    const said = `${quoted(names.get(projectId)?.name ?? '')}的牵头单位调整为${toName}，未完成的${String(moved.length)}项随之移交`;
    const stay = own.length - moved.length;
    await tell(
      tx,
      { unitId: toUnitId, projectId, version },
      `${said}${later > 0 ? `，其中${String(later)}项时限顺延，原时限保留备查` : ''}。`,
    );
    if (fromUnitId !== null)
      await tell(
        tx,
        { unitId: fromUnitId, projectId, version },
        `${said}${stay > 0 ? `；其余${String(stay)}项仍由你单位办理` : ''}。`,
      );
  }
}

async function tell(
  tx: Tx,
  { unitId, projectId, version }: { unitId: string; projectId: string; version: number },
  body: string,
): Promise<void> {
  const posts = await postsOf(tx, unitId, ['LIAISON', 'SECTION_CHIEF']);
  await notify(
    tx,
    posts.map(({ postId }) => ({
      key: `project:${projectId}:lead:${String(version)}:${postId}`,
      kind: 'LEAD_CHANGED',
      recipientPostId: postId,
      unitId,
      subjectType: 'PROJECT',
      subjectId: projectId,
      title: '牵头单位调整',
      body,
      params: { projectId },
    })),
  );
}
