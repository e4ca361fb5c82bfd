import { Injectable } from '@nestjs/common';
import { troubleOf } from '../../../../platform/database/trouble.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { refuse } from '../../../../platform/errors/platform-problems.js';
import { Log } from '../../../../platform/observability/log.js';
import { Readiness } from '../../../../platform/observability/readiness.js';
import { systemActor } from '../../../../shared-kernel/actor.js';
import { DomainError } from '../../../../shared-kernel/domain-error.js';
import { recordAct } from '../../../audit/index.js';
import { openOfficeWork } from '../../../obligations/index.js';
import {
  describeSubject,
  insertQuarantine,
  type SetAsideReason,
  type SetAsideSubject,
} from '../persistence/quarantine.repository.js';

/** The engine's name in the record. */
export const ENGINE = systemActor('系统');

const LONGEST_DETAIL = 500;

/** Whether the same step may go through later: nothing was written, and the row is not to blame. */
export function mayPass(error: unknown): boolean {
  return troubleOf(error) !== null || (error instanceof DomainError && error.kind === 'unavailable');
}

/** The code that the database gave, and the error's own words. */
export function wordsOfError(error: unknown): { readonly code: string | null; readonly detail: string } {
  const { code, driverError } = (error ?? {}) as { code?: unknown; driverError?: { code?: unknown } };
  const given = driverError?.code ?? code;
  const detail = error instanceof Error ? error.message : String(error);
  return { code: typeof given === 'string' ? given : null, detail: detail.slice(0, LONGEST_DETAIL) };
}

/** Sets a row aside that cannot go on by itself, with the reason, and puts it on the office's desk. */
@Injectable()
export class SetAside {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly readiness: Readiness,
    private readonly log: Log,
  ) {}

  /** @throws DATABASE_UNAVAILABLE while the database takes no writes: in such an hour nothing is held against a row */
  async execute(tx: Tx, type: SetAsideSubject, id: string, reason: SetAsideReason): Promise<void> {
    await this.readiness.look();
    if (this.readiness.report().checks.writes !== 'up') throw refuse('DATABASE_UNAVAILABLE');
    this.log.error('supervision.set-aside', { subjectType: type, subjectId: id, ...reason });
    const subject = await describeSubject(tx, type, id);
    await insertQuarantine(tx, type, id, reason);
    await recordAct(tx, ENGINE, {
      action: type === 'OBLIGATION' ? 'obligation.quarantined' : 'interview.quarantined',
      subjectType: type,
      subjectId: id,
      facts: { cause: reason.cause, code: reason.code },
      ...(type === 'OBLIGATION' && subject !== null && { unitId: subject.unitId }),
    });
    // The office's own work, set aside, is listed; on its desk it lies already.
    if (subject === null || subject.kind === 'OFFICE_WORK') return;
    const draft = { what: 'QUARANTINE', subjectType: type, subjectId: id, about: subject.about } as const;
    const fault = await this.unitOfWork.attempt(tx, async () => {
      await openOfficeWork(tx, ENGINE, draft);
    });
    if (fault !== undefined && mayPass(fault)) throw fault as Error;
    if (fault !== undefined) this.log.error('supervision.set-aside-not-on-desk', { subjectId: id, error: fault });
  }
}
