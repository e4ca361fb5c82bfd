import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { Log } from '../../../../platform/observability/log.js';
import { startWork, type Work } from '../../../../platform/queue/work.js';
import { type Actor, systemActor } from '../../../../shared-kernel/actor.js';
import { recordAct } from '../../../audit/index.js';
import { openOfficeWork } from '../../../obligations/index.js';
import { type CheckResult, foundIn, SELF_CHECK_IDS } from '../domain/self-checks.js';
import {
  claimNight,
  finishSelfAudit,
  isOnDesk,
  listSelfAudits,
  look,
  type SelfAudit,
} from '../persistence/self-audit.repository.js';
import { SelfAuditRow } from '../persistence/self-audit.row.js';
import { Heartbeat } from './heartbeat.js';

export const SELF_AUDIT_WORK = 'supervision.self-audit';

/**
 * The engine looks itself over, by night and when somebody asks: whether every open matter has its next step, every step
 * its notices, every case the steps that it stands on. It mends nothing: differences are listed, logged, shown to whoever
 * watches the system, and become one piece of the office's work.
 */
@Injectable()
export class SelfAuditing {
  private readonly engine: Actor = systemActor('supervision.self-audit');

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly heartbeat: Heartbeat,
    private readonly log: Log,
  ) {}

  /** Begins the night's run in its hours (01:00–05:59), once; does nothing else. */
  startTonight(): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const subjectId = await claimNight(tx);
      if (subjectId !== null) await startWork(tx, { kind: SELF_AUDIT_WORK, subjectId, requestedBy: null });
    });
  }

  /** Begins a run that somebody asked for. @returns the id of the work */
  start(actor: Actor): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const subjectId = await tx.insert(SelfAuditRow, { askedByPerson: actor.personId });
      const workId = await startWork(tx, { kind: SELF_AUDIT_WORK, subjectId, requestedBy: actor.accountId });
      await recordAct(tx, actor, { action: 'self-audit.started', subjectType: 'WORK', subjectId: workId });
      return workId;
    });
  }

  /** Looks at everything, one check after the other; safe to repeat. @returns how many differences there are */
  async execute(work: Work): Promise<number> {
    const results: CheckResult[] = [];
    for (const [place, check] of SELF_CHECK_IDS.entries()) {
      results.push(await this.unitOfWork.run((tx) => look(tx, check)));
      await work.report(Math.round(((place + 1) / SELF_CHECK_IDS.length) * 95));
    }
    const found = foundIn(results);
    await this.unitOfWork.run(async (tx) => {
      await finishSelfAudit(tx, work.subjectId ?? '', results);
      // What is looked into already is not asked for anew every night.
      if (found === 0 || (await isOnDesk(tx))) return;
      const about = String(found);
      await openOfficeWork(tx, this.engine, { what: 'SELF_AUDIT', subjectType: 'WORK', subjectId: work.id, about });
    });
    const differing = results.filter((result) => result.found > 0).map((result) => [result.check, result.found]);
    if (found > 0) this.log.error('self-audit.differences', { found, checks: Object.fromEntries(differing) as object });
    else await this.heartbeat.send();
    return found;
  }

  /** Runs, the newest first; one more than asked for. Whoever only runs the system sees ids without names. */
  async list(actor: Actor, page: Parameters<typeof listSelfAudits>[1]): Promise<readonly SelfAudit[]> {
    const runs = await listSelfAudits(this.database, page);
    return actor.adminRole === null ? runs : runs.map(withoutNames);
  }
}

function withoutNames(run: SelfAudit): SelfAudit {
  const nameless = ({ examples, ...check }: CheckResult): CheckResult => ({
    ...check,
    examples: examples.map(({ id }) => ({ id, what: '' })),
  });
  return { ...run, checks: run.checks.map(nameless) };
}
