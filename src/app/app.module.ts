import { type DynamicModule, Module } from '@nestjs/common';
import type { Settings } from '../platform/config/index.js';
import { ObservabilityModule } from '../platform/observability/observability.module.js';
import { QueueModule } from '../platform/queue/queue.module.js';
import { paceOfLease } from '../platform/queue/queue-settings.js';
import { PlatformModule } from './platform.module.js';
import { JOBS, MIGRATIONS, MODULES } from './registry.js';

/** The whole product in one process. */
@Module({})
export class AppModule {
  static forRoot(settings: Settings, databaseUrl: string | null): DynamicModule {
    const { role, redisUrl, leaseSeconds } = settings;
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(settings, databaseUrl),
        QueueModule.forRoot({
          role,
          databaseUrl: databaseUrl ?? '',
          redisUrl,
          jobs: JOBS,
          pace: paceOfLease(leaseSeconds),
        }),
        ObservabilityModule.forRoot({ migrations: MIGRATIONS }),
        ...MODULES,
      ],
    };
  }
}
