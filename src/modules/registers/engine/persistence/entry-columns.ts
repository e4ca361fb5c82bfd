import { columns, type RowOf } from '../../../../platform/database/columns.js';
import { nothing } from '../domain/empty-row.js';
import { naturalKeyOf, titleKeyOf } from '../domain/keys.js';
import { type AnyRow, type CommonRow, CONFIRMING_UNIT, type Register } from '../domain/register.js';
import { isKnownToOffice, readersOf } from '../domain/readers.js';
import type { Writer } from '../domain/rights.js';
import { STAGE_APPROVALS } from '../domain/stage-rules.js';
import { RegisterEntryRow } from './register-entry.row.js';
import type { RegisterRevisionRow } from './register-revision.row.js';

const ENTRY = columns(RegisterEntryRow, 'e', [
  ...([
    'id',
    'kind',
    'year',
    'title',
    'unitId',
    'jointUnitIds',
    'happenedOn',
    'level',
    'summary',
    'projectId',
  ] as const),
  ...(['taskId', 'domain', 'mayPublish', 'proofs', 'fields', 'offSystem', 'offSystemNumber', 'state'] as const),
  ...(['publicity', 'revision', 'waitingRevision', 'onBehalf', 'reportedOn', 'confirmedOn', 'withdrawnOn'] as const),
  ...([
    'mergedIntoId',
    'words',
    'importId',
    'verificationId',
    'version',
    'confirmingUnitId',
    'knownToOffice',
    'awaitedUnitId',
    'dutyId',
    'consentBy',
    'consentOn',
  ] as const),
]);

/** An entry as the tables hold it, with the names that it is shown by. */
export interface EntryRecord extends RowOf<typeof ENTRY> {
  readonly unitName: string | null;
  readonly jointUnitNames: readonly string[];
  readonly confirmingUnitName: string | null;
  readonly awaitedUnitName: string | null;
  readonly projectName: string | null;
  readonly taskMatter: string | null;
  /** Whether its unit is the reform office itself. */
  readonly ofOffice: boolean;
  readonly entryConfirmed: boolean;
  readonly reportedByName: string | null;
  readonly confirmedByName: string | null;
  /** The stage of the correction that waits; null where none waits, or its register has none. */
  readonly waitingStage: string | null;
  /** A move to a further stage, or a longer term, waits for its approval. */
  readonly moving: boolean;
  /** Everybody who wrote a revision. */
  readonly writers: readonly (Writer &
    Pick<RegisterRevisionRow, 'number' | 'state' | 'corrects' | 'vouchedHow' | 'vouchedByPerson'>)[];
}

/** What is read of an entry; the table stands as `e`. */
export const ENTRY_COLUMNS = `${ENTRY}, e.entry_confirmed_on IS NOT NULL AS "entryConfirmed",
  (SELECT w.content->>'stage' FROM register_revision w WHERE w.entry_id = e.id AND w.number = e.waiting_revision) AS "waitingStage",
  EXISTS (SELECT FROM approval a WHERE a.kind IN (${STAGE_APPROVALS.map((kind) => `'${kind}'`).join(',')}) AND a.subject_id = e.id AND a.state = 'PENDING') AS moving,
  u.name AS "unitName", coalesce(u.kind = 'REFORM_OFFICE', false) AS "ofOffice", p.name AS "projectName", t.matter AS "taskMatter",
  (SELECT cu.name FROM unit cu WHERE cu.id = e.confirming_unit_id) AS "confirmingUnitName", (SELECT au.name FROM unit au WHERE au.id = e.awaited_unit_id) AS "awaitedUnitName",
  (SELECT r.name FROM person r WHERE r.id = e.reported_by_person) AS "reportedByName", (SELECT c.name FROM person c WHERE c.id = e.confirmed_by_person) AS "confirmedByName",
  ARRAY(SELECT j.name FROM unnest(e.joint_unit_ids) WITH ORDINALITY AS x(id, place) JOIN unit j ON j.id = x.id ORDER BY x.place) AS "jointUnitNames",
  coalesce((SELECT jsonb_agg(jsonb_build_object('number', v.number, 'state', v.state, 'corrects', v.corrects, 'vouchedHow', v.vouched_how, 'vouchedByPerson', v.vouched_by_person, 'personId', v.person_id, 'postId', v.post_id, 'forPersonId', v.for_person_id))
     FROM register_revision v WHERE v.entry_id = e.id), '[]') AS writers`;
export const ENTRY_FROM = `register_entry e LEFT JOIN unit u ON u.id = e.unit_id LEFT JOIN project p ON p.id = e.project_id LEFT JOIN task t ON t.id = e.task_id`;

/** The row of an entry, its own values beside the common ones. */
export function rowOf(register: Register, record: EntryRecord): AnyRow {
  const own = register.all.filter((field) => field.own);
  return {
    ...commonOf(record),
    ...Object.fromEntries(own.map(({ name, type }) => [name, record.fields[name] ?? nothing(type)])),
  };
}

function commonOf(row: CommonRow): CommonRow {
  return {
    title: row.title,
    unitId: row.unitId,
    jointUnitIds: row.jointUnitIds,
    happenedOn: row.happenedOn,
    level: row.level,
    summary: row.summary,
    projectId: row.projectId,
    taskId: row.taskId,
    domain: row.domain,
    mayPublish: row.mayPublish,
    proofs: row.proofs,
    offSystem: row.offSystem,
    year: row.offSystem ? row.year : null,
  };
}

/** The columns that hold a row's content, by the names of the table. */
export function contentColumns(register: Register, row: AnyRow): Readonly<Record<string, unknown>> {
  const own = register.all.filter((field) => field.own);
  const year = row.happenedOn === null ? row.year : Number(row.happenedOn.slice(0, 4));
  return {
    year,
    title: row.title,
    title_key: titleKeyOf(row.title),
    natural_key: naturalKeyOf(register, row),
    unit_id: row.unitId,
    joint_unit_ids: row.jointUnitIds,
    happened_on: row.happenedOn,
    level: row.level,
    summary: row.summary,
    project_id: row.projectId,
    task_id: row.taskId,
    domain: row.domain,
    may_publish: row.mayPublish,
    proofs: row.proofs,
    fields: Object.fromEntries(own.map(({ name, type }) => [name, row[name] ?? nothing(type)])),
    off_system: row.offSystem,
    confirming_unit_id: row[CONFIRMING_UNIT] ?? null,
    known_to: readersOf(register, row),
    known_to_office: isKnownToOffice(register, row),
    sort_on: row.happenedOn ?? `${String(year)}-12-31`,
  };
}

/** The names of the content's columns. */
export const CONTENT_COLUMNS = [
  ...[
    'year',
    'title',
    'title_key',
    'natural_key',
    'unit_id',
    'joint_unit_ids',
    'happened_on',
    'level',
    'summary',
    'project_id',
  ],
  ...[
    'task_id',
    'domain',
    'may_publish',
    'proofs',
    'fields',
    'off_system',
    'sort_on',
    'confirming_unit_id',
    'known_to',
    'known_to_office',
  ],
];
