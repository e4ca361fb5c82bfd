import { Injectable } from '@nestjs/common';
import { checkVersion } from '../../../../platform/concurrency/check-version.js';
import { Database } from '../../../../platform/database/database.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { type Actor, inNameOf, OFFICE_ROLES } from '../../../../shared-kernel/actor.js';
import { noticeWords } from '../../../../texts/words.js';
import { findQuarter } from '../../../cycles/index.js';
import { ReadIssued } from '../../procedure/application/issued.query.js';
import { notePublication, tellAuthor } from '../../procedure/application/publication-access.js';
import { Publishing, leaveTheWay } from '../../procedure/application/publishing.js';
import { assertNamesNobody } from '../../procedure/application/sealed-words.js';
import { afterPublicationAct } from '../../procedure/domain/publication.js';
import { countChange, writeVoid } from '../../procedure/persistence/publication.repository.js';
import { refuse } from '../domain/problems.js';
import { quarterEnd, type QuarterTexts } from '../domain/quarter-report.js';
import {
  findQuarterReport,
  insertQuarterReport,
  listQuarterReports,
  type QuarterReport,
  writeTexts,
} from '../persistence/quarter-report.repository.js';
import { type QuarterFigures, readFigures } from './quarter-figures.query.js';
import { nameOfQuarterReport } from './quarter-report-kind.js';

export type { QuarterReport };

const KIND = { kind: 'QUARTER_REPORT' } as const;
const KINDS = ['QUARTER_REPORT'] as const;

/** A report with its numbers. */
export type QuarterReportPage = QuarterReport & { readonly numbers: QuarterFigures };

