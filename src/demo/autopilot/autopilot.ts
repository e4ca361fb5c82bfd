import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { WorkingDays } from '../../modules/calendar/index.js';
import { businessTime } from '../../platform/clock/business-clock.js';
import { Database } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Log } from '../../platform/observability/log.js';
import { addDays, dayOf, instantAt, type Instant } from '../../shared-kernel/dates.js';
import type { Companion } from '../clock/time-machine.js';
import { ActRefused, type ApiClient, apiClientInProcess } from '../api-client/api-client.js';
import { type AgendaEntry, readAgenda } from './agenda.js';
import { runBulletins } from './bulletin-routine.js';
import { isDoneToday, type MatterKind } from './decide.js';
import { runMeetings } from './meeting-routine.js';
import { reportNews } from './news-routine.js';
import { PERFORMANCES } from './perform.js';
import { runQuarters } from './quarter-routine.js';
import type { Scene } from './scene.js';

/** When scripted people do their work: after the morning's rungs and the talks of ten o'clock. */
const HOUR = '10:30';

/** What different units do to matters of their own, with nothing in common: several at once halve the time of a first start. */
const INDEPENDENT: ReadonlySet<MatterKind> = new Set(['PLAN_DUTY', 'FILE_DUTY', 'SUBMIT_TASK']);
const AT_ONCE = 4;

/** The day's entries in their order, neighbours together where they may be done at once. */
function sideBySide(entries: readonly AgendaEntry[]): readonly (readonly AgendaEntry[])[] {
  const groups: AgendaEntry[][] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    const joins = last?.[0]?.kind === entry.kind && INDEPENDENT.has(entry.kind) && last.length < AT_ONCE;
    if (joins) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

/** The scripted people of the demo: each working day every one of them does what is his, or lets it lie. */
@Injectable()
export class Autopilot implements Companion {
  private client: ApiClient | undefined;

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly workingDays: WorkingDays,
    private readonly log: Log,
  ) {}

  async nextAfter(instant: Instant, limit: Instant): Promise<Instant | null> {
    const calendar = await this.workingDays.current(this.database);
    let day = calendar.nextOrSame(dayOf(instant));
    if (Date.parse(instantAt(day, HOUR)) <= Date.parse(instant)) day = calendar.nextOrSame(addDays(day, 1));
    const next = instantAt(day, HOUR);
    return Date.parse(next) > Date.parse(limit) ? null : next;
  }

  async act(): Promise<void> {
    const { today } = await businessTime(this.database);
    const calendar = await this.workingDays.current(this.database);
    const scene = { database: this.database, today, calendar };
    const client = this.ownClient();
    await this.leave('quarters', () => runQuarters(client, this.database, today, calendar));
    await this.leave('meetings', () => runMeetings(client, this.database, today, calendar));
    await this.leave('bulletins', () => runBulletins(client, this.database, today));
    await this.leave('news', () => reportNews(client, this.database, today));
    for (const group of sideBySide((await readAgenda(this.database, today, calendar)).filter(isDoneToday)))
      await Promise.all(group.map((entry) => this.perform(client, entry, scene)));
  }

  private perform(client: ApiClient, entry: AgendaEntry, scene: Scene): Promise<void> {
    return this.leave(entry.kind, async () => {
      const act = await PERFORMANCES[entry.kind](entry, scene);
      await client.act({ key: `${scene.today} ${act.path}`, ...act });
    });
  }

  /** What the product refuses is left as it is, and the clock goes on: a visitor did it first, or it has to wait. */
  private async leave(kind: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ActRefused)) throw error;
      this.log.warn('demo.act-refused', {
        kind,
        path: error.act.path,
        status: error.status,
        body: error.body,
      });
    }
  }

  private ownClient(): ApiClient {
    const instance = this.host.httpAdapter.getInstance<Pick<NestFastifyApplication, 'inject'>>();
    this.client ??= apiClientInProcess(instance, { database: this.database, unitOfWork: this.unitOfWork });
    return this.client;
  }
}
