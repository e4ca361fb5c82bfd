import { Module } from '@nestjs/common';
import { importWorks, ImportsModule, undoWork } from '../imports/index.js';
import { ObligationsModule } from '../obligations/index.js';
import { ProjectsModule } from '../projects/index.js';
import { ConfirmLedgerImport } from './application/confirm-ledger-import.use-case.js';
import { ExportLedger } from './application/export-ledger.query.js';
import { LedgerDateApprovals } from './application/ledger-date-approvals.js';
import { LedgerDoneApprovals } from './application/ledger-done-approvals.js';
import { LedgerImportKind } from './application/ledger-import-kind.js';
import { ListAskedDates } from './application/list-asked-dates.query.js';
import { ListDoneRows } from './application/list-done-rows.query.js';
import { ListMissing } from './application/list-missing.query.js';
import { ReadPreview } from './application/read-preview.query.js';
import { PreviewImportLeads } from './application/preview-import-leads.query.js';
import { UndoLedgerImport } from './application/undo-ledger-import.use-case.js';
import { LEDGER_IMPORT } from './domain/ledger-import.js';
import { LedgerChangesController, LedgerImportsController } from './http/ledger.controller.js';
import { LedgerExportsController } from './http/ledger-exports.controller.js';
import { LedgerPreviewController } from './http/preview.controller.js';

/** The responsibility ledger as a workbook: read into a preview, confirmed once, written out again. */
@Module({
  imports: [ImportsModule, ObligationsModule, ProjectsModule],
  controllers: [LedgerImportsController, LedgerPreviewController, LedgerChangesController, LedgerExportsController],
  providers: [
    ConfirmLedgerImport,
    ExportLedger,
    LedgerDateApprovals,
    LedgerDoneApprovals,
    LedgerImportKind,
    ListAskedDates,
    ListMissing,
    ListDoneRows,
    PreviewImportLeads,
    UndoLedgerImport,
    ReadPreview,
    ...importWorks(LEDGER_IMPORT),
    undoWork(LEDGER_IMPORT),
  ],
})
export class LedgerModule {}
