import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { type Settings, SETTINGS } from '../platform/config/index.js';
import { DatabaseModule } from '../platform/database/database.module.js';
import { LastAnswers } from '../platform/http/last-answers.js';
import { PermissionGuard } from '../platform/http/permission.guard.js';
import { PROBLEM_TEXTS, ProblemFilter } from '../platform/http/problem.filter.js';
import { OutgoingPost } from '../platform/outgoing/outgoing-post.js';
import { RetentionModule } from '../platform/retention/retention.module.js';
import { SecretBox } from '../platform/secrets/secret-box.js';
import { Log } from '../platform/observability/log.js';
import { PROBLEM_TEXTS_BY_LANGUAGE } from './texts.js';

/** Rank 0 put together: settings, database, logs, errors, permissions. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(settings: Settings, databaseUrl: string | null): DynamicModule {
    return {
      module: PlatformModule,
      imports: [DatabaseModule.forRoot({ url: databaseUrl, poolSize: settings.databasePoolSize }), RetentionModule],
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: Log, useValue: new Log(settings.logLevel) },
        { provide: PROBLEM_TEXTS, useValue: PROBLEM_TEXTS_BY_LANGUAGE },
        ProblemFilter,
        LastAnswers,
        OutgoingPost,
        SecretBox,
        { provide: APP_FILTER, useExisting: ProblemFilter },
        { provide: APP_GUARD, useClass: PermissionGuard },
      ],
      exports: [SETTINGS, Log, ProblemFilter, OutgoingPost, SecretBox],
    };
  }
}
