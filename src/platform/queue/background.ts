import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Log } from '../observability/log.js';
import { QUEUE_SETTINGS, type QueueSettings } from './queue-settings.js';

/** Something that every worker does again and again; registered as an ordinary provider. One failure never ends it. */
export abstract class BackgroundTask {
  /** For the log, `noun.verb`. */
  abstract readonly task: string;
  /** Pause between two runs, ms. */
  abstract readonly everyMs: number;
  /** Part of the pause by which it varies at random, so that several workers do not march in step. */
  readonly jitter: number = 0;
  abstract run(): Promise<void>;
}

/** While a task fails its pauses grow, up to this or to its own pause where that is longer. */
const LONGEST_PAUSE_MS = 5_000;

/** One task's loop: run, pause, run; wakes at once to stop. */
class Loop {
  private stopped = false;
  private wake: () => void = () => undefined;
  private failures = 0;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly task: BackgroundTask,
    private readonly log: Log,
  ) {}

  start(): void {
    this.running = this.loop();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
  }

  private async loop(): Promise<void> {
    do await this.once();
    while (await this.pause());
  }

  private async once(): Promise<void> {
    try {
      await this.task.run();
      if (this.failures > 0) this.log.info('background.recovered', { task: this.task.task });
      this.failures = 0;
    } catch (error) {
      // One line when it begins to fail, not one every second.
      if (this.failures === 0) this.log.warn('background.failed', { task: this.task.task, error });
      this.failures += 1;
    }
  }

  /** Whether to go on; at once when told to stop. */
  private pause(): Promise<boolean> {
    const { everyMs, jitter } = this.task;
    return new Promise((resolve) => {
      const grown = Math.min(everyMs * 2 ** Math.min(this.failures, 10), Math.max(everyMs, LONGEST_PAUSE_MS));
      const timer = setTimeout(resolve, grown * (1 + jitter * (2 * Math.random() - 1)), true);
      this.wake = () => {
        clearTimeout(timer);
        resolve(false);
      };
      if (this.stopped) this.wake();
    });
  }
}

/** Runs the background tasks, in workers only; on stopping it waits for the runs in hand. */
@Injectable()
export class Background implements OnApplicationBootstrap, OnModuleDestroy {
  private loops: readonly Loop[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    @Inject(QUEUE_SETTINGS) private readonly settings: QueueSettings,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    if (this.settings.role === 'http') return;
    const tasks = new Set(
      this.discovery
        .getProviders()
        .map((wrapper) => wrapper.instance as unknown)
        .filter((instance) => instance instanceof BackgroundTask),
    );
    this.loops = [...tasks].map((task) => new Loop(task, this.log));
    for (const loop of this.loops) loop.start();
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
  }
}