/** 季度情况 of closed quarters, from draft to issue. */
@Injectable()
export class QuarterReports {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly publishing: Publishing,
    private readonly issued: ReadIssued,
  ) {}

  /** The latest quarter first. */
  list(): Promise<readonly QuarterReport[]> {
    return listQuarterReports(this.database);
  }

  /** @throws QUARTER_REPORT_NOT_FOUND */
  async read(id: string): Promise<QuarterReportPage> {
    const report = await existing(this.database, id);
    const issued = report.figures as QuarterFigures | null;
    return { ...report, numbers: issued ?? (await readFigures(this.database, report)) };
  }

  /** An issued one, for whoever it addresses. @throws PUBLICATION_NOT_FOUND, QUARTER_REPORT_NOT_FOUND */
  async readIssued(actor: Actor, id: string): Promise<QuarterReportPage> {
    await this.issued.read(actor, id);
    return this.read(id);
  }

  /** Drafts the report of a quarter that was closed. @throws QUARTER_NOT_CLOSED, QUARTER_REPORT_THERE */
  draft(actor: Actor, { year, quarter }: { readonly year: number; readonly quarter: number }): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const of = { year: String(year), quarter: String(quarter) };
      const cycle = await findQuarter(tx, year, quarter);
      if (cycle?.state !== 'CLOSED')
        throw refuse('QUARTER_NOT_CLOSED', of, [{ pointer: '/quarter', code: 'QUARTER_NOT_CLOSED', params: of }]);
      const dataDay = quarterEnd(year, quarter);
      const by = { personId: actor.personId, forPerson: inNameOf(actor, OFFICE_ROLES) };
      const id = await insertQuarterReport(tx, { dataDay, cycleId: cycle.id, ...by });
      if (id === null) throw refuse('QUARTER_REPORT_THERE', of);
      await notePublication(tx, actor, { id, dataDay, ...KIND }, 'publication.drafted');
      return id;
    });
  }

  /** The texts as a hand has them. @throws QUARTER_REPORT_NOT_FOUND, QUARTER_REPORT_STATE, WORDS_NAME_PERSON, STALE_VERSION */
  write(actor: Actor, id: string, texts: QuarterTexts, seen: number | null): Promise<void> {
    return this.change(id, seen, async (tx, report) => {
      if (report.state !== 'DRAFT') throw refuse('QUARTER_REPORT_STATE');
      const said = Object.entries<string>(texts).map(([part, body]): [string, string] => [`texts/${part}`, body]);
      await assertNamesNobody(tx, Object.fromEntries(said));
      const write = async (): Promise<void> => {
        await writeTexts(tx, id, texts);
        await countChange(tx, id);
        await notePublication(tx, actor, { ...report, ...KIND }, 'publication.written');
      };
      const asWritten = async (): Promise<unknown> => (await existing(tx, id)).texts;
      await this.unitOfWork.rewrite(tx, asWritten, { write, asItStands: undefined });
    });
  }

  /**
   * To its signer; no unit is asked, since it names none that was not.
   * @throws PUBLICATION_NOT_FOUND, PUBLICATION_STATE, QUARTER_REPORT_TOO_LONG, QUARTER_REPORT_NAMES_UNIT, STALE_VERSION
   */
  async submit(actor: Actor, id: string, seen: number | null): Promise<void> {
    const found = await existing(this.database, id);
    if (found.state === 'DRAFT') await this.publishing.send(actor, { id, kinds: KINDS, seen });
    await this.publishing.submit(actor, { id, kinds: KINDS, seen: found.state === 'DRAFT' ? null : seen });
  }

  /** To its author again. @throws PUBLICATION_NOT_FOUND, PUBLICATION_STATE, WORDS_NAME_PERSON, STALE_VERSION */
  sendBack(actor: Actor, id: string, said: { readonly words: string; readonly seen: number | null }): Promise<void> {
    return this.publishing.sendBack(actor, { id, kinds: KINDS, seen: said.seen }, said.words);
  }

  /** Out, once it is signed. @throws PUBLICATION_NOT_FOUND, PUBLICATION_STATE, PUBLICATION_UNSIGNED, STALE_VERSION */
  issue(actor: Actor, id: string, seen: number | null): Promise<void> {
    return this.publishing.issue(actor, { id, kinds: KINDS, seen });
  }

  /** A draft that mends an issued one. @returns its id @throws PUBLICATION_NOT_FOUND, PUBLICATION_STATE, PUBLICATION_CORRECTED, STALE_VERSION */
  correct(actor: Actor, id: string, seen: number | null): Promise<string> {
    return this.publishing.correct(actor, { id, kinds: KINDS, seen });
  }

  /** It comes to nothing; its quarter may be drafted again. @throws QUARTER_REPORT_NOT_FOUND, QUARTER_REPORT_STATE, WORDS_NAME_PERSON, STALE_VERSION */
  discard(actor: Actor, id: string, said: { readonly words: string; readonly seen: number | null }): Promise<void> {
    return this.change(id, said.seen, async (tx, report) => {
      if (afterPublicationAct(report.state, 'discard') === null) throw refuse('QUARTER_REPORT_STATE');
      await assertNamesNobody(tx, { words: said.words });
      await leaveTheWay(tx, report);
      await writeVoid(tx, id, said.words);
      const told = noticeWords('PUBLICATION_DISCARDED', { name: nameOfQuarterReport(report), reason: said.words });
      await tellAuthor(tx, actor, report, { key: `discarded:${String(report.version)}`, ...told });
      await notePublication(tx, actor, { ...report, ...KIND }, 'publication.discarded', { words: said.words });
    });
  }

  private change(
    id: string,
    seen: number | null,
    act: (tx: Tx, report: QuarterReport) => Promise<void>,
  ): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const report = await existing(tx, id, true);
      checkVersion(report.version, seen);
      await act(tx, report);
    });
  }
}

async function existing(reader: Reader, id: string, lock = false): Promise<QuarterReport> {
  const found = await findQuarterReport(reader, id, lock);
  if (found === null) throw refuse('QUARTER_REPORT_NOT_FOUND');
  return found;
}
