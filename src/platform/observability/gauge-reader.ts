import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { within } from '../queue/within.js';
import { Gauges, type GaugeSource } from './gauges.js';
import { Log } from './log.js';

const LIMIT_MS = 2_000;

/** What an operator watches, one number; null where it cannot be read just now, which is never shown as zero. */
export interface ReadGauge {
  readonly name: string;
  readonly help: string;
  readonly value: number | null;
}

/** One reading of all, under way. */
interface Round {
  readonly read: ReadonlyMap<string, number | null>;
  readonly ended: Promise<void>;
}

/** Reads what modules registered from the database. */
@Injectable()
export class GaugeReader {
  private round: Round | undefined;

  constructor(
    private readonly gauges: Gauges,
    private readonly database: Database,
    private readonly log: Log,
  ) {}

  /**
   * Every gauge as it stands now, within two seconds: what is not read by then is left out. One after the other, and one
   * round at a time, so that a silent database has one connection of ours in hand and not twenty.
   */
  async readAll(): Promise<readonly ReadGauge[]> {
    this.round ??= this.beginRound();
    const { read, ended } = this.round;
    await within(LIMIT_MS, 'reading the gauges', ended).catch(() => undefined);
    return this.gauges.all().map(({ name, help }) => ({ name, help, value: read.get(name) ?? null }));
  }

  private beginRound(): Round {
    const read = new Map<string, number | null>();
    const ended = this.readInTurn(read).finally(() => {
      this.round = undefined;
    });
    return { read, ended };
  }

  private async readInTurn(read: Map<string, number | null>): Promise<void> {
    for (const source of this.gauges.all()) read.set(source.name, await this.read(source));
  }

  private async read({ name, sql }: GaugeSource): Promise<number | null> {
    try {
      const [row] = await this.database.query<{ value: number | null }>(sql);
      return row?.value ?? 0;
    } catch (error) {
      this.log.warn('metrics.gauge-not-read', { gauge: name, error });
      return null;
    }
  }
}
