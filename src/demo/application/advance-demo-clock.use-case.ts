import { Inject, Injectable } from '@nestjs/common';
import { WorkingDays } from '../../modules/calendar/index.js';
import type { Storm } from '../../modules/supervision/index.js';
import type { BusinessTime } from '../../platform/clock/business-clock.js';
import { type Settings, SETTINGS } from '../../platform/config/index.js';
import { Database } from '../../platform/database/database.js';
import { refuse as refuseGenerally } from '../../platform/errors/platform-problems.js';
import type { Actor } from '../../shared-kernel/actor.js';
import { type Day, daysBetween, instantAt, type Instant } from '../../shared-kernel/dates.js';
import { Autopilot } from '../autopilot/autopilot.js';
import { type Happening, happeningsSince, markNow } from '../clock/happenings.js';
import { TimeMachine } from '../clock/time-machine.js';
import { refuse } from '../problems.js';
import { demoOnly } from './demo-only.js';

/** Whither: a day, or so many working days on. */
export interface Journey {
  readonly advanceTo?: Day | undefined;
  readonly advanceWorkingDays?: number | undefined;
  /** `HH:MM` on the day of arrival; 09:00 unless said otherwise. */
  readonly time?: string | undefined;
  /** Whether scripted people act on the way. */
  readonly autopilot?: boolean | undefined;
  /** Whether the surge breaker stops the clock where it would hold in earnest. */
  readonly breaker?: boolean | undefined;
}

/** A storm of cases on the way: the breaker held it, or would have. */
export interface MetStorm extends Storm {
  readonly at: Instant;
}

/** The clock after the journey, and what happened on it. */
export interface Arrival {
  readonly now: Instant;
  readonly today: Day;
  readonly events: readonly Happening[];
  /** A storm ended the journey: it waits for a person of the office. */
  readonly held: boolean;
  readonly storms: readonly MetStorm[];
}

const LONGEST_DAYS = 400;
const ARRIVAL_TIME = '09:00';

/** Moves the demo's clock forward; everything due on the way happens, in order. */
@Injectable()
export class AdvanceDemoClock {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly database: Database,
    private readonly workingDays: WorkingDays,
    private readonly timeMachine: TimeMachine,
    private readonly autopilot: Autopilot,
  ) {}

  /** @throws NOT_FOUND outside the demo; CLOCK_FORWARD_ONLY, CLOCK_TOO_FAR, CLOCK_ONE_TARGET */
  async execute(actor: Actor, journey: Journey): Promise<Arrival> {
    demoOnly(this.settings);
    const departure = await this.timeMachine.now();
    const target = await this.targetOf(journey, departure);
    const mark = await markNow(this.database);
    const storms: MetStorm[] = [];
    let held = false;
    await this.timeMachine.advance(target, journey.autopilot === true ? this.autopilot : null, {
      stops: journey.breaker === true,
      seen: ({ wouldOpen, activeObligations }, at) => storms.push({ at, wouldOpen, activeObligations }),
      ended: () => {
        held = true;
      },
    });
    const { now, today } = await this.timeMachine.now();
    await this.timeMachine.record(actor, departure.now, now);
    return { now, today, held, storms, events: await happeningsSince(this.database, mark) };
  }

  private async targetOf(
    { advanceTo, advanceWorkingDays, time }: Journey,
    { now, today }: BusinessTime,
  ): Promise<Instant> {
    if ((advanceTo === undefined) === (advanceWorkingDays === undefined)) throw refuse('CLOCK_ONE_TARGET');
    const day = advanceTo ?? (await this.workingDays.current(this.database)).add(today, advanceWorkingDays ?? 0);
    if (day < today) throw refuse('CLOCK_FORWARD_ONLY', { now: today });
    if (daysBetween(today, day) > LONGEST_DAYS) throw refuse('CLOCK_TOO_FAR', { days: LONGEST_DAYS });
    const target = instantAt(day, time ?? ARRIVAL_TIME);
    if (Number.isNaN(Date.parse(target)))
      throw refuseGenerally('VALIDATION_FAILED', {}, [{ pointer: '/time', code: 'INVALID' }]);
    // Later today than the hour of arrival: only what is due by now is done.
    return Date.parse(target) < Date.parse(now) ? now : target;
  }
}
