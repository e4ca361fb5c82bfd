import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Reader } from '../../../../platform/database/tx.js';
import { type Day, type Instant, instantAt } from '../../../../shared-kernel/dates.js';
import { FirstLooks, type Ladder, readClock } from '../../../obligations/index.js';
import type { WatchInput } from '../../cases/domain/watched.js';
import { readMoment } from '../../policy/application/moment.js';
import { Policies } from '../../policy/application/policies.js';
import type { Moment } from '../../policy/domain/moments.js';
import type { Rulebook } from '../../policy/domain/policy.js';
import { nextStep } from '../domain/next-obligation-step.js';

/** Tells the obligations, which rank below, when the watch first looks at those that open: as it would find itself if it looked now. */
@Injectable()
export class FirstLookSource implements OnModuleInit {
  constructor(
    private readonly looks: FirstLooks,
    private readonly policies: Policies,
  ) {}

  onModuleInit(): void {
    this.looks.register((reader, ladder, dueDays) => this.of(reader, ladder, dueDays));
  }

  private async of(reader: Reader, ladder: Ladder, dueDays: readonly Day[]): Promise<ReadonlyMap<Day, Instant>> {
    const now = await readMoment(reader);
    const book = await this.policies.inForce(reader);
    return new Map(
      dueDays.flatMap((dueOn) => {
        const look = firstLook(ladder, dueOn, now, book);
        return look === null ? [] : [[dueOn, look] as const];
      }),
    );
  }
}

/** Null where something follows at once, and where it cannot be planned: the sweep finds out, and sets that one aside alone. */
function firstLook(ladder: Ladder, dueOn: Day, now: Moment, book: Rulebook): Instant | null {
  try {
    const { steps, nextAt } = nextStep(freshInput(ladder, dueOn, now.day, book), now, book);
    return steps.length > 0 || nextAt === null ? null : instantAt(nextAt.day, nextAt.time);
  } catch {
    return null;
  }
}

/** An obligation that opens today with nothing but its day. */
function freshInput(ladder: Ladder, dueOn: Day, today: Day, { calendar }: Rulebook): WatchInput {
  return {
    obligation: {
      id: '',
      ladder,
      state: 'OPEN',
      hold: null,
      originalDate: dueOn,
      currentDate: dueOn,
      plannedOn: null,
      plannedSetOn: null,
      actBy: null,
      dateRun: 1,
      dateSetOn: today,
      ...readClock({ currentDate: dueOn, pauses: [] }, today, calendar),
    },
    openCase: null,
    openItem: null,
    firedRungs: [],
    slip: null,
    unitLateCount: 0,
  };
}
