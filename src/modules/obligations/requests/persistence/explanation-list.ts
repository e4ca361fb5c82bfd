import { columns, list, type RowOf } from '../../../../platform/database/columns.js';
import { UnitRow } from '../../../organisation/index.js';
import { ObligationRow } from '../../clock/persistence/obligation.row.js';
import type { Reader } from '../../../../platform/database/tx.js';
import { type Condition, given, where } from '../../../../platform/database/where.js';
import type { ExplanationState, ReasonCode } from '../domain/explanations.js';
import { EXPLANATION_COLUMNS, type ExplanationRecord } from './explanation.repository.js';

/** An explanation beside what it explains. */
export type ExplanationView = Omit<ExplanationRecord, 'filedByPerson' | 'filedForPerson'> & RowOf<typeof OBLIGATION>;

/** What a list is cut down to; null leaves a filter out. */
export interface ExplanationFilter {
  readonly state: ExplanationState | null;
  readonly reason: ReasonCode | null;
  readonly projectId: string | null;
}

/** Where a page goes on: the last row's id; ids are made in the order of filing. */
export interface ExplanationPlace {
  readonly id: string;
}

const OBLIGATION = list(
  columns(ObligationRow, 'o', [
    'title',
    'kind',
    'subjectId',
    'projectId',
    'ownerUnitId as unitId',
    'dueOn',
    'originalDueOn',
  ]),
  columns(UnitRow, 'u', ['name as unitName']),
);

const COLUMNS = `${OBLIGATION}, ${EXPLANATION_COLUMNS}`;

/** A page of explanations of what is unfinished, the oldest first, and one row more where there is a next page. */
export function listExplanationRows(
  reader: Reader,
  filter: ExplanationFilter,
  visible: Condition,
  page: { readonly limit: number; readonly after: ExplanationPlace | null },
): Promise<ExplanationView[]> {
  const { sql, params } = where([
    `o.state IN ('OPEN','SUBMITTED','RETURNED')`,
    given('e.state = $', filter.state),
    given('e.reason = $', filter.reason),
    given('o.project_id = $', filter.projectId),
    given('e.id > $', page.after?.id),
    visible,
  ]);
  return reader.query<ExplanationView>(
    `SELECT ${COLUMNS} FROM explanation e JOIN obligation o ON o.id = e.obligation_id JOIN unit u ON u.id = o.owner_unit_id
      ${sql} ORDER BY e.id LIMIT ${page.limit + 1}`,
    params,
  );
}
