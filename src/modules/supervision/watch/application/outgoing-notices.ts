import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../../platform/database/tx.js';
import { GroupMayHear, NoticeStillWanted, OfficeHours } from '../../../delivery/index.js';
import { LIVE } from '../../interviews/domain/interview.js';
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

/** What asks somebody to act on a matter that is filed, decided or ended asks nothing any more. What tells how it ended is always wanted. */
const MOOT = `
SELECT n.id FROM notice n WHERE n.id = ANY ($1) AND (
  (n.kind IN ('REMINDER', 'OVERDUE_REMINDER', 'URGING_SLIP') AND EXISTS (
     SELECT FROM obligation o WHERE n.subject_type = 'OBLIGATION' AND o.id = n.subject_id AND o.state NOT IN ('OPEN', 'RETURNED')))
  OR (n.kind = 'APPROVAL_REQUESTED' AND EXISTS (
     SELECT FROM approval a WHERE a.id = n.subject_id AND a.state <> 'PENDING'))
  OR (n.kind IN ('INTERVIEW_PROPOSED', 'INTERVIEW_NOTICE', 'INTERVIEW_RENOTICE', 'INTERVIEW_RESCHEDULED', 'RECORD_TO_CHECK') AND EXISTS (
     SELECT FROM interview i WHERE i.id = n.subject_id AND i.state <> ALL ($2))))`;

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
    const rows = await reader.query<{ id: string }>(MOOT, [noticeIds, LIVE]);
    return rows.map(({ id }) => id);
  }
}
