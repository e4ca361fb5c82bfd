import type { Reader } from '../../../../platform/database/tx.js';
import type { Watch } from '../../../obligations/index.js';

/**
 * What is under way about each of the obligations, the gravest: an interview that was issued, one proposed, a slip, a case.
 * `senior`: undoing it is for whoever signs second tiers, as of what was issued or stands at the second tier or above.
 */
export async function listUnderWay(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, Watch>> {
  const rows = await reader.query<Watch & { readonly id: string }>(
    `SELECT c.obligation_id AS id,
            CASE WHEN talk.issued THEN 'INTERVIEW' WHEN talk.issued IS NOT NULL THEN 'PROPOSAL' WHEN slip.live THEN 'SLIP' ELSE 'CASE' END AS ground,
            coalesce(talk.issued, false) OR c.tier >= 2 OR coalesce(c.pending_tier, 0) >= 2 AS senior
       FROM supervision_case c
       LEFT JOIN LATERAL (SELECT bool_or(i.state <> 'PROPOSED') AS issued FROM interview_item t JOIN interview i ON i.id = t.interview_id
                           WHERE t.case_id = c.id AND t.ended_on IS NULL AND i.ended_on IS NULL) talk ON true
       LEFT JOIN LATERAL (SELECT true AS live FROM urging_slip u WHERE u.case_id = c.id AND u.state <> 'DROPPED' LIMIT 1) slip ON true
      WHERE c.obligation_id = ANY ($1::uuid[]) AND c.state <> 'CLOSED'`,
    [ids],
  );
  return new Map(rows.map(({ id, ground, senior }) => [id, { ground, senior }]));
}

/** Whether what is met, under an alias, is doubted: a person opened a case on it afterwards, which goes on. */
export const doubted = (owed: string): string =>
  `(${owed}.state = 'MET' AND EXISTS (SELECT FROM supervision_case dc WHERE dc.obligation_id = ${owed}.id AND dc.after_met AND dc.state <> 'CLOSED'))`;

/** The obligation that a rectification, under an alias, is about; null for all else. */
export const rectified = (owed: string): string =>
  `CASE ${owed}.kind WHEN 'RECTIFICATION' THEN (SELECT ri.obligation_id FROM interview_item ri WHERE ri.id = ${owed}.subject_id) END`;
