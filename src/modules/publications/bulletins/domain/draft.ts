import { addDays, type Day } from '../../../../shared-kernel/dates.js';
import { refuse } from './problems.js';
import { afterPublicationAct, type PublicationAct, type PublicationState } from '../../procedure/domain/publication.js';

/** The last day of a month, with whose end the bulletin is true. */
export function dataDayOf(year: number, month: number): Day {
  const next = month === 12 ? [year + 1, 1] : [year, month + 1];
  const [nextYear, nextMonth] = next.map((part) => String(part).padStart(2, '0'));
  return addDays(`${nextYear ?? ''}-${nextMonth ?? ''}-01`, -1);
}

/** A month is drafted when its data day is over. @throws BULLETIN_MONTH_RUNS */
export function checkMonthOver(dataDay: Day, today: Day): void {
  if (today <= dataDay)
    throw refuse('BULLETIN_MONTH_RUNS', { day: dataDay }, [{ pointer: '/month', code: 'BULLETIN_MONTH_RUNS' }]);
}

/** Text and lines change in a draft alone. @throws BULLETIN_STATE */
export function checkDraft({ state }: { readonly state: PublicationState }): void {
  if (state !== 'DRAFT') throw refuse('BULLETIN_STATE');
}

/** @throws BULLETIN_STATE where the state does not allow the act */
export function checkAct({ state }: { readonly state: PublicationState }, act: PublicationAct): void {
  if (afterPublicationAct(state, act) === null) throw refuse('BULLETIN_STATE');
}

/** Each part is written once, and only lines of this bulletin are left out. @throws BULLETIN_PART_TWICE, BULLETIN_LINE_UNKNOWN */
export function checkSaid(
  { parts, leftOutIds }: { readonly parts: readonly string[]; readonly leftOutIds: readonly string[] },
  lineIds: readonly string[],
): void {
  const twice = parts.findIndex((part, at) => parts.indexOf(part) < at);
  if (twice >= 0)
    throw refuse('BULLETIN_PART_TWICE', {}, [{ pointer: `/texts/${String(twice)}/part`, code: 'BULLETIN_PART_TWICE' }]);
  const unknown = leftOutIds.findIndex((id) => !lineIds.includes(id));
  if (unknown >= 0)
    throw refuse('BULLETIN_LINE_UNKNOWN', {}, [
      { pointer: `/leftOutIds/${String(unknown)}`, code: 'BULLETIN_LINE_UNKNOWN' },
    ]);
}
