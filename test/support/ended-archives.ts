import type { Tx } from '../../src/platform/database/tx.js';
import type { Town } from './town.js';

const YEARS = { PREPARED: 2021, GIVEN: 2022, ARCHIVED: 2023 } as const;

/** The archive of a year in every state, each with a line: `archive.GIVEN`, `archiveItem.GIVEN`. The clerk gives, the section chief takes. */
export async function buildArchives(tx: Tx, { seats }: Town): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const [state, year] of Object.entries(YEARS)) {
    const { id } = await tx.one<{ id: string }>(`INSERT INTO archive (year) VALUES ($1) RETURNING id`, [year]);
    const { id: item } = await tx.one<{ id: string }>(
      `INSERT INTO archive_item (archive_id, retention, number, kind, subject_id, document, responsible, title, dated_on)
       VALUES ($1, 'PERMANENT', 1, 'MEETING', new_id(), 'MEETING_MINUTES', '市委改革办', '会议纪要', make_date($2, 6, 30)) RETURNING id`,
      [id, year],
    );
    if (state !== 'PREPARED')
      await tx.execute(
        `UPDATE archive SET state = $2, given_on = app_today(), given_by_person = $3, to_person = $4,
                taken_on = CASE WHEN $2 = 'ARCHIVED' THEN app_today() END WHERE id = $1`,
        [id, state, seats['office-clerk']?.personId, seats['office-chief']?.personId],
      );
    ids[`archive.${state}`] = id;
    ids[`archiveItem.${state}`] = item;
  }
  return { ...ids, 'archive.TAKER': seats['office-chief']?.personId ?? '' };
}
