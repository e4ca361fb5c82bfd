import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Migration } from '../database/migration.js';
import { GaugeReader } from './gauge-reader.js';
import { Gauges } from './gauges.js';
import { Metrics } from './metrics.js';
import { OperationController } from './operation.controller.js';
import { NEEDED_MIGRATIONS, Readiness } from './readiness.js';
import { ReadStatus } from './read-status.query.js';
import { ReadStored } from './read-stored.query.js';
import { RequestWatch } from './request-watch.js';
import { StatusController } from './status.controller.js';

/** Health, measurements and the log of requests. */
@Global()
@Module({})
export class ObservabilityModule {
  static forRoot(options: { readonly migrations: readonly Migration[] }): DynamicModule {
    return {
      module: ObservabilityModule,
      controllers: [OperationController, StatusController],
      providers: [
        { provide: NEEDED_MIGRATIONS, useValue: options.migrations.map((migration) => migration.id) },
        Gauges,
        GaugeReader,
        Metrics,
        Readiness,
        ReadStatus,
        ReadStored,
        RequestWatch,
      ],
      exports: [Gauges, Readiness],
    };
  }
}
