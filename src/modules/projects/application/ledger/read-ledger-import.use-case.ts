import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import { Database } from '../../../../platform/database/database.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { asDomainError } from '../../../../platform/http/problem.filter.js';
import { emit } from '../../../../platform/outbox/emit.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { DomainError } from '../../../../shared-kernel/domain-error.js';
import { recordAudit } from '../../../audit/index.js';
import { diffLedger } from '../../domain/ledger/diff-ledger.js';
import type { Ledger } from '../../domain/ledger/ledger.js';
import { parseLedger } from '../../domain/ledger/parse-ledger.js';
import { proposalsOf } from '../../domain/unit-proposal.js';
import { loadKnownNames } from '../../persistence/ledger-existing.repository.js';
import {
  findFile,
  findImport,
  type ImportView,
  saveRead,
  saveRefused,
} from '../../persistence/ledger-import.repository.js';
import { loadExistingLedger } from './existing-ledger.js';
import { isFinal } from './is-final.js';
import { readLedgerFile } from './read-ledger-file.js';

type Report = (percent: number) => Promise<void>;

/** Reads an uploaded ledger and compares it with what is held: the preview. Safe to repeat after an interruption. */
@Injectable()
export class ReadLedgerImport {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws DomainError with a code of `LEDGER_PROBLEMS`; the import then keeps it */
  async execute(actor: Actor, importId: string, report: Report): Promise<ImportView | null> {
    const taken = await findFile(this.database, importId);
    if (taken !== null) {
      await report(5);
      const ledger = await this.orRefused(actor, importId, () => parseFile(taken));
      await report(70);
      await this.orRefused(actor, importId, () => this.keep(actor, importId, ledger));
    }
    return findImport(this.database, importId);
  }

  private async orRefused<T>(actor: Actor, importId: string, step: () => Promise<T>): Promise<T> {
    try {
      return await step();
    } catch (error) {
      if (isFinal(error)) await this.keepRefusal(actor, importId, asDomainError(error));
      throw error;
    }
  }

  private keep(actor: Actor, importId: string, parsed: Ledger): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const year = parsed.year ?? Number((await businessTime(tx)).today.slice(0, 4));
      const ledger = { ...parsed, year };
      const names = await loadKnownNames(tx);
      const { rows: verdicts, summary } = diffLedger(ledger, await loadExistingLedger(tx, year));
      const proposals = proposalsOf(ledger.projects, new Set(names.units.keys()), new Set(names.posts.keys()));
      await saveRead(tx, importId, { ledger, year, verdicts, proposals, summary });
      await recordAudit(tx, actor, {
        action: 'ledger-import.read',
        subjectType: 'LEDGER_IMPORT',
        subjectId: importId,
        facts: { ...summary },
      });
      await emit(tx, { topic: 'ledger-import.read', subjectId: importId });
    });
  }

  private keepRefusal(actor: Actor, importId: string, { code, params }: DomainError): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await saveRefused(tx, importId, { code, params });
      await recordAudit(tx, actor, {
        action: 'ledger-import.refused',
        subjectType: 'LEDGER_IMPORT',
        subjectId: importId,
        facts: { code },
      });
      await emit(tx, { topic: 'ledger-import.refused', subjectId: importId });
    });
  }
}

async function parseFile(taken: { file: Buffer; fileName: string; year: number | null }): Promise<Ledger> {
  return parseLedger(await readLedgerFile(taken.file, taken.fileName), { year: taken.year });
}
