import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Gauges } from '../../../platform/observability/gauges.js';
import { Log } from '../../../platform/observability/log.js';
import { BackgroundTask } from '../../../platform/queue/background.js';
import { type Seal, SealRepository } from '../persistence/seal.repository.js';

const EVERY_MS = 1_000;

/** Numbers and chains what was recorded, each second, in the workers; acts themselves never wait for the chain. */
@Injectable()
export class Sealer extends BackgroundTask implements OnModuleInit {
  readonly task = 'audit.seal';
  readonly everyMs = EVERY_MS;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seals: SealRepository,
    private readonly gauges: Gauges,
    private readonly log: Log,
  ) {
    super();
  }

  async onModuleInit(): Promise<void> {
    this.gauges.register({
      name: 'five_ones_audit_unsealed_age_seconds',
      help: 'Age of the oldest audit event that no seal covers yet',
      sql: `SELECT coalesce(extract(epoch FROM clock_timestamp() - recorded_at), 0)::float8 AS value FROM audit_event e
             WHERE (e.era, e.xid) >= (SELECT coalesce(max(to_era), 0), coalesce(max(to_xid), '0'::xid8)
                                        FROM (SELECT to_era, to_xid FROM audit_seal ORDER BY number DESC LIMIT 1) l)
             ORDER BY e.era, e.xid, e.id LIMIT 1`,
    });
    await this.beginEraIfNeeded();
  }

  /** After a dump was restored into a new cluster, before the first act: else new events would fall into old seals. */
  async beginEraIfNeeded(): Promise<void> {
    if (await this.unitOfWork.run((tx) => this.seals.openEra(tx))) this.log.warn('audit.era-begun');
  }

  /** Seals until nothing settled is left. Every seal is printed to the log, so that a copy of it exists outside. */
  async run(): Promise<void> {
    for (let seal = await this.one(); seal !== null; seal = await this.one()) {
      this.log.info('audit.sealed', { seal: seal.number, events: seal.events, digest: seal.digest });
    }
  }

  private one(): Promise<Seal | null> {
    return this.unitOfWork.run((tx) => this.seals.seal(tx));
  }
}
