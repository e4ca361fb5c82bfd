import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/tx.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { JobCatalogue } from '../queue/job-catalogue.js';
import { checkedIds } from '../queue/job.js';
import type { NewJob } from '../queue/job-queues.js';
import { Log } from '../observability/log.js';
import { NEWS, type News, NEWS_CHANNEL } from './news.js';

/** Rows handed on in one transaction: their ids fit into one NOTIFY of 8,000 bytes. */
export const RELAY_BATCH = 400;

/** Whether the relay passes by rows that another one holds, or waits for them. */
export type RelayMode = 'SKIP' | 'WAIT';

// By state, never by a cursor on the id: a transaction with an older id may commit later.
const CLAIM: Readonly<Record<RelayMode, string>> = {
  SKIP: `SELECT ${NEWS} FROM outbox WHERE dispatched_at IS NULL ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED`,
  WAIT: `SELECT ${NEWS} FROM outbox WHERE dispatched_at IS NULL ORDER BY id LIMIT $1 FOR UPDATE`,
};

/** Hands news on, at least once: to the jobs that it causes, and to the live streams. */
@Injectable()
export class OutboxRelay {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: JobCatalogue,
    private readonly log: Log,
  ) {}

  /**
   * Hands one batch on.
   * @param hand takes the jobs; when it throws, the rows that cause jobs stay, and the live streams still get theirs
   * @returns how many rows it handed on
   */
  handOn(hand: (jobs: readonly NewJob[]) => Promise<void>, mode: RelayMode = 'SKIP'): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const rows = await tx.query<News>(CLAIM[mode], [RELAY_BATCH]);
      const done = await this.queued(rows, hand);
      if (done.length > 0) await this.announce(tx, done);
      return done.length;
    });
  }

  private async queued(
    rows: readonly News[],
    hand: (jobs: readonly NewJob[]) => Promise<void>,
  ): Promise<readonly number[]> {
    const jobs = rows.flatMap((row) => this.soundJobsOf(row));
    try {
      if (jobs.length > 0) await hand(jobs);
      return rows.map((row) => row.id);
    } catch (error) {
      this.log.warn('outbox.queue-away', { waiting: jobs.length, error });
      return rows.filter((row) => this.catalogue.causedBy(row.topic).length === 0).map((row) => row.id);
    }
  }

  /** News that no job can carry is handed to the live streams alone: it must not hold up all that waits behind it. */
  private soundJobsOf(row: News): readonly NewJob[] {
    const jobs = this.jobsOf(row);
    try {
      for (const job of jobs) checkedIds(job.ids);
      return jobs;
    } catch (error) {
      this.log.error('outbox.news-refused', { outboxId: row.id, topic: row.topic, error });
      return [];
    }
  }

  private jobsOf(row: News): readonly NewJob[] {
    const ids = { ...row.payload, ...(row.subjectId !== null && { subjectId: row.subjectId }) };
    return this.catalogue
      .causedBy(row.topic)
      .map((declaration) => ({ declaration, ids, id: `outbox-${String(row.id)}-${declaration.name}` }));
  }

  private async announce(tx: Tx, ids: readonly number[]): Promise<void> {
    await tx.execute('UPDATE outbox SET dispatched_at = now() WHERE id = ANY($1)', [ids]);
    await tx.query('SELECT pg_notify($1, $2)', [NEWS_CHANNEL, ids.join(',')]);
  }
}
