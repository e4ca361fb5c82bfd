import type { Reader } from '../../../../platform/database/tx.js';
import { type Condition, given, where } from '../../../../platform/database/where.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import type { ExplanationState, ReasonCode } from '../domain/explanations.js';
import type { ObligationKind } from '../../clock/domain/obligation-kinds.js';
import { EXPLANATION_COLUMNS, type ExplanationRecord } from './explanation.repository.js';

/** An explanation beside what it explains. */
export interface ExplanationView extends Omit<ExplanationRecord, 'filedByPerson'> {
  readonly title: string;
  readonly kind: ObligationKind;
  readonly subjectId: string;
  readonly projectId: string | null;
  readonly unitId: string;
  readonly unitName: string;
  readonly dueOn: Day;
  readonly originalDueOn: Day;
}

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

const COLUMNS = `${EXPLANATION_COLUMNS}, o.title, o.kind, o.subject_id AS "subjectId", o.project_id AS "projectId",
  o.owner_unit_id AS "unitId", u.name AS "unitName", o.due_on AS "dueOn", o.original_due_on AS "originalDueOn"`;

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
