import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import { Database } from '../../../platform/database/database.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAct } from '../../audit/index.js';
import { countOpenUnits } from '../../projects/index.js';
import { type PlanItemDraft, planState, type PlanState } from '../domain/agenda-plan.js';
import { refuse } from '../domain/problems.js';
import { meetingReader } from '../domain/reader.js';
import {
  changePlannedTopic,
  findPlannedTopic,
  insertPlannedTopic,
  isPlanned,
  listPlannedTopics,
  type PlannedTopic,
} from '../persistence/agenda-plan.repository.js';
import { seenOf } from '../persistence/meeting.repository.js';
import { visibleMeetings } from '../persistence/visible-meetings.js';

/** A planned topic and where it stands. */
export type StandingTopic = PlannedTopic & { readonly state: PlanState };

/** 年度议题计划: what the committee means to take up this year, and what became of it. */
@Injectable()
export class PlanTopics {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The year's topics by month, each with the meeting that took it up where the reader sees that. */
  async list(actor: Actor, year: number): Promise<readonly StandingTopic[]> {
    const { today } = await businessTime(this.database);
    const topics = await listPlannedTopics(this.database, year);
    const ids = topics.map(({ meetingId }) => meetingId);
    const seen = await seenOf(this.database, ids, visibleMeetings(meetingReader(actor)));
    return topics.map((topic) => ({
      ...topic,
      meetingId: topic.meetingId !== null && seen.has(topic.meetingId) ? topic.meetingId : null,
      state: planState(topic, topic.takenOn, today),
    }));
  }

  /** @throws TOPIC_PLANNED, MEETING_UNIT_UNKNOWN */
  add(actor: Actor, draft: PlanItemDraft): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(async (tx) => {
      await assertUnit(tx, draft);
      return plannedTopic(tx, actor, draft);
    });
  }

  /** Writes a topic anew, or says why it is adjusted (调整). @throws TOPIC_NOT_FOUND, STALE_VERSION, TOPIC_PLANNED, MEETING_UNIT_UNKNOWN */
  change(
    actor: Actor,
    id: string,
    draft: PlanItemDraft,
    seen: number | null,
  ): Promise<{ id: string; version: number }> {
    return this.unitOfWork.run(async (tx) => {
      const topic = await findPlannedTopic(tx, id);
      if (topic === null) throw refuse('TOPIC_NOT_FOUND');
      checkVersion(topic.version, seen);
      await assertUnit(tx, draft);
      if (await isPlanned(tx, draft, id)) throw refuse('TOPIC_PLANNED', { title: draft.title });
      const write = () => changedTopic(tx, actor, topic, draft);
      const asItStands = { id, version: topic.version };
      return this.unitOfWork.rewrite(tx, () => findPlannedTopic(tx, id), { write, asItStands });
    });
  }
}

/** Plans a topic, from the form or a row of a workbook. @throws TOPIC_PLANNED */
export async function plannedTopic(
  tx: Tx,
  actor: Actor,
  draft: PlanItemDraft,
): Promise<{ id: string; version: number }> {
  const id = await insertPlannedTopic(tx, draft);
  if (id === null) throw refuse('TOPIC_PLANNED', { title: draft.title });
  await recordAct(tx, actor, {
    action: 'meeting.topic-planned',
    subjectType: 'PLANNED_TOPIC',
    subjectId: id,
    unitId: draft.unitId,
    facts: { year: draft.year, month: draft.month, kind: draft.kind },
  });
  return { id, version: 1 };
}

/** Writes a planned topic anew. @throws STALE_VERSION */
export async function changedTopic(
  tx: Tx,
  actor: Actor,
  topic: Pick<PlannedTopic, 'id' | 'version'>,
  draft: PlanItemDraft,
): Promise<{ id: string; version: number }> {
  const { id, version } = topic;
  if ((await changePlannedTopic(tx, topic, draft)) === 0) checkVersion(version + 1, version);
  await recordAct(tx, actor, {
    action: 'meeting.topic-changed',
    subjectType: 'PLANNED_TOPIC',
    subjectId: id,
    unitId: draft.unitId,
    facts: { month: draft.month, adjusted: draft.adjustedReason },
  });
  return { id, version: version + 1 };
}

async function assertUnit(reader: Reader, { unitId }: PlanItemDraft): Promise<void> {
  if ((await countOpenUnits(reader, [unitId])) === 0) throw refuse('MEETING_UNIT_UNKNOWN');
}
