import { resetMeeting } from '../../support/ended-meetings.js';
import type { Ready } from './ready.js';

/** What each cell of the meetings' routes needs, as the table of states.spec.ts takes it. */
interface MeetingCells {
  readonly seat: string;
  readonly outsider: string | null;
  readonly live: string;
  readonly ended: string;
  readonly body?: unknown;
  readonly stateless?: string;
}

const item = { kind: 'HEAR', title: '商务改革进展', byUnitId: 'unit:department', outcome: 'HEARD' };
const meeting = {
  ...{ kind: 'SCHEDULING', plannedOn: '2026-07-21', chairPostId: 'post:leading-official', items: [item] },
};
const issued = {
  ...{ title: '商务改革方案', number: '商字〔2026〕1号', issuer: '市政府办公室', happenedOn: '2026-06-30' },
  ...{ outputKind: 'SCHEME', projectId: 'world:project.OPEN', noSecrets: true },
};
const reason = { reason: '因故调整' };

/** A group's liaison prepares his group's meetings alone: another is not there for him. */
const prepared = (live: string, ended: string, body?: unknown): MeetingCells => ({
  ...{ seat: 'office-chief', outsider: 'group-liaison' },
  ...{ live, ended, body },
});

const brought: MeetingCells = {
  ...{ seat: 'office-chief', outsider: null },
  ...{ live: 'meetingImport.PREVIEW', ended: 'meetingImport.CONFIRMED' },
};

const planBrought: MeetingCells = {
  ...{ seat: 'office-chief', outsider: null },
  ...{ live: 'planImport.PREVIEW', ended: 'planImport.CONFIRMED' },
};

export const MEETING_CELLS: Readonly<Record<string, MeetingCells>> = {
  'PUT /meetings/{id}': prepared('meeting.PLANNED', 'meeting.FINALISED', meeting),
  'POST /meetings/{id}/convene': prepared('meeting.PLANNED', 'meeting.FINALISED'),
  'POST /meetings/{id}/hold': prepared('meeting.CONVENED', 'meeting.FINALISED', { heldOn: '2026-07-01' }),
  'POST /meetings/{id}/minutes': prepared('meeting.HELD', 'meeting.FINALISED', {}),
  'POST /meetings/{id}/cancel': prepared('meeting.PLANNED', 'meeting.FINALISED', reason),
  'POST /meetings/{id}/items/{itemId}/material': prepared(
    'meeting.CONVENED|meetingItem.CONVENED',
    'meeting.HELD|meetingItem.HELD',
  ),
  'POST /meetings/{id}/items/{itemId}/output': {
    ...{ seat: 'office-chief', outsider: null },
    ...{ live: 'meeting.FINALISED|meetingItem.ADOPTED', ended: 'meeting.HELD|meetingItem.HELD', body: issued },
  },
  'POST /agenda-plan-imports/{id}/confirm': planBrought,
  'POST /agenda-plan-imports/{id}/discard': planBrought,
  'POST /meeting-imports/{id}/confirm': brought,
  'POST /meeting-imports/{id}/discard': brought,
  'POST /meeting-decisions/{id}/revoke': {
    ...prepared('meetingDecision.FINALISED', 'meetingDecision.REVOKED', reason),
  },
  'PUT /agenda-plan-items/{id}': {
    ...{ seat: 'office-chief', outsider: null, live: 'plannedTopic.OPEN', ended: 'plannedTopic.OPEN' },
    body: { year: 2026, title: '商务改革进展', kind: 'HEAR', month: 10, unitId: 'unit:department', basis: '工作要点' },
    stateless: 'a planned topic has no states of its own',
  },
};

const owed = `INSERT INTO obligation (kind, ladder, subject_id, owner_unit_id, title, due_on, original_due_on, opened_on, state)
  VALUES ('MATERIAL', 'REMIND', {{meetingItem.CONVENED}}, {{unit:department}}, '汇报材料', '2026-07-15', '2026-07-15', '2026-07-01', 'OPEN')`;

export const MEETING_READY: Readonly<Record<string, Ready>> = {
  'POST /meetings/{id}/convene': { sql: resetMeeting('PLANNED') },
  'POST /meetings/{id}/hold': { sql: resetMeeting('CONVENED') },
  'POST /meetings/{id}/minutes': { sql: resetMeeting('HELD') },
  'POST /meetings/{id}/cancel': { sql: resetMeeting('PLANNED') },
  'POST /meetings/{id}/items/{itemId}/material': { sql: [...resetMeeting('CONVENED'), owed] },
  'POST /meetings/{id}/items/{itemId}/output': {
    sql: [`UPDATE meeting_item SET output_id = NULL WHERE id = {{meetingItem.ADOPTED}}`],
  },
  'POST /agenda-plan-imports/{id}/discard': {
    sql: [`UPDATE file_import SET state = 'PREVIEW' WHERE id = {{planImport.PREVIEW}}`],
  },
  'POST /meeting-imports/{id}/discard': {
    sql: [`UPDATE file_import SET state = 'PREVIEW' WHERE id = {{meetingImport.PREVIEW}}`],
  },
  'POST /meeting-decisions/{id}/revoke': { sql: resetMeeting('FINALISED') },
};

export const MEETING_REPEATS: Readonly<Record<string, string>> = {
  'POST /meetings/{id}/items/{itemId}/output': 'pressed twice it is the same entry',
  'PUT /meetings/{id}': 'what is replaced by the same is the same',
  'PUT /agenda-plan-items/{id}': 'what is replaced by the same is the same',
};
