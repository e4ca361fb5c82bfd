import type { Reader } from '../../../../platform/database/tx.js';
import type { OpenWork } from '../../../organisation/index.js';

type Counted = Pick<OpenWork, 'obligations' | 'chains' | 'interviews'>;

const OPEN = `o.state IN ('OPEN','SUBMITTED','RETURNED')`;

const COUNT = (ofObligation: string, ofChain: string, ofTalk: string): string =>
  `SELECT (SELECT count(*)::int FROM obligation o WHERE ${ofObligation} AND ${OPEN}) AS obligations,
          (SELECT count(DISTINCT p.id)::int FROM project p LEFT JOIN project_party pp ON pp.project_id = p.id AND pp.to_day IS NULL
            WHERE p.ended_on IS NULL AND (${ofChain})) AS chains,
          (SELECT count(*)::int FROM interview i WHERE i.ended_on IS NULL AND (${ofTalk})) AS interviews`;

async function count(reader: Reader, sql: string, id: string): Promise<Counted> {
  const [work] = await reader.query<Counted>(sql, [id]);
  if (work === undefined) throw new Error('a count always answers');
  return work;
}

/** What hangs on a unit. */
export function countWorkOfUnit(reader: Reader, unitId: string): Promise<Counted> {
  return count(
    reader,
    COUNT('o.owner_unit_id = $1', 'p.lead_unit_id = $1 OR p.group_unit_id = $1 OR pp.unit_id = $1', 'i.unit_id = $1'),
    unitId,
  );
}

/** What hangs on a post. */
export function countWorkOfPost(reader: Reader, postId: string): Promise<Counted> {
  return count(
    reader,
    COUNT(
      'o.owner_post_id = $1',
      'p.leading_post_id = $1 OR p.responsible_post_id = $1 OR pp.post_id = $1',
      'i.interviewee_post_id = $1 OR i.interviewer_post_id = $1',
    ),
    postId,
  );
}
