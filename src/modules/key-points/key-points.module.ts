import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/index.js';
import { importWorks, ImportsModule } from '../imports/index.js';
import { DeclarePoint } from './application/declare-point.use-case.js';
import { KeyPointImportKind } from './application/key-point-import-kind.js';
import { ReadKeyPoints } from './application/read-key-points.query.js';
import { ReportPlan } from './application/report-plan.query.js';
import { UnitPoints } from './application/unit-points.js';
import { WritePlan } from './application/write-plan.use-case.js';
import { WritePoint } from './application/write-point.use-case.js';
import { KEY_POINT_IMPORT } from './domain/key-point-import.js';
import { keyPointImports } from './http/key-point-imports.controllers.js';
import { HigherPlansController, KeyPointsController } from './http/key-points.controller.js';

/** Key points of higher levels' plans, and what of the city's projects and tasks carries them out. */
@Module({
  imports: [ApprovalsModule, ImportsModule],
  controllers: [HigherPlansController, KeyPointsController, ...keyPointImports],
  providers: [
    DeclarePoint,
    KeyPointImportKind,
    ReadKeyPoints,
    ReportPlan,
    UnitPoints,
    WritePlan,
    WritePoint,
    ...importWorks(KEY_POINT_IMPORT),
  ],
})
export class KeyPointsModule {}
