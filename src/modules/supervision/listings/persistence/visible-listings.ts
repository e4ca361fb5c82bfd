import { type Condition, either, EVERYTHING } from '../../../../platform/database/where.js';
import type { Scope } from '../../../../shared-kernel/actor.js';
import { ofVisibleUnits } from '../../../organisation/index.js';

/** Of whose project something on the list is, by the project's column. */
const LED = (projects: string): string => `EXISTS (SELECT FROM listing_item vi
  LEFT JOIN obligation vo ON vi.type = 'OBLIGATION' AND vo.id = vi.item_id LEFT JOIN problem vk ON vi.type = 'PROBLEM' AND vk.id = vi.item_id
  LEFT JOIN indicator vn ON vi.type = 'INDICATOR' AND vn.id = vi.item_id
  JOIN project vp ON vp.id = coalesce(vo.project_id, vk.project_id, vn.project_id)
  WHERE vi.listing_id = l.id AND (${projects}))`;

/**
 * Listings in scope, under the alias `l`: the office's all; once signed, their unit's, the leading official's and the special group's whose
 * projects stand on them. What is only proposed, and what never was signed, is the office's alone.
 */
export function visibleListings(scope: Scope): Condition {
  if (scope.all) return EVERYTHING;
  const seen = either([
    ofVisibleUnits(scope, 'l.unit_id'),
    (place) =>
      LED(
        `vp.leading_post_id = ANY (${place(scope.postIds)}::uuid[]) OR vp.group_unit_id = ANY (${place(scope.groupIds)}::uuid[])`,
      ),
  ]);
  return (place) => `(l.listed_on IS NOT NULL AND ${seen(place)})`;
}

/** Those, and what a paper made public and nobody withdrew: of that, others read its unit, what is listed, its term and its state alone. */
export function knownListings(scope: Scope): Condition {
  return either([
    () => `(l.public_approval_number IS NOT NULL AND l.listed_on IS NOT NULL AND l.state <> 'VOID')`,
    visibleListings(scope),
  ]);
}
