import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Log } from '../../../platform/observability/log.js';
import { BackgroundTask } from '../../../platform/queue/background.js';
import { type JobDeclaration, JobHandler } from '../../../platform/queue/job.js';
import { GatherDeliveries } from '../application/gather-deliveries.use-case.js';
import { ReconcileDeliveries } from '../application/reconcile-deliveries.use-case.js';
import { SendDeliveries } from '../application/send-deliveries.use-case.js';
import type { Channel } from '../domain/channel.js';

export const deliveryJobs: readonly JobDeclaration[] = [{ name: 'delivery.gather', queue: 'engine', tick: true }];

/** Every tick: what was told is put on its way, and what was lost on it is taken up. */
@Injectable()
export class GatherHandler extends JobHandler {
  readonly job = 'delivery.gather';

  constructor(
    private readonly gather: GatherDeliveries,
    private readonly reconcile: ReconcileDeliveries,
  ) {
    super();
  }

  async handle(): Promise<void> {
    await this.reconcile.execute();
    await this.gather.execute();
  }
}

/** Every few seconds: each channel that has none at work gets a lane, which sends until nothing is due; a slow one holds up no other. */
@Injectable()
export class DeliveryLanes extends BackgroundTask implements OnModuleDestroy {
  readonly task = 'delivery.send';
  readonly everyMs = 3_000;
  override readonly jitter = 0.2;
  private readonly lanes = new Map<string, Promise<void>>();
  private stopping = false;

  constructor(
    private readonly send: SendDeliveries,
    private readonly log: Log,
  ) {
    super();
  }

  async run(): Promise<void> {
    for (const channel of await this.send.channels()) {
      if (this.stopping || this.lanes.has(channel.id)) continue;
      const lane = this.drain(channel).finally(() => this.lanes.delete(channel.id));
      this.lanes.set(channel.id, lane);
    }
  }

  /** What is under way is finished and written down. */
  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.lanes.values());
  }

  private async drain(channel: Channel): Promise<void> {
    try {
      while (!this.stopping && (await this.send.execute(channel)) > 0);
    } catch (error) {
      this.log.warn('delivery.lane-broke', { channelId: channel.id, error });
    }
  }
}
