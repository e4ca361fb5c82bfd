import { Module } from '@nestjs/common';
import { AnswerImport } from './application/answer-import.use-case.js';
import { ApplyImport } from './application/apply-import.use-case.js';
import { CarryUndo } from './application/carry-undo.use-case.js';
import { ConfirmImport } from './application/confirm-import.use-case.js';
import { DiscardImport } from './application/discard-import.use-case.js';
import { GetImport } from './application/get-import.query.js';
import { ImportKinds } from './application/import-kinds.js';
import { ReadImport } from './application/read-import.use-case.js';
import { RereadImport } from './application/reread-import.use-case.js';
import { StartImport } from './application/start-import.use-case.js';
import { UndoImport } from './application/undo-import.use-case.js';
import { ImportKeeping } from './persistence/import-keeping.js';

const USE_CASES = [
  AnswerImport,
  ApplyImport,
  CarryUndo,
  ConfirmImport,
  DiscardImport,
  GetImport,
  ImportKinds,
  ReadImport,
  RereadImport,
  StartImport,
  UndoImport,
];

/** File → rows → preview → confirmed, once for every kind of thing that comes as a workbook. */
@Module({ providers: [...USE_CASES, ImportKeeping], exports: USE_CASES })
export class ImportsModule {}
