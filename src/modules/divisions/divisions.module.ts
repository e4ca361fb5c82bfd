import { Module } from '@nestjs/common';
import { CarryOutDivision } from './application/carry-out-division.js';
import { ListDivisions } from './application/list-divisions.query.js';
import { ProposeDivision } from './application/propose-division.use-case.js';
import { UnitDivisions } from './application/unit-divisions.js';
import { DivisionOrdersController, DivisionsController } from './http/divisions.controller.js';

/** 领导分工: which leading official answers for which unit; a new division moves what he leads in one step by two people. */
@Module({
  controllers: [DivisionsController, DivisionOrdersController],
  providers: [CarryOutDivision, ListDivisions, ProposeDivision, UnitDivisions],
})
export class DivisionsModule {}
