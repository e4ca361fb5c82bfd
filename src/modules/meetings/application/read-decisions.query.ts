import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { HearingIntervals } from '../../supervision/index.js';
import { HEARD_KINDS, type HearingMonths, nextHearing } from '../domain/hearing-rota.js';
import { meetingReader } from '../domain/reader.js';
import { type DecisionFilter, type ListedDecision, listDecisionRows } from '../persistence/decision-list.js';
import { type HeardUnit, listHeardUnits } from '../persistence/hearing.repository.js';
import { type AdoptedDocument, listAdoptedDocuments } from '../persistence/adopted-documents.js';
import { seenOf } from '../persistence/meeting.repository.js';
import { seenDecisions, seenItems, visibleMeetings } from '../persistence/visible-meetings.js';

export type { AdoptedDocument } from '../persistence/adopted-documents.js';
export type { ListedDecision } from '../persistence/decision-list.js';

/** A unit in the rota of hearings: when it was heard, and when its turn comes. */
export interface HearingTurn extends HeardUnit {
  /** The month, `2026-11`. */
  readonly nextMonth: string;
  /** Whether that month has come. */
  readonly due: boolean;
}

/** What meetings decided, and whom they heard. */
@Injectable()
export class ReadDecisions {
  constructor(
    private readonly database: Database,
    private readonly intervals: HearingIntervals,
  ) {}

  /** Decisions of final minutes in scope, a row for each unit; one more than asked for. */
  list(
    actor: Actor,
    filter: DecisionFilter,
    page: { limit: number; after: readonly unknown[] | null },
  ): Promise<ListedDecision[]> {
    return listDecisionRows(this.database, filter, seenDecisions(meetingReader(actor)), page);
  }

  /** 审议通过尚未印发: adopted documents of final minutes in scope that nothing says were issued; one more than asked for. */
  adopted(
    actor: Actor,
    year: number | undefined,
    page: { limit: number; after: readonly unknown[] | null },
  ): Promise<AdoptedDocument[]> {
    return listAdoptedDocuments(this.database, year, seenItems(meetingReader(actor)), page);
  }

  /** 听取汇报安排: the longest unheard first. It is the office's rota: nobody owes anything by it. */
  async rota(actor: Actor): Promise<readonly HearingTurn[]> {
    const { today } = await businessTime(this.database);
    const units = await listHeardUnits(this.database, HEARD_KINDS, Number(today.slice(0, 4)));
    const ids = units.map(({ lastMeetingId }) => lastMeetingId);
    const seen = await seenOf(this.database, ids, visibleMeetings(meetingReader(actor)));
    const { county, zone, group } = await this.intervals.today(this.database);
    const months: HearingMonths = { COUNTY: county, DEVELOPMENT_ZONE: zone, SPECIAL_GROUP: group };
    return units.map((unit) => {
      const nextMonth = nextHearing(months[unit.kind], unit.lastHeardOn, today);
      const lastMeetingId = unit.lastMeetingId !== null && seen.has(unit.lastMeetingId) ? unit.lastMeetingId : null;
      return { ...unit, lastMeetingId, nextMonth, due: nextMonth <= today.slice(0, 7) };
    });
  }
}
