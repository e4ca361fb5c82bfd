import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import { Database } from '../../../platform/database/database.js';
import { type Actor, isOffice } from '../../../shared-kernel/actor.js';
import type { Denial } from '../../approvals/index.js';
import { courseOf } from '../domain/indicator.js';
import { type Standing, standingOf } from '../domain/light.js';
import { periodOf, type Period } from '../domain/period.js';
import { refuse } from '../domain/problems.js';
import { mayEnter, whyNotDecide } from '../domain/rights.js';
import { type Expected, findExpected, unmetOf } from '../persistence/expected.repository.js';
import {
  findIndicator,
  type Indicator,
  type IndicatorFilter,
  listIndicators,
} from '../persistence/indicator.repository.js';
import { type Reading, readingsOf } from '../persistence/reading.repository.js';
import { deniedCourse, waitingCourse } from './write-indicator.use-case.js';
import { reachedBy } from '../persistence/visible-indicators.js';

export type { IndicatorFilter } from '../persistence/indicator.repository.js';

/** An indicator with how far its last reading is. */
export interface ListedIndicator extends Indicator {
  readonly standing: Standing | null;
}

/** A reading with how far it is, and what the reader may do about it. */
export interface ShownReading extends Reading {
  readonly standing: Standing;
  readonly mayDecide: boolean;
  readonly mayCorrect: boolean;
  readonly mayBecomeFact: boolean;
}

/** An indicator with everything that was read of it. */
export interface IndicatorPage extends ListedIndicator {
  readonly readings: readonly ShownReading[];
  /** What is expected and not met. */
  readonly expected: readonly Expected[];
  /** The period that goes on today. */
  readonly period: Period;
  readonly may: { readonly write: boolean; readonly enter: boolean };
  /** Another course waits for a second person's word. */
  readonly courseApprovalId: string | null;
  /** What was last asked about its course, where that was not agreed to; for the office. */
  readonly courseDenied: Denial | null;
}

const standing = (indicator: Indicator): ListedIndicator => ({
  ...indicator,
  standing: indicator.last === null ? null : standingOf(courseOf(indicator), indicator.last.value, indicator.last.asOf),
});

/** Indicators in the reader's scope. */
@Injectable()
export class ReadIndicators {
  constructor(private readonly database: Database) {}

  /** A page, what lags first; one more than asked for. */
  async list(
    actor: Actor,
    filter: IndicatorFilter,
    page: { readonly limit: number; readonly after: readonly unknown[] | null },
  ): Promise<readonly (ListedIndicator & { readonly rank: number })[]> {
    const rows = await listIndicators(this.database, filter, reachedBy(actor), page);
    return rows.map((row) => ({ ...standing(row), rank: row.rank }));
  }

  /** @throws INDICATOR_NOT_FOUND */
  async get(actor: Actor, id: string): Promise<IndicatorPage> {
    const indicator = await findIndicator(this.database, id, reachedBy(actor));
    if (indicator === null) throw refuse('INDICATOR_NOT_FOUND');
    const course = courseOf(indicator);
    const enters = mayEnter(actor, indicator);
    const readings = await readingsOf(this.database, id);
    const waits = new Set(readings.filter(({ state }) => state === 'REPORTED').map(({ correctsId }) => correctsId));
    const { today } = await businessTime(this.database);
    return {
      ...standing(indicator),
      readings: readings.map((reading) => ({
        ...reading,
        standing: standingOf(course, reading.value, reading.asOf),
        mayDecide: whyNotDecide(actor, reading) === null,
        mayCorrect: enters && reading.state === 'CONFIRMED' && !waits.has(reading.id),
        mayBecomeFact: enters && reading.state === 'CONFIRMED' && reading.factEntryId === null,
      })),
      expected: await unmetOf(this.database, id),
      period: periodOf(today, indicator.frequency),
      may: { write: isOffice(actor) && indicator.endedOn === null, enter: enters },
      courseApprovalId: await waitingCourse(this.database, id),
      courseDenied: isOffice(actor) ? await deniedCourse(this.database, id) : null,
    };
  }

  /** The reading that an obligation asks for: of which indicator, of which period. @throws READING_NOT_FOUND */
  async expected(actor: Actor, id: string): Promise<Expected & { readonly indicator: IndicatorPage }> {
    const expected = await findExpected(this.database, id);
    const indicator =
      expected === null ? null : await findIndicator(this.database, expected.indicatorId, reachedBy(actor));
    if (expected === null || indicator === null) throw refuse('READING_NOT_FOUND');
    return { ...expected, indicator: await this.get(actor, indicator.id) };
  }
}

export type { Expected };
