import { Inject, Injectable } from '@nestjs/common';
import { type BusinessTime, businessTime } from '../../platform/clock/business-clock.js';
import { type Settings, SETTINGS } from '../../platform/config/index.js';
import { Database } from '../../platform/database/database.js';
import { demoOnly } from './demo-only.js';

/** Where the demo's clock stands. */
@Injectable()
export class ReadDemoClock {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly database: Database,
  ) {}

  /** @throws NOT_FOUND outside the demo */
  async execute(): Promise<BusinessTime> {
    demoOnly(this.settings);
    return businessTime(this.database);
  }
}
