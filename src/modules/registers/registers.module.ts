import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/index.js';
import { EvidenceModule } from '../evidence/index.js';
import { importWorks, ImportsModule } from '../imports/index.js';
import { ProjectsModule } from '../projects/index.js';
import { REGISTERS as DEFINITIONS } from './definitions/domain/index.js';
import { EntryBatches } from './engine/application/batches.use-case.js';
import { SetCountingRules } from './engine/application/counting-rules.use-case.js';
import { CountYear } from './engine/application/count-year.use-case.js';
import { ConfirmEntry } from './engine/application/confirm-entry.use-case.js';
import { ConfirmOwnEntry } from './engine/application/confirm-own-entry.use-case.js';
import { CorrectEntry } from './engine/application/correct-entry.use-case.js';
import { EntryEndings } from './engine/application/entry-endings.js';
import { EvidenceOfEntries } from './engine/application/evidence-of-entries.js';
import { ExportRegister } from './engine/application/export-register.query.js';
import { ListRegisters } from './engine/application/list-registers.query.js';
import { ExtendEntry } from './engine/application/extend-entry.use-case.js';
import { MoveEntry } from './engine/application/move-entry.use-case.js';
import { ReadEntries } from './engine/application/read-entries.query.js';
import { RefusedRows } from './engine/application/refused-rows.query.js';
import { RegisterBatchApprovals } from './engine/application/register-batch-approvals.js';
import { RegisterCatalogue, REGISTERS } from './engine/application/register-catalogue.js';
import { RegisterImportKind } from './engine/application/register-import-kind.js';
import { ReleaseEntry } from './engine/application/release-entry.use-case.js';
import { ReportEntry } from './engine/application/report-entry.use-case.js';
import { ReturnEntry } from './engine/application/return-entry.use-case.js';
import { RewriteEntry } from './engine/application/rewrite-entry.use-case.js';
import { StageApprovals } from './engine/application/stage-approvals.js';
import { UnitEntries } from './engine/application/unit-entries.js';
import { VouchEntry } from './engine/application/vouch-entry.use-case.js';
import { WithdrawEntry } from './engine/application/withdraw-entry.use-case.js';
import { REGISTER_IMPORT } from './engine/domain/register-import.js';
import {
  exportsController,
  RegisterImportsController,
  RegisterPreviewActsController,
  RegisterPreviewController,
} from './engine/http/register-exchange.controllers.js';
import { EraseNames } from './commendations/application/erase-names.use-case.js';
import { CommendationsController } from './commendations/http/commendations.controller.js';
import { AssignInstruction } from './instructions/application/assign-instruction.use-case.js';
import { EndHandling } from './instructions/application/end-handling.js';
import { ReadHandling } from './instructions/application/read-handling.query.js';
import { ReportBack } from './instructions/application/report-back.use-case.js';
import { InstructionsController } from './instructions/http/instructions.controller.js';
import { controllersOf } from './engine/http/register.controllers.js';
import { CountingRulesController } from './engine/http/counting-rules.controller.js';
import { CountYearController } from './engine/http/count-year.controller.js';
import { RegisterEntriesController, RegistersController } from './engine/http/registers.controller.js';

/** What the year brought forth, by whom, when, with which proof: one engine, and a definition for each register. */
@Module({
  imports: [ApprovalsModule, EvidenceModule, ImportsModule, ProjectsModule],
  controllers: [
    RegistersController,
    CountYearController,
    CountingRulesController,
    RegisterEntriesController,
    ...DEFINITIONS.flatMap(controllersOf),
    InstructionsController,
    CommendationsController,
    RegisterImportsController,
    RegisterPreviewController,
    RegisterPreviewActsController,
    exportsController(DEFINITIONS),
  ],
  providers: [
    { provide: REGISTERS, useValue: DEFINITIONS },
    RegisterCatalogue,
    ConfirmEntry,
    ConfirmOwnEntry,
    CorrectEntry,
    EntryBatches,
    CountYear,
    SetCountingRules,
    EntryEndings,
    EvidenceOfEntries,
    ExportRegister,
    ListRegisters,
    MoveEntry,
    ExtendEntry,
    ReadEntries,
    RefusedRows,
    RegisterBatchApprovals,
    RegisterImportKind,
    ReleaseEntry,
    ReportEntry,
    ReturnEntry,
    RewriteEntry,
    AssignInstruction,
    EndHandling,
    EraseNames,
    ReadHandling,
    ReportBack,
    VouchEntry,
    StageApprovals,
    UnitEntries,
    WithdrawEntry,
    ...importWorks(REGISTER_IMPORT),
  ],
})
export class RegistersModule {}
