import { businessTime } from '../../../platform/clock/business-clock.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { addDays } from '../../../shared-kernel/dates.js';
import { keyOf } from '../../../shared-kernel/cell-text.js';
import { openDoneTask, openTask } from '../../projects/index.js';
import { DECISION_DAYS } from '../domain/meeting.js';
import type { PastItem, PastMeeting } from '../domain/past-meeting.js';
import { agendaOf, replaceAgenda, type WrittenItem } from '../persistence/agenda.repository.js';
import { listPlannedTopics } from '../persistence/agenda-plan.repository.js';
import { insertPastMeeting } from '../persistence/past-meeting.repository.js';
import { recordMeeting } from './meeting-access.js';
import { meetingName } from './meeting-words.js';

/** Writes past meetings as final, and their decisions as tasks: what was done is verified, what was not counts from its day. */
export async function bringInMeetings(
  tx: Tx,
  actor: Actor,
  importId: string,
  meetings: readonly PastMeeting[],
): Promise<void> {
  const { today } = await businessTime(tx);
  for (const meeting of meetings) {
    const id = await insertPastMeeting(tx, meeting, { importId, today });
    const topics = await plannedTopics(tx, meeting);
    await replaceAgenda(
      tx,
      id,
      meeting.items.map((item) => written(item, topics)),
    );
    const { kind, group } = meeting;
    await recordMeeting(tx, actor, { id, kind, groupUnitId: group?.id ?? null }, 'meeting.brought-in', {
      import: importId,
    });
    await openTasks(tx, actor, id, { meeting, today });
  }
}

/** The topics of the committee's plan of that year, by their titles: an item under the same title is the topic taken up. */
async function plannedTopics(tx: Tx, { kind, heldOn }: PastMeeting): Promise<ReadonlyMap<string, string>> {
  if (kind !== 'COMMITTEE') return new Map();
  const topics = await listPlannedTopics(tx, Number(heldOn.slice(0, 4)));
  return new Map(topics.map(({ id, title }) => [keyOf(title), id]));
}

const NOTHING = {
  ...{ adHocReason: null, projectId: null, aboutType: null, aboutId: null },
  ...{ offSystem: false, offSystemNumber: null, outputId: null },
} as const;

function written({ by, decisions, ...item }: PastItem, topics: ReadonlyMap<string, string>): WrittenItem {
  const planItemId = topics.get(keyOf(item.title)) ?? null;
  return {
    ...{ ...NOTHING, ...item, planItemId, byUnitId: by?.id ?? null, changedSince: false },
    decisions: decisions.map(({ matter, units, dueOn, noTaskReason }) => ({
      ...{ matter, unitIds: units.map(({ id }) => id), dueOn, deliverable: null, noTaskReason, offSystem: false },
    })),
  };
}

interface Brought {
  readonly meeting: PastMeeting;
  readonly today: string;
}

async function openTasks(tx: Tx, actor: Actor, id: string, { meeting, today }: Brought): Promise<void> {
  const { kind, number, heldOn, group } = meeting;
  const origin = meetingName({ kind, number, year: Number(heldOn.slice(0, 4)), groupName: group?.name ?? null });
  const items = await agendaOf(tx, id);
  const said = meeting.items.flatMap((item) => item.decisions);
  for (const [place, decision] of items.flatMap((item) => item.decisions).entries()) {
    if (decision.noTaskReason !== null) continue;
    const dueOn = decision.dueOn ?? addDays(heldOn, DECISION_DAYS);
    for (const unitId of decision.unitIds) {
      const naturalKey = `decision:${decision.id}:${unitId}`;
      const task = { source: 'DECISION', matter: decision.matter, unitId, dueOn, origin, naturalKey } as const;
      if (said[place]?.done === true) await openDoneTask(tx, actor, task);
      // What was due already is held as 历史逾期: nobody is told of a task that is past.
      else await openTask(tx, actor, { ...task, untold: dueOn < today });
    }
  }
}
