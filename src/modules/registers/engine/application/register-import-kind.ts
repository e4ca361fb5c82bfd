import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import { type Actor, systemActor } from '../../../../shared-kernel/actor.js';
import { type Book, firstVisibleSheet } from '../../../../shared-kernel/grid.js';
import { OFFICE_HEAD, requestApproval } from '../../../approvals/index.js';
import {
  broughtInBy,
  type CarriedOut,
  type FileOptions,
  type ImportDone,
  type ImportKind,
  ImportKinds,
  type ReadFile,
  type ReadOptions,
} from '../../../imports/index.js';
import { refuse } from '../domain/problems.js';
import { type ReadSheet, readRegisterSheet } from '../domain/read-register-sheet.js';
import type { Register } from '../domain/register.js';
import { REGISTER_BATCH, REGISTER_IMPORT } from '../domain/register-import.js';
import { REGISTER_VERDICTS, type RegisterVerdict } from '../domain/register-verdicts.js';
import { batchTitle } from './close-verifications.js';
import { bringIn } from './entry-exchange.js';
import { RegisterCatalogue } from './register-catalogue.js';
import { sheetOf } from './register-sheets.js';
import { weighSheet } from './weigh-sheet.js';

/** Registers as a kind of import; its target is the register. Carried out, new entries wait for a second person, all or none. */
@Injectable()
export class RegisterImportKind implements ImportKind<ReadSheet>, OnModuleInit {
  readonly kind = REGISTER_IMPORT.kind;
  readonly name = REGISTER_IMPORT.name;
  readonly subjectType = REGISTER_IMPORT.subjectType;

  constructor(
    private readonly kinds: ImportKinds,
    private readonly registers: RegisterCatalogue,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  parse(_reader: Reader, book: Book, { year, target }: FileOptions): Promise<ReadSheet> {
    return Promise.resolve(readRegisterSheet(firstVisibleSheet(book), sheetOf(this.registerOf(target)), year));
  }

  async compare(tx: Tx, content: ReadSheet, { target, requestedBy }: ReadOptions): Promise<ReadFile> {
    const sheet = sheetOf(this.registerOf(target));
    const { verdicts } = await weighSheet(tx, { actor: systemActor(this.name), requestedBy }, sheet, content);
    return { content, year: content.year, verdicts, proposals: [], summary: countsOf(content, verdicts) };
  }

  async takeTurns(tx: Tx): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [REGISTER_IMPORT.kind]);
  }

  /** @throws IMPORT_OVERTAKEN, STALE_VERSION */
  async apply(tx: Tx, _actor: Actor, { content, read, by }: CarriedOut<ReadSheet>): Promise<ImportDone> {
    const register = this.registerOf(read.target);
    const { verdicts, ...weighed } = await weighSheet(
      tx,
      { actor: by.asker, requestedBy: by.requestedBy },
      sheetOf(register),
      content,
    );
    const summary = countsOf(content, verdicts);
    if (overtaken(read.summary, summary)) throw refuse('IMPORT_OVERTAKEN');
    await bringIn(tx, by.asker, register, weighed, by);
    const count = weighed.added.length + weighed.changed.length;
    const alsoConfirm = read.choice['alsoConfirm'] === true && count > 0;
    if (alsoConfirm) await this.askBatch(tx, by, register, count);
    return { summary, facts: { kind: register.kind, ...summary, alsoConfirm } };
  }

  /** One decision on all of them, by a head of the office who neither handed the file in nor confirmed the preview. */
  private async askBatch(tx: Tx, by: CarriedOut<ReadSheet>['by'], register: Register, count: number): Promise<void> {
    const { importId, fileName, asker } = by;
    await requestApproval(tx, asker, {
      kind: REGISTER_BATCH,
      subjectType: REGISTER_IMPORT.subjectType,
      subjectId: importId,
      officeOnly: true,
      title: batchTitle({ kind: register.kind, fileName, count }),
      facts: { kind: register.kind, fileName, count, concerned: broughtInBy(by) },
      approverRole: OFFICE_HEAD,
    });
  }

  private registerOf(target: string | null): Register {
    return this.registers.of(target ?? '');
  }
}

type Counts = Readonly<Record<string, number>>;

/** More would be changed or refused than the preview showed: whoever confirmed it has not seen that. */
function overtaken(shown: Counts, now: Counts): boolean {
  return ['change', 'refuse'].some((count) => (now[count] ?? 0) > (shown[count] ?? 0));
}

/** Rows read, and how many of each verdict. */
function countsOf({ rows }: ReadSheet, verdicts: readonly RegisterVerdict[]): Counts {
  const count = (wanted: RegisterVerdict['verdict']) => verdicts.filter(({ verdict }) => verdict === wanted).length;
  const counts = REGISTER_VERDICTS.map((verdict): [string, number] => [verdict.toLowerCase(), count(verdict)]);
  return { rows: rows.length, ...Object.fromEntries(counts) };
}
