import type { Tx } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import type { ObligationKind, OfficeKind } from '../domain/obligation-kinds.js';
import { refuse } from '../domain/problems.js';
import { insertObligationsFrom } from '../persistence/obligation.repository.js';

/** Something that somebody must do by a date. */
export interface ObligationDraft {
  /** Where the thing watched must know it beforehand. */
  readonly id?: string;
  readonly kind: ObligationKind;
  /** The duty, task, plan … that it watches. */
  readonly subjectId: string;
  readonly projectId?: string | null;
  readonly ownerUnitId: string;
  /** The responsible section chief's post where one is named. */
  readonly ownerPostId?: string | null;
  readonly title: string;
  readonly dueOn: Day;
  readonly plannedOn?: Day | null;
  readonly actBy?: Day | null;
  /** The due day as it was named, before it moved off a rest day. */
  readonly namedOn?: Day | null;
}

/**
 * Registers an obligation; registered already overdue, it is held as 历史逾期.
 * @returns its id
 */
export async function openObligation(tx: Tx, draft: ObligationDraft): Promise<string> {
  const id = draft.id ?? (await newId(tx));
  await insertObligationsFrom(
    tx,
    draft.kind,
    'SELECT $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::uuid, $6::text, $7::date AS due_on, $8::date, $9::date, $10::date',
    [
      id,
      draft.subjectId,
      draft.projectId ?? null,
      draft.ownerUnitId,
      draft.ownerPostId ?? null,
      draft.title,
      draft.dueOn,
      draft.plannedOn ?? null,
      draft.actBy ?? null,
      draft.namedOn ?? null,
    ],
  );
  return id;
}

/** Registers a set of one kind in one statement; `select` yields DRAFT_COLUMNS in order, the due date named `due_on`. */
export const openObligationsFrom = insertObligationsFrom;

/** What the reform office owes: a verdict, a decision or other work, within some working days or by a day. */
export interface OfficeDraft {
  readonly kind: OfficeKind;
  readonly subjectId: string;
  readonly projectId?: string | null;
  readonly title: string;
  /** From today; left out where a day is named. */
  readonly workingDays?: number;
  /** A named day; on a rest day, or passed already, the next working day from then or from today on. */
  readonly dueOn?: Day;
}

/** Opens an obligation of the reform office itself (ladder OFFICE: it reminds its own chain). @returns its id */
export async function openOfficeObligation(tx: Tx, draft: OfficeDraft): Promise<string> {
  const [office] = await tx.query<{ unitId: string; dueOn: Day }>(
    `SELECT id AS "unitId", CASE WHEN $2::date IS NULL THEN add_working_days(app_today(), $1)
                                ELSE add_working_days(greatest($2, app_today()) - 1, 1) END AS "dueOn"
       FROM unit WHERE kind = 'REFORM_OFFICE' AND closed_on IS NULL ORDER BY length(path), id LIMIT 1`,
    [draft.workingDays ?? 1, draft.dueOn ?? null],
  );
  if (office === undefined) throw refuse('NO_REFORM_OFFICE');
  return openObligation(tx, {
    kind: draft.kind,
    subjectId: draft.subjectId,
    projectId: draft.projectId ?? null,
    ownerUnitId: office.unitId,
    title: draft.title,
    dueOn: office.dueOn,
    namedOn: draft.dueOn ?? null,
  });
}

/** Settles what the office owed about a subject, once its verdict or decision is there. @returns the obligations settled now */
export async function settleOfficeObligation(
  tx: Tx,
  kind: OfficeDraft['kind'],
  subjectIds: readonly string[],
  state: 'MET' | 'CANCELLED' = 'MET',
): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(
    `UPDATE obligation SET state = $3, settled_on = app_today(), next_at = NULL, version = version + 1
      WHERE kind = $1 AND ladder = 'OFFICE' AND subject_id = ANY ($2) AND state = 'OPEN' RETURNING id`,
    [kind, subjectIds, state],
  );
  return rows.map(({ id }) => id);
}

async function newId(tx: Tx): Promise<string> {
  const { id } = await tx.one<{ id: string }>('SELECT new_id() AS id');
  return id;
}
