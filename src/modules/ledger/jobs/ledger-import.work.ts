import { Injectable } from '@nestjs/common';
import { type Work, WorkHandler } from '../../../platform/queue/work.js';
import { type Actor, systemActor } from '../../../shared-kernel/actor.js';
import { ApplyLedgerImport } from '../application/apply-ledger-import.use-case.js';
import { APPLY_LEDGER } from '../application/confirm-ledger-import.use-case.js';
import type { ImportView } from '../application/get-ledger-import.query.js';
import { ReadLedgerImport } from '../application/read-ledger-import.use-case.js';
import { READ_LEDGER } from '../application/start-ledger-import.use-case.js';

/** The engine, on the account that asked. */
function actorOf(work: Work): Actor {
  return { ...systemActor('ledger-import'), accountId: work.requestedBy };
}

function resultOf(view: ImportView | null): Readonly<Record<string, unknown>> {
  return { importId: view?.id ?? null, state: view?.state ?? null, summary: view?.summary ?? null };
}

/** Reads an uploaded ledger into a preview. */
@Injectable()
export class ReadLedgerWork extends WorkHandler {
  readonly kind = READ_LEDGER;

  constructor(private readonly read: ReadLedgerImport) {
    super();
  }

  async run(work: Work): Promise<Readonly<Record<string, unknown>>> {
    return resultOf(await this.read.execute(actorOf(work), work.subjectId ?? '', (percent) => work.report(percent)));
  }
}

/** Carries a confirmed import out. */
@Injectable()
export class ApplyLedgerWork extends WorkHandler {
  readonly kind = APPLY_LEDGER;

  constructor(private readonly apply: ApplyLedgerImport) {
    super();
  }

  async run(work: Work): Promise<Readonly<Record<string, unknown>>> {
    return resultOf(await this.apply.execute(actorOf(work), work.subjectId ?? ''));
  }
}
