import { columns, list, outer } from '../../../platform/database/columns.js';
import type { Reader } from '../../../platform/database/tx.js';
import { before, type Condition, given, that, where } from '../../../platform/database/where.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { UnitRow } from '../../organisation/index.js';
import { ProjectRow } from '../../projects/index.js';
import { ADOPTED } from '../domain/meeting.js';
import { MeetingItemRow } from './meeting-item.row.js';
import { MeetingRow } from './meeting.row.js';

/** A document that a meeting adopted and of which nothing says that it was issued. */
export interface AdoptedDocument {
  readonly id: string;
  readonly title: string;
  readonly outcome: string;
  readonly byUnitId: string | null;
  readonly byUnitName: string | null;
  readonly projectId: string | null;
  readonly projectName: string | null;
  readonly meetingId: string;
  readonly kind: string;
  readonly year: number;
  readonly number: number | null;
  readonly heldOn: Day;
}

const ADOPTED_ITEM = list(
  columns(MeetingItemRow, 'i', ['id', 'title', 'outcome', 'byUnitId', 'projectId']),
  columns(MeetingRow, 'm', ['id as meetingId', 'kind', 'year', 'number', 'heldOn']),
  outer(columns(UnitRow, 'u', ['name as byUnitName'])),
  outer(columns(ProjectRow, 'p', ['name as projectName'])),
);

/** Marks and blanks do not make it another document. */
const plain = (words: string): string => `regexp_replace(${words}, '[[:punct:][:space:]《》“”「」]', '', 'g')`;
/** Registered from the item, or standing in the register under its own title. */
const REGISTERED = `(i.output_id IS NOT NULL OR EXISTS (SELECT FROM register_entry e
  WHERE e.kind = 'OUTPUT' AND e.state <> 'WITHDRAWN' AND e.title IS NOT NULL AND ${plain('e.title')} = ${plain('i.title')}))`;

/** 审议通过尚未印发, the latest meeting first: documents of final minutes; one more than asked for. */
export function listAdoptedDocuments(
  reader: Reader,
  year: number | undefined,
  visible: Condition,
  page: { readonly limit: number; readonly after: readonly unknown[] | null },
): Promise<AdoptedDocument[]> {
  const asked = where([
    `m.state = 'FINALISED' AND i.kind = 'DELIBERATE' AND NOT i.off_system AND NOT ${REGISTERED}`,
    that('i.outcome = ANY ($::text[])', ADOPTED),
    given('m.year = $', year),
    visible,
    before('(m.held_on, i.id)', page.after, ['date', 'uuid']),
  ]);
  return reader.query<AdoptedDocument>(
    `SELECT ${ADOPTED_ITEM} FROM meeting_item i JOIN meeting m ON m.id = i.meeting_id
       LEFT JOIN unit u ON u.id = i.by_unit_id LEFT JOIN project p ON p.id = i.project_id
      ${asked.sql} ORDER BY m.held_on DESC, i.id DESC LIMIT ${asked.place(page.limit + 1)}`,
    asked.params,
  );
}
