import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../../platform/database/tx.js';
import { GroupMayHear, NoticeStillWanted, OfficeHours } from '../../../delivery/index.js';
import type { NoticeKind } from '../../../notifications/index.js';
import { type InterviewState, LIVE } from '../../interviews/domain/interview.js';
import { Policies } from '../../policy/application/policies.js';

/** The office's hours stand in the rules. */
@Injectable()
export class HoursInForce extends OfficeHours {
  constructor(private readonly policies: Policies) {
    super();
  }

  override async today(reader: Reader): ReturnType<OfficeHours['today']> {
    return (await this.policies.inForce(reader)).policy.rules.officeHours;
  }
}

/** The states of a talk in which what is said of it still asks somebody for something: a signature, a receipt, a service, a talk. */
const ASKED_WHILE: Readonly<Partial<Record<NoticeKind, readonly InterviewState[]>>> = {
  INTERVIEW_PROPOSED: ['PROPOSED'],
  APPROVER_CHAIN: ['PROPOSED'],
  LEADER_TOLD: ['PROPOSED'],
  INTERVIEW_NOTICE: LIVE,
  INTERVIEW_RESCHEDULED: LIVE,
  INTERVIEW_RENOTICE: ['ISSUED'],
  OFFICE_SERVE_BY_HAND: ['ISSUED'],
  OFFICE_UNSERVED: ['UNSERVED'],
  OFFICE_TALK_TERM_OVER: ['ISSUED', 'ACKNOWLEDGED'],
  RECORD_TO_CHECK: ['TALKED', 'RECTIFIED'],
  RECTIFICATION_REPORTED: ['TALKED', 'RECTIFIED'],
};

/** What asks somebody to act on a matter that is filed, decided or ended asks nothing any more. What tells how it ended is always wanted. */
const MOOT = `
SELECT n.id FROM notice n WHERE n.id = ANY ($1) AND (
  (n.kind IN ('REMINDER', 'OVERDUE_REMINDER', 'URGING_SLIP', 'CHAIN_REMINDER', 'SLIP_PREPARED') AND EXISTS (
     SELECT FROM obligation o WHERE n.subject_type = 'OBLIGATION' AND o.id = n.subject_id AND o.state NOT IN ('OPEN', 'RETURNED')))
  OR (n.kind = 'APPROVAL_REQUESTED' AND EXISTS (
     SELECT FROM approval a WHERE a.id = n.subject_id AND a.state <> 'PENDING'))
  OR (n.kind IN ('TASK_ASSIGNED', 'TASK_RETURNED') AND EXISTS (
     SELECT FROM task t WHERE t.id = n.subject_id AND t.state NOT IN ('ASSIGNED', 'RETURNED')))
  OR (n.kind = 'DUTY_RETURNED' AND EXISTS (SELECT FROM duty d WHERE d.id = n.subject_id AND d.state <> 'RETURNED'))
  OR (n.kind = 'LETTER_DUE' AND EXISTS (SELECT FROM supervision_case c WHERE c.id = n.subject_id AND c.state = 'CLOSED'))
  OR EXISTS (SELECT FROM jsonb_each($2::jsonb) asked JOIN interview i ON i.id = n.subject_id
      WHERE asked.key = n.kind AND (NOT jsonb_exists(asked.value, i.state) OR (n.kind = 'RECORD_TO_CHECK' AND i.record_check <> 'OPEN'))))`;

/** Everyday work alone: what is formal, and interviews, cases, listings, approvals and persons are nobody else's to hear of. */
const FOR_GROUPS = `
SELECT n.id FROM notice n WHERE n.id = ANY ($1) AND NOT n.statutory AND (
  n.subject_type IN ('PROJECT', 'DUTY', 'TASK', 'PLAN', 'CYCLE', 'PROBLEM', 'KEY_POINT', 'INDICATOR', 'EXPECTED_READING', 'REGISTER_ENTRY', 'MEETING')
  OR (n.subject_type = 'OBLIGATION' AND EXISTS (SELECT FROM obligation o WHERE o.id = n.subject_id
        AND o.kind IN ('DUTY', 'TASK', 'DECISION', 'DEMAND', 'COORDINATION', 'PLAN', 'PROBLEM', 'INDICATOR', 'PILOT', 'TOPIC'))))`;

@Injectable()
export class HeardInGroups extends GroupMayHear {
  override async ofThese(reader: Reader, noticeIds: readonly string[]): Promise<readonly string[]> {
    const rows = await reader.query<{ id: string }>(FOR_GROUPS, [noticeIds]);
    return rows.map(({ id }) => id);
  }
}

@Injectable()
export class MootNotices extends NoticeStillWanted {
  override async moot(reader: Reader, noticeIds: readonly string[]): Promise<readonly string[]> {
    const rows = await reader.query<{ id: string }>(MOOT, [noticeIds, JSON.stringify(ASKED_WHILE)]);
    return rows.map(({ id }) => id);
  }
}
