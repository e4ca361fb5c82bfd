import type { Tx } from '../../../platform/database/tx.js';
import { quoted } from '../../../shared-kernel/quoted.js';
import { type NoticeFacts, noticeWords, words } from '../../../texts/words.js';
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
    const facts = { project: quoted(name), unit: toName, moved: moved.length };
    await tell(tx, { unitId: toUnitId, projectId, version }, { ...facts, rest: laterWords(moved) });
    const stays = { ...facts, rest: restWords(own.length - moved.length) };
    if (fromUnitId !== null) await tell(tx, { unitId: fromUnitId, projectId, version }, stays);
  }
}

function laterWords(moved: readonly CarriedObligation[]): string {
  const later = moved.filter((one) => one.newDueOn !== null).length;
  return later > 0 ? words('phrase.datesLater', { count: later }) : '';
}

function restWords(stay: number): string {
  return stay > 0 ? words('phrase.staysWithYou', { count: stay }) : '';
}

async function tell(
  tx: Tx,
  { unitId, projectId, version }: { unitId: string; projectId: string; version: number },
  facts: NoticeFacts<'LEAD_CHANGED'>,
): Promise<void> {
  const posts = await postsOf(tx, unitId, ['LIAISON', 'SECTION_CHIEF']);
  await notify(
    tx,
    posts.map(({ postId }) => ({
      key: `project:${projectId}:lead:${String(version)}:${postId}`,
      kind: 'LEAD_CHANGED',
      recipientPostId: postId,
      unitId,
      subjectId: projectId,
      ...noticeWords('LEAD_CHANGED', facts),
      params: { projectId },
    })),
  );
}
