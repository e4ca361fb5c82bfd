import { Module } from '@nestjs/common';
import { ObligationsModule } from '../obligations/index.js';
import { ProjectsModule } from '../projects/index.js';
import { ApplyLedgerImport } from './application/apply-ledger-import.use-case.js';
import { ConfirmLedgerImport } from './application/confirm-ledger-import.use-case.js';
import { DiscardLedgerImport } from './application/discard-ledger-import.use-case.js';
import { ExportLedger } from './application/export-ledger.query.js';
import { GetLedgerImport } from './application/get-ledger-import.query.js';
import { LedgerDateApprovals } from './application/ledger-date-approvals.js';
import { PreviewImportLeads } from './application/preview-import-leads.query.js';
import { ReadLedgerImport } from './application/read-ledger-import.use-case.js';
import { StartLedgerImport } from './application/start-ledger-import.use-case.js';
import { LedgerExportsController, LedgerImportsController, LedgerLeadsController } from './http/ledger.controller.js';
import { ApplyLedgerWork, ReadLedgerWork } from './jobs/ledger-import.work.js';

/** The responsibility ledger as a workbook: read into a preview, confirmed once, written out again. */
@Module({
  imports: [ObligationsModule, ProjectsModule],
  controllers: [LedgerImportsController, LedgerLeadsController, LedgerExportsController],
  providers: [
    ApplyLedgerImport,
    ApplyLedgerWork,
    ConfirmLedgerImport,
    DiscardLedgerImport,
    ExportLedger,
    GetLedgerImport,
    LedgerDateApprovals,
    PreviewImportLeads,
    ReadLedgerImport,
    ReadLedgerWork,
    StartLedgerImport,
  ],
})
export class LedgerModule {}
