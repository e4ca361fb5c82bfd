import { Injectable } from '@nestjs/common';
import type { UploadedFile } from '../../../platform/http/upload.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { startWork } from '../../../platform/queue/work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAudit } from '../../audit/index.js';
import { secretMark } from '../../../shared-kernel/secrecy.js';
import { refuseWorkbook } from '../../../platform/workbook/problems.js';
import { insertImport } from '../persistence/ledger-import.repository.js';

/** The kind of work that reads an uploaded ledger. */
export const READ_LEDGER = 'ledger-import.read';

/** An import with the work that carries it on. */
export interface ImportStarted {
  readonly importId: string;
  readonly jobId: string;
}

const LONGEST_NAME = 200;

/** Takes in a ledger to be read in the background; a file whose name bears a secrecy mark is not taken in at all. */
@Injectable()
export class StartLedgerImport {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * @param year the year of the ledger, where its title does not say
   * @throws LEDGER_NAME_MARKED_SECRET
   */
  async execute(actor: Actor, upload: UploadedFile, year: number | null): Promise<ImportStarted> {
    const mark = secretMark(upload.name);
    if (mark !== null) throw refuseWorkbook('LEDGER_NAME_MARKED_SECRET', { mark });
    const fileName = upload.name.slice(0, LONGEST_NAME);
    return this.unitOfWork.run(async (tx) => {
      const importId = await insertImport(tx, {
        fileName,
        fileDigest: upload.sha256,
        file: upload.content,
        year,
        requestedBy: actor.personId,
      });
      const jobId = await startWork(tx, { kind: READ_LEDGER, subjectId: importId, requestedBy: actor.accountId });
      const facts = { digest: upload.sha256, bytes: upload.content.length, year };
      await recordAudit(tx, actor, {
        action: 'ledger-import.started',
        subjectType: 'LEDGER_IMPORT',
        subjectId: importId,
        facts,
      });
      return { importId, jobId };
    });
  }
}
