/**
 * Joins the person `n` who holds a post today, if anybody does.
 * @param post the alias of table `post` in the query
 */
export const heldBy = (post: string): string =>
  `LEFT JOIN tenure h ON h.post_id = ${post}.id AND daterange(h.from_day, h.to_day) @> app_today() LEFT JOIN person n ON n.id = h.person_id`;
