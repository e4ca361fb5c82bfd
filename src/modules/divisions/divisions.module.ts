import { Module } from '@nestjs/common';
import { importWorks, ImportsModule } from '../imports/index.js';
import { CarryOutDivision } from './application/carry-out-division.js';
import { DivisionImportKind } from './application/division-import-kind.js';
import { ExportDivisions } from './application/export-divisions.query.js';
import { ListDivisions } from './application/list-divisions.query.js';
import { ProposeDivision } from './application/propose-division.use-case.js';
import { UnitDivisions } from './application/unit-divisions.js';
import { DIVISION_IMPORT } from './domain/division-import.js';
import { DivisionExportsController, divisionImports } from './http/division-exchange.controllers.js';
import { DivisionOrdersController, DivisionsController } from './http/divisions.controller.js';

/** 领导分工: which leading official answers for which unit; a new division moves what he leads in one step by two people. */
@Module({
  imports: [ImportsModule],
  controllers: [DivisionsController, DivisionOrdersController, ...divisionImports, DivisionExportsController],
  providers: [
    CarryOutDivision,
    DivisionImportKind,
    ExportDivisions,
    ListDivisions,
    ProposeDivision,
    UnitDivisions,
    ...importWorks(DIVISION_IMPORT),
  ],
})
export class DivisionsModule {}
