import { requestOf } from './filing-request';
import type { DutyPageData, FilingValues } from './filing-values';

/**
 * Whether what the server has is what was typed here: an answer got lost on its way, or the page was closed before it
 * came. Then it is filed, and nothing needs to be compared.
 */
export function isSameFiling(duty: DutyPageData, values: FilingValues, name: string | null): boolean {
  const filed = duty.state === 'SUBMITTED' ? duty.activity : null;
  if (filed == null) return false;
  if (filed.filedByName !== name) return false;
  const { activity } = requestOf(duty.kind, values);
  const told = ({
    heldOn,
    place,
    leader,
    leaderTitle,
    units,
    summary,
    documentNumbers,
  }: typeof activity | typeof filed) =>
    JSON.stringify([heldOn, place, leader, leaderTitle, units, summary, documentNumbers]);
  return told(activity) === told(filed);
}
