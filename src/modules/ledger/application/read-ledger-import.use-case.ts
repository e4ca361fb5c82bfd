import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { asDomainError } from '../../../platform/http/problem.filter.js';
import { emit } from '../../../platform/outbox/emit.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { DomainError } from '../../../shared-kernel/domain-error.js';
import { recordAudit } from '../../audit/index.js';
import { WorkingDays } from '../../calendar/index.js';
import { type WeighedDate, WeighNewDates } from '../../obligations/index.js';
import { diffLedger, type LedgerVerdict } from '../domain/diff-ledger.js';
import type { Ledger } from '../domain/ledger.js';
import { parseLedger } from '../domain/parse-ledger.js';
import { proposalsOf } from '../domain/unit-proposal.js';
import { loadKnownNames } from '../persistence/ledger-existing.repository.js';
import {
  findFile,
  findImport,
  type ImportVerdict,
  type ImportView,
  saveRead,
  saveRefused,
} from '../persistence/ledger-import.repository.js';
import { listWaitingDays } from '../persistence/ledger-dates.repository.js';
import { loadExistingLedger } from './existing-ledger.js';
import { isFinal } from './is-final.js';
import { namedObligations, type WantedTaskDate, wantedDates } from './wanted-dates.js';
import { readWorkbookFile } from '../../../platform/workbook/read-workbook-file.js';

type Report = (percent: number) => Promise<void>;

/** Reads an uploaded ledger and compares it with what is held: the preview. Safe to repeat after an interruption. */
@Injectable()
export class ReadLedgerImport {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly workingDays: WorkingDays,
    private readonly weighNewDates: WeighNewDates,
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
      const existing = await loadExistingLedger(tx, year);
      const diff = diffLedger(ledger, existing);
      const wanted = wantedDates(diff, ledger, existing.tasks, await this.workingDays.current(tx));
      const asked = withAsked(diff.rows, wanted, await this.weighed(tx, wanted));
      const verdicts = await withReplaced(tx, asked, namedObligations(diff, existing.tasks));
      const summary = {
        ...diff.summary,
        asked: verdicts.filter((verdict) => verdict.asks !== undefined).length,
        replaced: verdicts.filter((verdict) => verdict.replaces !== undefined).length,
      };
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

  private weighed(tx: Tx, wanted: readonly WantedTaskDate[]): Promise<ReadonlyMap<string, WeighedDate>> {
    return this.weighNewDates.preview(
      tx,
      wanted.map(({ obligationId: id, dueOn }) => ({ id, dueOn })),
    );
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

/** Marks the rows whose dates would be asked for. */
function withAsked(
  rows: readonly LedgerVerdict[],
  wanted: readonly WantedTaskDate[],
  weighed: ReadonlyMap<string, WeighedDate>,
): readonly ImportVerdict[] {
  const asked = new Map(
    wanted.flatMap(({ taskId, obligationId, dueOn }) => {
      const meets = weighed.get(obligationId);
      if (!meets?.weighed) return [];
      return [[taskId, { ...meets.weighed, from: meets.obligation.dueOn, to: dueOn }] as const];
    }),
  );
  return rows.map((row) => {
    const asks = row.kind === 'TASK' && row.id !== null ? asked.get(row.id) : undefined;
    return asks === undefined ? row : { ...row, asks };
  });
}

/** Marks the rows that let a date lapse for which an earlier import waits. */
async function withReplaced(
  reader: Reader,
  rows: readonly ImportVerdict[],
  named: ReadonlyMap<string, string>,
): Promise<readonly ImportVerdict[]> {
  const waiting = await listWaitingDays(reader, [...named.values()]);
  return rows.map((row) => {
    const replaces = row.kind === 'TASK' && row.id !== null ? waiting.get(named.get(row.id) ?? '') : undefined;
    return replaces === undefined ? row : { ...row, replaces };
  });
}

async function parseFile(taken: { file: Buffer; fileName: string; year: number | null }): Promise<Ledger> {
  return parseLedger(await readWorkbookFile(taken.file, taken.fileName), { year: taken.year });
}
