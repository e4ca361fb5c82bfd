import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../platform/database/tx.js';
import { type Recipient, RecipientDirectory } from '../../notifications/index.js';

/**
 * Who stands behind posts today: the holder, and the holder of the post that acts for him. A deputy's deputy never
 * acts; where nobody is left, the unit's office is told in their place, as the deputy of both.
 */
@Injectable()
export class PostDirectory extends RecipientDirectory {
  override recipientsOf(reader: Reader, postIds: readonly string[]): Promise<readonly Recipient[]> {
    return reader.query<Recipient>(
      `WITH asked AS (SELECT unnest($1::uuid[]) AS post_id),
       held AS (
         SELECT a.post_id, t.person_id FROM asked a JOIN tenure t ON t.post_id = a.post_id AND daterange(t.from_day, t.to_day) @> app_today()
       ), acting AS (
         SELECT a.post_id, d.deputy_post_id, t.person_id, d.scope FROM asked a JOIN delegation_today d ON d.post_id = a.post_id
           LEFT JOIN tenure t ON t.post_id = d.deputy_post_id AND daterange(t.from_day, t.to_day) @> app_today()
                 AND NOT EXISTS (SELECT 1 FROM delegation_today e WHERE e.post_id = d.deputy_post_id)
       ), fallback AS (
         SELECT x.post_id, o.id AS deputy_post_id, t.person_id, x.scope FROM acting x JOIN post p ON p.id = x.post_id
           JOIN post o ON o.unit_id = p.unit_id AND o.role = 'UNIT_OFFICE' AND o.abolished_on IS NULL AND o.id <> p.id
           JOIN tenure t ON t.post_id = o.id AND daterange(t.from_day, t.to_day) @> app_today()
          WHERE x.person_id IS NULL
       ), found AS (
         SELECT post_id, person_id, NULL::uuid AS deputy_post_id, NULL::text AS scope FROM held
         UNION ALL SELECT post_id, person_id, deputy_post_id, scope FROM acting WHERE person_id IS NOT NULL
         UNION ALL SELECT post_id, person_id, deputy_post_id, scope FROM fallback
       )
       SELECT a.post_id AS "postId", f.person_id AS "personId", f.deputy_post_id AS "deputyPostId", coalesce(f.scope, 'ALL') AS scope
         FROM asked a LEFT JOIN found f USING (post_id)`,
      [postIds],
    );
  }
}
