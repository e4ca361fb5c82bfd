/**
 * That a unit can be given a task: it does it itself, or it is a group whose host unit does.
 * @param alias the alias of table `unit` in the query
 */
export const canBeGivenTasks = (alias: string): string =>
  `(${alias}.closed_on IS NULL AND (${alias}.kind NOT IN ('REGION','COMMITTEE','SPECIAL_GROUP','CAMPAIGN_GROUP')
     OR EXISTS (SELECT FROM unit host WHERE host.id = ${alias}.host_unit_id AND host.closed_on IS NULL)))`;
