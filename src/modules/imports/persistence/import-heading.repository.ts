import type { Reader, Tx } from '../../../platform/database/tx.js';
import { groupBy } from '../../../shared-kernel/group-by.js';
import type { Actor } from '../../../shared-kernel/actor.js';

/** What people said of headings of a kind of file, by the heading. */
export async function saidHeadings(reader: Reader, kind: string): Promise<ReadonlyMap<string, string>> {
  const rows = await reader.query<{ heading: string; field: string }>(
    'SELECT heading, field FROM import_heading WHERE kind = $1',
    [kind],
  );
  return new Map(rows.map(({ heading, field }) => [heading, field]));
}

/** Remembers what a person says of headings; the latest word counts. One heading that is said to mean two things says nothing of the next file. */
export async function rememberHeadings(
  tx: Tx,
  actor: Actor,
  kind: string,
  said: readonly { readonly heading: string; readonly field: string }[],
): Promise<void> {
  const meant = groupBy(said, ({ heading }) => heading);
  const plainly = [...meant.values()].flatMap((group) => {
    const fields = new Set(group.map(({ field }) => field));
    return fields.size === 1 ? group.slice(0, 1) : [];
  });
  await tx.execute(
    `INSERT INTO import_heading (kind, heading, field, said_by_person)
     SELECT $1, s.heading, s.field, $2 FROM jsonb_to_recordset($3) AS s(heading text, field text)
     ON CONFLICT (kind, heading) DO UPDATE SET field = excluded.field, said_by_person = excluded.said_by_person, said_at = app_now()`,
    [kind, actor.personId, JSON.stringify(plainly)],
  );
}
