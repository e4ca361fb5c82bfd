import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { NewsLine } from '../outbox/news.js';
import { RelayTask } from '../outbox/relay-task.js';
import { OutboxRelay } from '../outbox/relay.js';
import { Background } from './background.js';
import { JobCatalogue } from './job-catalogue.js';
import { JobConsumer } from './job-consumer.js';
import { JobQueues } from './job-queues.js';
import { JobRunner } from './job-runner.js';
import { QUEUE_SETTINGS, type QueueSettings } from './queue-settings.js';
import { Tick } from './tick.js';
import { Tidy, WorkReconciler } from './upkeep.js';
import { WorkRunner } from './work-runner.js';
import { WorkStore } from './work-store.js';
import { WorkController } from './work.controller.js';

/** Queues, the outbox's relay, the tick, long work. Needs Log, Database, UnitOfWork and ProblemFilter to be global. */
@Global()
@Module({})
export class QueueModule {
  static forRoot(settings: QueueSettings): DynamicModule {
    return {
      module: QueueModule,
      imports: [DiscoveryModule],
      controllers: [WorkController],
      providers: [
        { provide: QUEUE_SETTINGS, useValue: settings },
        JobCatalogue,
        JobQueues,
        JobRunner,
        JobConsumer,
        OutboxRelay,
        RelayTask,
        NewsLine,
        Background,
        Tick,
        WorkStore,
        WorkRunner,
        WorkReconciler,
        Tidy,
      ],
      exports: [QUEUE_SETTINGS, JobCatalogue, JobQueues, JobRunner, NewsLine],
    };
  }
}
