import { type DynamicModule, Global, type INestApplicationContext, Module, type Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DatabaseModule } from '../../src/platform/database/database.module.js';
import { PROBLEM_TEXTS, ProblemFilter } from '../../src/platform/http/problem.filter.js';
import { Log } from '../../src/platform/observability/log.js';
import type { JobDeclaration } from '../../src/platform/queue/job.js';
import { QueueModule } from '../../src/platform/queue/queue.module.js';
import type { QueueSettings } from '../../src/platform/queue/queue-settings.js';

/** A process with queues and nothing above the platform. */
export interface QueueProcessOptions {
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
  readonly role?: QueueSettings['role'];
  readonly jobs?: readonly JobDeclaration[];
  readonly providers?: readonly Provider[];
  readonly log?: Log;
}

/** Fast enough for tests; what counts is the order of things, never how long they take. */
const PACE = { tick: 200, relay: 100, lock: 1_000, stop: 10_000 };

@Global()
@Module({})
class BareModule {
  static forRoot(options: QueueProcessOptions): DynamicModule {
    const { databaseUrl, redisUrl, role = 'worker', jobs = [], providers = [] } = options;
    return {
      module: BareModule,
      imports: [
        DatabaseModule.forRoot({ url: databaseUrl, poolSize: 10 }),
        QueueModule.forRoot({ role, databaseUrl, redisUrl, jobs, pace: PACE }),
      ],
      providers: [
        { provide: Log, useValue: options.log ?? new Log('silent') },
        {
          provide: PROBLEM_TEXTS,
          useValue: { 'zh-CN': { problems: {}, fields: {} }, en: { problems: {}, fields: {} } },
        },
        ProblemFilter,
        ...providers,
      ],
      exports: [Log, ProblemFilter],
    };
  }
}

/** Boots such a process inside this one. */
export function startQueueProcess(options: QueueProcessOptions): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(BareModule.forRoot(options), { logger: false, abortOnError: false });
}

/** Waits until something holds, looking again every few milliseconds; fails after `limitMs`. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  limitMs = 30_000,
  pauseMs = 25,
): Promise<void> {
  const end = performance.now() + limitMs;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
