import type { Tx } from '../../../../platform/database/tx.js';

/** A list of persons in which each is called by his place in it alone. */
const numbered = (list: string): string =>
  `(SELECT coalesce(jsonb_agg(jsonb_build_object('name', p.place::text, 'unit', NULL, 'divisionLevel', p.person->'divisionLevel') ORDER BY p.place), '[]')
      FROM jsonb_array_elements(${list}) WITH ORDINALITY p(person, place))`;

/** Replaces the names of persons by their numbers, in what stands and in every content that the entry ever had. */
export async function eraseNames(tx: Tx, entryId: string): Promise<void> {
  await tx.execute(
    `UPDATE register_entry SET fields = jsonb_set(fields, '{individuals}', ${numbered(`fields->'individuals'`)}), version = version + 1 WHERE id = $1`,
    [entryId],
  );
  await tx.execute(
    `UPDATE register_revision SET content = jsonb_set(content, '{individuals}', ${numbered(`content->'individuals'`)})
      WHERE entry_id = $1 AND jsonb_typeof(content->'individuals') = 'array'`,
    [entryId],
  );
}
