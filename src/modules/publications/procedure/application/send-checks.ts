import { businessTime } from '../../../../platform/clock/business-clock.js';
import type { Tx } from '../../../../platform/database/tx.js';
import type { PostRole } from '../../../../shared-kernel/actor.js';
import { type Day, shortDayWords } from '../../../../shared-kernel/dates.js';
import { noticeWords, words } from '../../../../texts/words.js';
import { WorkingDays } from '../../../calendar/index.js';
import { notify } from '../../../notifications/index.js';
import { openObligation, settleObligation } from '../../../obligations/index.js';
import { postsOf } from '../../../organisation/index.js';
import { type Questioned, toBeAsked } from '../domain/fact-check.js';
import {
  changeFactCheck,
  checksOf,
  type FactCheck,
  insertFactCheck,
  settledChecks,
} from '../persistence/fact-check.repository.js';
import type { Publication } from '../persistence/publication.repository.js';

/** Whoever answers for the unit, and whoever files for it. */
export const UNIT_TOLD: readonly PostRole[] = ['PRINCIPAL_LEADER', 'DEPUTY_LEADER', 'SECTION_CHIEF', 'LIAISON'];

/** How a publication is told of while it is not issued. */
export interface Asked {
  readonly name: string;
  readonly checkDays: number;
}

/**
 * Asks each unit, with its own words alone; whoever gave his word on the very same words is not asked again.
 * @returns the units asked now, and until when
 */
export async function sendChecks(
  tx: Tx,
  publication: Publication,
  questioned: readonly Questioned[],
  { name, checkDays }: Asked,
): Promise<{ readonly unitIds: readonly string[]; readonly dueOn: Day }> {
  const { today } = await businessTime(tx);
  const dueOn = (await tx.port(WorkingDays).held(tx)).add(today, checkDays);
  const asked = toBeAsked(questioned, await settledChecks(tx, publication.id));
  for (const one of asked) await ask(tx, publication, one, { name, dueOn });
  return { unitIds: asked.map(({ unitId }) => unitId), dueOn };
}

async function ask(
  tx: Tx,
  publication: Publication,
  one: Questioned,
  { name, dueOn }: { readonly name: string; readonly dueOn: Day },
): Promise<void> {
  const id = await insertFactCheck(tx, publication.id, one, dueOn);
  await openObligation(tx, {
    ...{ kind: 'FACT_CHECK', subjectId: id, ownerUnitId: one.unitId, dueOn },
    title: words('title.FACT_CHECK', { name }),
  });
  const said = one.items.map((item) => words('phrase.quoted', { words: item.words })).join('；');
  const told = noticeWords('FACT_CHECK', { name, said, on: shortDayWords(dueOn) });
  await notify(
    tx,
    (await postsOf(tx, one.unitId, UNIT_TOLD)).map(({ postId }) => ({
      ...{ key: `fact-check:${id}:asked:${postId}`, kind: 'FACT_CHECK', recipientPostId: postId },
      ...{ unitId: one.unitId, subjectId: id, ...told },
    })),
  );
}

/** A unit that is asked of nothing that still stands is not asked any more. */
export async function withdrawPointless(tx: Tx, publicationId: string, standing: ReadonlySet<string>): Promise<void> {
  const pointless = (await checksOf(tx, publicationId)).filter(
    ({ state, items }) =>
      state === 'OPEN' && items.every(({ sourceId }) => sourceId !== null && !standing.has(sourceId)),
  );
  for (const check of pointless) await withdraw(tx, check);
}

/** Nobody is asked any more: what nobody has answered falls away, and the units hear nothing of it but that it is off their list. */
export async function withdrawChecks(tx: Tx, publicationId: string): Promise<void> {
  for (const check of await checksOf(tx, publicationId)) {
    if (check.state === 'OPEN') await withdraw(tx, check);
  }
}

async function withdraw(tx: Tx, check: FactCheck): Promise<void> {
  await changeFactCheck(tx, check, { state: 'WITHDRAWN' });
  await settleObligation(tx, check.obligationId, 'CANCELLED');
}
