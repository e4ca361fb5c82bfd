import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { noticeWords } from '../../../../texts/words.js';
import { withdrawPointless } from '../../procedure/application/send-checks.js';
import { countChange, type Publication } from '../../procedure/persistence/publication.repository.js';
import { lagPlaceOf } from '../domain/lag-line.js';
import { markText, removeLines } from '../persistence/bulletin-lines.repository.js';
import { type BulletinLine, linesOf, type PlacedMatter } from '../persistence/bulletin.repository.js';
import { overdueMatters } from '../persistence/lagging.repository.js';
import { monthOf } from './bulletin-words.js';
import { note, tellDrafter } from './tell-bulletin.js';

/** What has a line or is 审核中; everything else is in the numbers alone. */
export async function placedMatters(reader: Reader, dataDay: Day): Promise<readonly PlacedMatter[]> {
  return (await overdueMatters(reader, dataDay)).flatMap((matter) => {
    const place = lagPlaceOf(matter);
    return place === 'NUMBERS' ? [] : [{ ...matter, place }];
  });
}

/** The lines that say what is no longer true: the matter is settled, excused, or stands elsewhere by now. */
async function untrueNow(tx: Tx, dataDay: Day, lines: readonly BulletinLine[]): Promise<readonly BulletinLine[]> {
  const places = new Map((await placedMatters(tx, dataDay)).map(({ obligationId, place }) => [obligationId, place]));
  return lines.filter(({ obligationId, place }) => places.get(obligationId) !== place);
}

/**
 * Every line is evaluated anew, on the way from its author to print: one that is no longer true goes, whoever drafted it is told, and the
 * words around it are marked. Nothing comes in: whoever would stand there was not asked.
 */
export async function rereadLines(tx: Tx, actor: Actor, publication: Publication): Promise<void> {
  const { id, dataDay, draftedByPerson, version } = publication;
  const gone = await untrueNow(tx, dataDay, await linesOf(tx, id));
  if (gone.length === 0) return;
  await removeLines(
    tx,
    id,
    gone.map((line) => line.id),
  );
  if (gone.some(({ leftOut }) => !leftOut)) await markText(tx, id, 'LAGGING');
  const standing = await linesOf(tx, id);
  await withdrawPointless(tx, id, new Set(standing.map((line) => line.id)));
  await countChange(tx, id);
  const told = noticeWords('BULLETIN_LINES_GONE', { ...monthOf(publication), count: gone.length });
  await tellDrafter(tx, actor, { id, draftedByPerson, version }, told);
  const obligationIds = gone.map(({ obligationId }) => obligationId);
  await note(tx, actor, publication, 'bulletin.lines-read', { lines: standing.length, gone: obligationIds });
}
