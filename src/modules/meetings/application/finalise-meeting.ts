import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { addDays, type Day } from '../../../shared-kernel/dates.js';
import { finishOfficeWork } from '../../obligations/index.js';
import { openTask } from '../../projects/index.js';
import { DECISION_DAYS } from '../domain/meeting.js';
import { refuse } from '../domain/problems.js';
import { type AgendaDecision, type AgendaItem, agendaOf } from '../persistence/agenda.repository.js';
import type { Meeting } from '../persistence/meeting.repository.js';
import { nextState, saveMeeting } from './meeting-access.js';
import { meetingName } from './meeting-words.js';

/** 定稿: from the signature on the minutes stand, and each unit of each decision has its task. */
@Injectable()
export class FinaliseMeeting {
  /** @throws MEETING_STATE, TASK_UNIT_UNFIT */
  async execute(
    tx: Tx,
    actor: Actor,
    meeting: Meeting,
    { signedOn, postId }: { readonly signedOn: Day; readonly postId: string | null },
  ): Promise<void> {
    const { heldOn } = meeting;
    if (heldOn === null) throw refuse('MEETING_STATE', { state: meeting.state });
    const change = {
      state: nextState(meeting, 'finalise'),
      signedOn,
      finalisedOn: (await businessTime(tx)).today,
      signedByPostId: postId ?? meeting.signedByPostId,
    };
    await saveMeeting(tx, actor, meeting, change, 'meeting.finalised');
    for (const item of await agendaOf(tx, meeting.id))
      for (const decision of item.decisions) await openTasks(tx, actor, { meeting, heldOn, item, decision });
    await finishOfficeWork(tx, actor, 'MINUTES', [meeting.id]);
  }
}

interface Decided {
  readonly meeting: Meeting;
  readonly heldOn: Day;
  readonly item: AgendaItem;
  readonly decision: AgendaDecision;
}

async function openTasks(tx: Tx, actor: Actor, { meeting, heldOn, item, decision }: Decided): Promise<void> {
  if (decision.noTaskReason !== null) return;
  for (const unitId of decision.unitIds)
    await openTask(tx, actor, {
      source: 'DECISION',
      matter: decision.matter,
      unitId,
      dueOn: decision.dueOn ?? addDays(heldOn, DECISION_DAYS),
      deliverable: decision.deliverable,
      projectId: item.projectId,
      origin: meetingName(meeting),
      naturalKey: `decision:${decision.id}:${unitId}`,
      assignedByPostId: meeting.chairRole === 'LEADING_OFFICIAL' ? meeting.chairPostId : null,
    });
}
