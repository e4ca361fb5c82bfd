import { Injectable } from '@nestjs/common';
import type { UploadedFile } from '../../../shared-kernel/uploaded-file.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { startWork } from '../../../platform/queue/work.js';
import { refuseWorkbook } from '../../../platform/workbook/problems.js';
import { type Actor, inNameOf, OFFICE_ROLES } from '../../../shared-kernel/actor.js';
import { secretMark } from '../../../shared-kernel/secrecy.js';
import { recordAct } from '../../audit/index.js';
import type { ImportName } from '../domain/import.js';
import { insertImport } from '../persistence/import.repository.js';
import type { FileOptions } from './import-kinds.js';

/** An import with the work that carries it on. */
export interface ImportStarted {
  readonly importId: string;
  readonly jobId: string;
}

const LONGEST_NAME = 200;

/** Takes in a file to be read in the background; one whose name bears a secrecy mark is not taken in at all. */
@Injectable()
export class StartImport {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws LEDGER_NAME_MARKED_SECRET */
  async execute(
    actor: Actor,
    { kind, name, subjectType }: ImportName,
    upload: UploadedFile,
    options: FileOptions,
  ): Promise<ImportStarted> {
    const mark = secretMark(upload.name);
    if (mark !== null) throw refuseWorkbook('LEDGER_NAME_MARKED_SECRET', { mark });
    const fileName = upload.name.slice(0, LONGEST_NAME);
    const { content: file, sha256: fileDigest } = upload;
    return this.unitOfWork.run(async (tx) => {
      const importId = await insertImport(tx, {
        kind,
        fileName,
        fileDigest,
        file,
        ...options,
        requestedBy: actor.personId,
        requestedFor: inNameOf(actor, OFFICE_ROLES),
      });
      const jobId = await startWork(tx, {
        kind: `${name}.read`,
        subjectId: importId,
        requestedBy: actor.accountId,
      });
      const { year, target } = options;
      const facts = { digest: fileDigest, bytes: file.length, year, ...(target !== null && { target }) };
      await recordAct(tx, actor, { action: `${name}.started`, subjectType, subjectId: importId, facts });
      return { importId, jobId };
    });
  }
}
