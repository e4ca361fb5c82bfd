import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { DatabaseModule } from '../platform/database/database.module.js';
import { IdempotencyInterceptor } from '../platform/http/idempotency.interceptor.js';
import { PermissionGuard } from '../platform/http/permission.guard.js';
import { PROBLEM_TEXTS, ProblemFilter } from '../platform/http/problem.filter.js';
import { Log } from '../platform/observability/log.js';
import { PROBLEM_TEXTS_BY_LANGUAGE } from './texts.js';

/** What the platform needs to know of this process. */
export interface PlatformOptions {
  readonly databaseUrl: string;
  readonly databasePoolSize: number;
  readonly logLevel: string;
}

/** Rank 0 put together: database, logs, errors, permissions, idempotency. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(options: PlatformOptions): DynamicModule {
    return {
      module: PlatformModule,
      imports: [DatabaseModule.forRoot({ url: options.databaseUrl, poolSize: options.databasePoolSize, rows: [] })],
      providers: [
        { provide: Log, useValue: new Log(options.logLevel) },
        { provide: PROBLEM_TEXTS, useValue: PROBLEM_TEXTS_BY_LANGUAGE },
        ProblemFilter,
        { provide: APP_FILTER, useExisting: ProblemFilter },
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
      ],
      exports: [Log],
    };
  }
}
