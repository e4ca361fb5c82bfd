import { columns, list, outer, type RowOf } from '../../../platform/database/columns.js';
import { PersonRow, UnitRow } from '../../organisation/index.js';
import type { Reader } from '../../../platform/database/tx.js';
import { given, where } from '../../../platform/database/where.js';
import { type Actor, OFFICE_HEAD_ROLES } from '../../../shared-kernel/actor.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import { ofVisibleUnits } from '../../organisation/index.js';
import { ADMINISTRATOR, type Approval, OFFICE_HEAD } from '../domain/approval.js';
import { APPROVAL_COLUMNS } from './approval.repository.js';

/** The heads of the office as a list of literals. */
const HEADS = OFFICE_HEAD_ROLES.map((role) => `'${role}'`).join(', ');

const LISTED_APPROVAL = list(
  outer(columns(UnitRow, 'u', ['name as unitName'])),
  outer(columns(PersonRow, 'pp', ['name as proposedByName'])),
  outer(columns(PersonRow, 'dp', ['name as decidedByName'])),
);

/** An approval with the names that a reader needs. */
export interface ListedApproval extends Approval, RowOf<typeof LISTED_APPROVAL> {
  readonly approverTitle: string | null;
  /** Whether the reader asked for it: he who put its first step, not he who decided that and so put the next. */
  readonly asked: boolean;
}

/** Which approvals; all filters together. */
export interface ApprovalFilter {
  /** Only what waits for the actor's decision. */
  readonly mine: boolean;
  /** Only papers that wait for a second person, who may be the actor. */
  readonly papers: boolean;
  /** Only what the actor asked for and what still waits. */
  readonly asked: boolean;
  readonly state: string | null;
  readonly kind: string | null;
  readonly subjectId: string | null;
  readonly approvalId: string | null;
  readonly before: string | null;
  readonly limit: number;
}

/** What everybody's posts let him decide; a secretary's also what waits for the leader whom he serves. */
function decidable(actor: Actor): readonly unknown[] {
  return [
    scopeOf(actor).postIds.concat(actor.posts.map((post) => post.postId)),
    actor.posts.map((post) => post.role),
    actor.posts.map((post) => post.unitId),
    actor.adminRole !== null,
    actor.personId,
    actor.accountId,
  ];
}

/** What is asked for, by the actor's parameters. */
const MINE = `w.his AND NOT w.proposed AND NOT w.concerned AND a.state = 'PENDING'`;
const PAPERS = `a.state = 'PENDING' AND a.registration IS NOT NULL AND a.registration->>'registeredByPerson' IS DISTINCT FROM $5::text AND a.registration->>'personId' IS DISTINCT FROM $5::text AND NOT w.proposed AND NOT w.concerned`;

/**
 * Approvals in scope, newest first. Outside the office nobody sees what is for the office alone, unless it is his to
 * decide; an administrator sees what administrators decide, and nothing else, and nobody else sees that.
 */
export function listApprovals(reader: Reader, actor: Actor, filter: ApprovalFilter): Promise<ListedApproval[]> {
  const scope = scopeOf(actor);
  const units = ofVisibleUnits(scope, 'a.unit_id');
  const asked = where(
    [
      filter.mine ? MINE : null,
      filter.papers ? PAPERS : null,
      filter.asked ? `w.asked AND a.state = 'PENDING'` : null,
      given('a.state = $', filter.state),
      given('a.kind = $', filter.kind),
      given('a.subject_id = $', filter.subjectId),
      given('a.id = $', filter.approvalId),
      given('a.id < $', filter.before),
      (place) => `(w.his OR a.decided_by_person = $5::uuid OR ((w.proposed OR w.asked) AND (NOT a.office_only OR $4))
             OR (a.approver_role IS DISTINCT FROM '${ADMINISTRATOR}' AND NOT $4 AND (NOT a.office_only OR $7::boolean) AND ${units(place)}))`,
    ],
    [...decidable(actor), scope.all, filter.limit],
  );
  return reader.query<ListedApproval>(
    `SELECT ${LISTED_APPROVAL}, ${APPROVAL_COLUMNS},
            coalesce(ap.title, CASE WHEN a.approver_role = '${ADMINISTRATOR}' THEN NULL ELSE rp.title END) AS "approverTitle", w.asked
       FROM approval a
       LEFT JOIN LATERAL (SELECT f.proposed_by_person AS person FROM approval f
          WHERE a.step > 1 AND f.subject_type = a.subject_type AND f.subject_id = a.subject_id AND f.kind = a.kind AND f.step < a.step
          ORDER BY f.step, f.id LIMIT 1) first ON true
       CROSS JOIN LATERAL (SELECT
         CASE WHEN a.approver_role = '${ADMINISTRATOR}' THEN $4::boolean
              WHEN a.approver_post_id IS NOT NULL THEN a.approver_post_id = ANY ($1::uuid[])
              ELSE EXISTS (SELECT 1 FROM unnest($2::text[], $3::uuid[]) AS mine(role, unit_id)
                            WHERE (mine.role = a.approver_role OR (a.approver_role = '${OFFICE_HEAD}' AND mine.role IN (${HEADS}))) AND (a.approver_unit_id IS NULL OR a.approver_unit_id = mine.unit_id))
         END AS his,
         coalesce(a.proposed_by_person = $5::uuid, a.facts->>'proposedByAccount' = $6::text, false)
           OR coalesce(a.facts->'proposedFor' ? $5::text, false) AS proposed,
         coalesce(coalesce(first.person, a.proposed_by_person) = $5::uuid, a.facts->>'proposedByAccount' = $6::text, false) AS asked,
         coalesce(a.facts->'concerned' ?| ARRAY[$5::text, $6::text], false) AS concerned) w
       LEFT JOIN unit u ON u.id = a.unit_id
       LEFT JOIN person pp ON pp.id = a.proposed_by_person
       LEFT JOIN person dp ON dp.id = a.decided_by_person
       LEFT JOIN post ap ON ap.id = a.approver_post_id
       LEFT JOIN LATERAL (SELECT p.title FROM post p WHERE p.role = a.approver_role AND a.approver_post_id IS NULL
          AND (a.approver_unit_id IS NULL OR p.unit_id = a.approver_unit_id) AND p.abolished_on IS NULL ORDER BY p.id LIMIT 1) rp ON true
      ${asked.sql}
      ORDER BY a.id DESC LIMIT $8`,
    asked.params,
  );
}
