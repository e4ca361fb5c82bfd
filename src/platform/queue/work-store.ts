import { Inject, Injectable } from '@nestjs/common';
import { columns, type RowOf } from '../database/columns.js';
import { Database } from '../database/database.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { emit } from '../outbox/emit.js';
import { DEFAULT_PACE, QUEUE_SETTINGS, type QueueSettings } from './queue-settings.js';
import { WORK_REQUESTED } from './work.js';
import { WorkRow } from './work.row.js';

const SHOWN = columns(WorkRow, '', [
  'id',
  'kind',
  'state',
  'subjectId',
  'requestedBy',
  'progress',
  'result',
  'problem',
  'createdAt',
  'finishedAt',
]);
/** Long work as it stands. */
export type ShownWork = RowOf<typeof SHOWN>;

const CLAIMED = columns(WorkRow, '', [
  'id',
  'kind',
  'subjectId',
  'input',
  'requestedBy',
  'attempts as fence',
  // How many of these attempts a bad hour of the database ended: they prove nothing against the work.
  'setbacks',
]);
/** Work claimed: the lease is this worker's while `fence` is the row's number of attempts. */
export type ClaimedWork = RowOf<typeof CLAIMED>;

/** The rows of long work. Leases run on the database's real clock. */
@Injectable()
export class WorkStore {
  /** How long a lease runs unless it is renewed. */
  readonly leaseMs: number;
  private readonly lease: string;

  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    @Inject(QUEUE_SETTINGS) { pace }: QueueSettings,
  ) {
    this.leaseMs = pace?.lease ?? DEFAULT_PACE.lease;
    this.lease = `${String(this.leaseMs)} milliseconds`;
  }

  findOfAccount(id: string, accountId: string | null): Promise<ShownWork | null> {
    return this.db.find(`SELECT ${SHOWN} FROM work WHERE id = $1 AND requested_by = $2`, [id, accountId]);
  }

  /** Ids of work that waits for somebody to take it; what waits for a better hour is called out when its pause is over. */
  async listWaiting(): Promise<readonly string[]> {
    const rows = await this.db.query<{ id: string }>(
      `SELECT id FROM work WHERE state = 'QUEUED' AND coalesce(lease_until, now()) <= now() ORDER BY created_at`,
    );
    return rows.map((row) => row.id);
  }

  /** Takes the lease, unless somebody holds it or the work is finished. */
  claim(id: string): Promise<ClaimedWork | null> {
    const sql = `UPDATE work SET state = 'RUNNING', attempts = attempts + 1, progress = 0, lease_until = now() + $2::interval
      WHERE id = $1 AND (state = 'QUEUED' OR (state = 'RUNNING' AND lease_until < now()))
      RETURNING ${CLAIMED}`;
    return this.unitOfWork.run((tx) => tx.find(sql, [id, this.lease]));
  }

  /** Keeps the lease; false when another worker has it by now. */
  renew({ id, fence }: ClaimedWork, progress: number | null): Promise<boolean> {
    return this.change(
      `UPDATE work SET lease_until = now() + $3::interval, progress = coalesce($4::int, progress) WHERE id = $1 AND attempts = $2 AND state = 'RUNNING'`,
      [id, fence, this.lease, progress],
    );
  }

  /** Ends the work, if the lease still is ours. */
  finish(
    { id, fence }: ClaimedWork,
    end: { readonly result: unknown } | { readonly problem: unknown },
  ): Promise<boolean> {
    const done = 'result' in end;
    return this.change(
      `UPDATE work SET state = $3, result = $4, problem = $5, progress = CASE WHEN $3 = 'DONE' THEN 100 ELSE progress END,
         finished_at = now(), lease_until = NULL WHERE id = $1 AND attempts = $2 AND state = 'RUNNING'`,
      [
        id,
        fence,
        done ? 'DONE' : 'FAILED',
        done ? JSON.stringify(end.result) : null,
        done ? null : JSON.stringify(end.problem),
      ],
    );
  }

  /** Gives the work back, to be taken again after the pause. */
  release({ id, fence }: ClaimedWork, pauseSeconds: number): Promise<boolean> {
    return this.change(
      `UPDATE work SET state = 'QUEUED', lease_until = now() + make_interval(secs => $3) WHERE id = $1 AND attempts = $2 AND state = 'RUNNING'`,
      [id, fence, pauseSeconds],
    );
  }

  /**
   * Gives work back that a bad hour of the database ended, to be taken again after the pause. It waits as long as the
   * hour lasts: by then another may have been told to take it, and the attempt is still not held against the work.
   */
  setBack({ id, fence }: ClaimedWork, pauseSeconds: number): Promise<boolean> {
    return this.change(
      `UPDATE work SET setbacks = setbacks + 1, state = CASE WHEN attempts = $2 THEN 'QUEUED' ELSE state END,
              lease_until = CASE WHEN attempts = $2 THEN now() + make_interval(secs => $3) ELSE lease_until END
        WHERE id = $1 AND state IN ('QUEUED','RUNNING')`,
      [id, fence, pauseSeconds],
    );
  }

  /**
   * Sends news again of work that nobody took within the time of a lease, or whose worker is silent beyond its lease. For waiting
   * work `lease_until` is the time before which it is not called out again.
   * @returns how many
   */
  async callOutForgotten(): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const forgotten = await tx.query<{ id: string }>(
        `UPDATE work SET state = 'QUEUED', lease_until = now() + $1::interval
         WHERE id IN (SELECT id FROM work WHERE state IN ('QUEUED','RUNNING') AND coalesce(lease_until, created_at + $1::interval) < now()
                      ORDER BY created_at LIMIT 100 FOR UPDATE SKIP LOCKED)
         RETURNING id`,
        [this.lease],
      );
      await emit(tx, ...forgotten.map(({ id }) => ({ topic: WORK_REQUESTED, subjectId: id })));
      return forgotten.length;
    });
  }

  private async change(sql: string, params: readonly unknown[]): Promise<boolean> {
    return (await this.unitOfWork.run((tx) => tx.execute(sql, params))) === 1;
  }
}
