import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Gauges, type GaugeSource } from './gauges.js';
import { Log } from './log.js';

/** What an operator watches, one number; null where it cannot be read just now, which is never shown as zero. */
export interface ReadGauge {
  readonly name: string;
  readonly help: string;
  readonly value: number | null;
}

/** Reads what modules registered from the database. */
@Injectable()
export class GaugeReader {
  constructor(
    private readonly gauges: Gauges,
    private readonly database: Database,
    private readonly log: Log,
  ) {}

  /** Every gauge as it stands now. */
  readAll(): Promise<readonly ReadGauge[]> {
    return Promise.all(this.gauges.all().map((source) => this.read(source)));
  }

  private async read({ name, help, sql }: GaugeSource): Promise<ReadGauge> {
    try {
      const [row] = await this.database.query<{ value: number | null }>(sql);
      return { name, help, value: row?.value ?? 0 };
    } catch (error) {
      this.log.warn('metrics.gauge-not-read', { gauge: name, error });
      return { name, help, value: null };
    }
  }
}
