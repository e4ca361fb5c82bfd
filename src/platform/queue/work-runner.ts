import { AsyncResource } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DomainError } from '../../shared-kernel/domain-error.js';
import { asDomainError } from '../errors/as-domain-error.js';
import { Log } from '../observability/log.js';
import { JobCatalogue } from './job-catalogue.js';
import { type JobIds, JobHandler } from './job.js';
import { RUN_WORK } from './platform-jobs.js';
import { abandoned, MAX_ATTEMPTS, WorkInterrupted } from './work.js';
import { type ClaimedWork, WorkStore } from './work-store.js';

/** So often a lease is renewed while it runs. */
const RENEWALS = 4;
const RETRY_PAUSE_S = 10;
const LONGEST_PAUSE_S = 300;
/** How often we try to give work back to a database that takes nothing. */
const GIVE_BACK_MS = 1_000;

const problemOf = ({ kind, code, params, errors }: DomainError) => ({ kind, code, params, errors });

/** Works off long work under a lease: whoever loses it cannot end the work any more. */
@Injectable()
export class WorkRunner extends JobHandler implements OnModuleDestroy {
  readonly job = RUN_WORK;
  private stopping = false;

  constructor(
    private readonly store: WorkStore,
    private readonly catalogue: JobCatalogue,
    private readonly log: Log,
  ) {
    super();
  }

  onModuleDestroy(): void {
    this.stopping = true;
  }

  async handle(ids: JobIds): Promise<void> {
    const id = ids['subjectId'];
    if (id === undefined) return;
    const work = await this.store.claim(id);
    if (work === null) return;
    if (work.fence - work.setbacks > MAX_ATTEMPTS) await this.giveUp(work);
    else await this.attempt(work);
  }

  private async giveUp(work: ClaimedWork): Promise<void> {
    await this.catalogue.work(work.kind)?.abandon(work.subjectId);
    await this.store.finish(work, { problem: problemOf(abandoned()) });
  }

  private async attempt(work: ClaimedWork): Promise<void> {
    const renewal = setInterval(() => {
      this.store.renew(work, null).catch((error: unknown) => {
        this.log.warn('work.lease-not-renewed', { workId: work.id, error });
      });
    }, this.store.leaseMs / RENEWALS);
    try {
      const result = await this.run(work);
      if (!(await this.store.finish(work, { result }))) this.log.warn('work.lease-lost', { workId: work.id });
    } catch (error) {
      await this.settleFailure(work, error);
    } finally {
      clearInterval(renewal);
    }
  }

  private async run(work: ClaimedWork): Promise<unknown> {
    const handler = this.catalogue.work(work.kind);
    if (handler === undefined) throw new Error(`nobody does work of the kind "${work.kind}"`);
    return handler.run({
      id: work.id,
      subjectId: work.subjectId,
      input: work.input,
      requestedBy: work.requestedBy,
      // Said on a line of its own: within the handler's transaction nobody would see it before the end.
      report: AsyncResource.bind(async (progress: number) => {
        if (this.stopping || !(await this.store.renew(work, Math.round(progress)))) throw new WorkInterrupted(work.id);
      }),
    });
  }

  /** A refusal ends the work; what may pass (a busy database) or was interrupted runs again. */
  private async settleFailure(work: ClaimedWork, error: unknown): Promise<void> {
    if (error instanceof WorkInterrupted) await this.store.release(work, 0);
    else if (passes(error)) await this.waitForBetter(work, error);
    else {
      if (!(error instanceof DomainError)) this.log.error('work.failed', { workId: work.id, kind: work.kind, error });
      await this.store.finish(work, { problem: problemOf(asDomainError(error)) });
    }
  }

  /** Long work waits, with growing pauses, however long the database takes to recover. */
  private async waitForBetter(work: ClaimedWork, error: unknown): Promise<void> {
    const pauseS = Math.min(RETRY_PAUSE_S * 2 ** work.setbacks, LONGEST_PAUSE_S);
    this.log.warn('work.set-back', { workId: work.id, kind: work.kind, pauseS, error });
    while (!this.stopping) {
      try {
        await this.store.setBack(work, pauseS);
        return;
      } catch (again) {
        if (!passes(again)) throw again;
        await pause(GIVE_BACK_MS, undefined, { ref: false });
      }
    }
  }
}

/** Whether the same work may go through later: the database had a bad hour, or another act was in the way. */
function passes(error: unknown): boolean {
  const { kind, code } = asDomainError(error);
  return kind === 'unavailable' && code !== 'INTERNAL';
}
