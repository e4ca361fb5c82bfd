import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { Tx } from '../database/tx.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { refuse } from '../errors/platform-problems.js';
import type { ServedRequest } from './request-context.js';
import { uploadOf } from './upload.js';

interface Remembered {
  readonly body_digest: string;
  readonly status: number;
  readonly answer: unknown;
}

const KEY = /^[\w.:-]{1,200}$/;

function keyOf(request: ServedRequest): string {
  const header = request.headers['idempotency-key'];
  if (typeof header !== 'string' || !KEY.test(header)) throw refuse('IDEMPOTENCY_KEY_REQUIRED');
  return header;
}

/** Same person, route and key: the same answer, and the act done once. Key, body hash and answer commit with the act. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    return from(this.once(http.getRequest<ServedRequest>(), http.getResponse<FastifyReply>(), next));
  }

  private async once(request: ServedRequest, reply: FastifyReply, next: CallHandler): Promise<unknown> {
    const key = keyOf(request);
    // A file is read before the transaction begins: a slow upload must not hold one open.
    const file = await uploadOf(request);
    const scope = `${request.actor?.accountId ?? 'nobody'} ${request.method} ${request.url.split('?')[0] ?? ''}`;
    const digest = createHash('sha256')
      .update(file?.sha256 ?? JSON.stringify(request.body ?? null))
      .digest('hex');
    return this.unitOfWork.run(async (tx) => {
      const before = await this.recall(tx, scope, key);
      if (before !== undefined) {
        if (before.body_digest !== digest) throw refuse('IDEMPOTENCY_KEY_REUSED');
        void reply.status(before.status).header('Idempotency-Replayed', 'true');
        return before.answer;
      }
      const answer: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
      // An answer older than a day that was not yet cleared away gives way.
      await tx.execute(
        `INSERT INTO idempotency_key (scope, key, body_digest, status, answer) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (scope, key) DO UPDATE SET body_digest = excluded.body_digest, status = excluded.status,
           answer = excluded.answer, created_at = excluded.created_at`,
        [scope, key, digest, reply.statusCode, JSON.stringify(answer ?? null)],
      );
      return answer;
    });
  }

  private async recall(tx: Tx, scope: string, key: string): Promise<Remembered | undefined> {
    const [lock] = await tx.query<{ free: boolean }>(
      'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS free',
      [`${scope} ${key}`],
    );
    if (lock?.free !== true) throw refuse('IDEMPOTENCY_IN_PROGRESS');
    const [row] = await tx.query<Remembered>(
      `SELECT body_digest, status, answer FROM idempotency_key WHERE scope = $1 AND key = $2 AND created_at > now() - interval '24 hours'`,
      [scope, key],
    );
    return row;
  }
}

/** The same for acts that no state guards: a key may be sent, and then a repeated call gets the first answer. */
@Injectable()
export class KeyedRepeatInterceptor extends IdempotencyInterceptor {
  override intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { headers } = context.switchToHttp().getRequest<ServedRequest>();
    return headers['idempotency-key'] === undefined ? next.handle() : super.intercept(context, next);
  }
}
