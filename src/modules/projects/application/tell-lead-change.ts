import type { Tx } from '../../../platform/database/tx.js';
import { quoted } from '../../../shared-kernel/quoted.js';
import { notify } from '../../notifications/index.js';
import type { ChangingLead, LedObligation } from '../../obligations/index.js';
import { postsOf, unitById } from '../../organisation/index.js';
import { projectNames } from '../persistence/project.repository.js';

/** An obligation of the project, and whether it went along. */
export type CarriedObligation = LedObligation & { readonly moved: boolean };

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
  for (const { projectId, fromUnitId, toUnitId } of changes) {
    const { name, version } = names.get(projectId) ?? { name: '', version: 0 };
    const own = carried.filter((one) => one.projectId === projectId);
    const moved = own.filter((one) => one.moved);
    const toName = (await unitById(tx, toUnitId))?.name ?? '';
    const said = `${quoted(name)}的牵头单位调整为${toName}，未完成的${String(moved.length)}项随之移交`;
    await tell(tx, { unitId: toUnitId, projectId, version }, `${said}${laterWords(moved)}。`);
    if (fromUnitId !== null)
      await tell(tx, { unitId: fromUnitId, projectId, version }, `${said}${restWords(own.length - moved.length)}。`);
  }
}

function laterWords(moved: readonly CarriedObligation[]): string {
  const later = moved.filter((one) => one.newDueOn !== null).length;
  return later > 0 ? `，其中${String(later)}项时限顺延，原时限保留备查` : '';
}

function restWords(stay: number): string {
  return stay > 0 ? `；其余${String(stay)}项仍由你单位办理` : '';
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
