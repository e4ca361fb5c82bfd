import { Module } from '@nestjs/common';
import { REGISTERS as DEFINITIONS } from './definitions/domain/index.js';
import { EntryBatches } from './engine/application/batches.use-case.js';
import { ConfirmEntry } from './engine/application/confirm-entry.use-case.js';
import { ConfirmOwnEntry } from './engine/application/confirm-own-entry.use-case.js';
import { CorrectEntry } from './engine/application/correct-entry.use-case.js';
import { ListRegisters } from './engine/application/list-registers.query.js';
import { ReadEntries } from './engine/application/read-entries.query.js';
import { RegisterCatalogue, REGISTERS } from './engine/application/register-catalogue.js';
import { ReleaseEntry } from './engine/application/release-entry.use-case.js';
import { ReportEntry } from './engine/application/report-entry.use-case.js';
import { ReturnEntry } from './engine/application/return-entry.use-case.js';
import { RewriteEntry } from './engine/application/rewrite-entry.use-case.js';
import { WithdrawEntry } from './engine/application/withdraw-entry.use-case.js';
import { controllersOf } from './engine/http/register.controllers.js';
import { RegisterEntriesController, RegistersController } from './engine/http/registers.controller.js';

/** What the year brought forth, by whom, when, with which proof: one engine, and a definition for each register. */
@Module({
  controllers: [RegistersController, RegisterEntriesController, ...DEFINITIONS.flatMap(controllersOf)],
  providers: [
    { provide: REGISTERS, useValue: DEFINITIONS },
    RegisterCatalogue,
    ConfirmEntry,
    ConfirmOwnEntry,
    CorrectEntry,
    EntryBatches,
    ListRegisters,
    ReadEntries,
    ReleaseEntry,
    ReportEntry,
    ReturnEntry,
    RewriteEntry,
    WithdrawEntry,
  ],
})
export class RegistersModule {}
