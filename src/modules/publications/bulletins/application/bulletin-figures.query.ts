import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { addDays, type Day } from '../../../../shared-kernel/dates.js';
import { type CountId, ReadCounts } from '../../../counts/index.js';
import type { Figure } from '../persistence/month-facts.repository.js';

/** The numbers of 总体, in their order. What is owed of an open quarter is told as n of m, and is no lag. */
const FIGURES: readonly CountId[] = [
  ...(['committee.meetings', 'committee.documents', 'committee.decisions', 'committee.decisionsDone'] as const),
  ...(['scheduling.meetings', 'duties.owed', 'duties.verified', 'problems.confirmed', 'cases.promoted'] as const),
  ...(['information.adopted', 'outputs.total'] as const),
];

/** The numbers of a bulletin, each read from its count; no screen counts by itself. */
@Injectable()
export class BulletinFigures {
  constructor(private readonly counts: ReadCounts) {}

  /** Of the month and of the year to its data day. What was done in the month is what the year has more than at the end of the month before. */
  async execute(actor: Actor, dataDay: Day): Promise<readonly Figure[]> {
    const ofYear = await this.valuesOn(actor, dataDay);
    const before = addDays(`${dataDay.slice(0, 7)}-01`, -1);
    const first = before.slice(0, 4) !== dataDay.slice(0, 4);
    const until = first ? new Map<CountId, number>() : await this.valuesOn(actor, before);
    return FIGURES.map((countId) => {
      const value = ofYear.get(countId) ?? 0;
      return { countId, ofYear: value, ofMonth: Math.max(0, value - (until.get(countId) ?? 0)) };
    });
  }

  private async valuesOn(actor: Actor, asOf: Day): Promise<ReadonlyMap<CountId, number>> {
    const year = Number(asOf.slice(0, 4));
    const { counts } = await this.counts.list(actor, {
      ...{ year, asOf, unitId: null, publicOnly: false, leaderPostId: null },
    });
    return new Map(counts.map(({ id, value }) => [id, value]));
  }
}
