import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/index.js';
import { CalendarModule } from '../calendar/index.js';
import { CountsModule } from '../counts/index.js';
import { ObligationsModule } from '../obligations/index.js';
import { ProblemsModule } from '../problems/index.js';
import { BulletinActs } from './bulletins/application/bulletin-acts.js';
import { BulletinFigures } from './bulletins/application/bulletin-figures.query.js';
import { BulletinKind } from './bulletins/application/bulletin-kind.js';
import { Bulletins } from './bulletins/application/bulletins.js';
import { IssuedBulletins } from './bulletins/application/issued-bulletin.query.js';
import { OweBulletins } from './bulletins/application/owe-bulletins.js';
import {
  BulletinActsController,
  BulletinMonthsController,
  IssuedBulletinController,
} from './bulletins/http/bulletin-acts.controller.js';
import { BulletinsController } from './bulletins/http/bulletins.controller.js';
import { OweBulletinsHandler } from './bulletins/jobs/owe-bulletins.handler.js';
import { FactChecks } from './procedure/application/fact-checks.js';
import { ReadIssued } from './procedure/application/issued.query.js';
import { PublicationApprovals } from './procedure/application/publication-approvals.js';
import { PublicationKinds } from './procedure/application/publication-kinds.js';
import { Publishing } from './procedure/application/publishing.js';
import { FactChecksController } from './procedure/http/fact-checks.controller.js';
import { PublicationsController } from './procedure/http/publications.controller.js';
import { OweQuarterReports } from './quarter-reports/application/owe-quarter-reports.js';
import { QuarterReportKind } from './quarter-reports/application/quarter-report-kind.js';
import { QuarterReports } from './quarter-reports/application/quarter-reports.js';
import {
  IssuedQuarterReportController,
  QuarterReportsController,
} from './quarter-reports/http/quarter-reports.controller.js';
import { OweQuarterReportsHandler } from './quarter-reports/jobs/owe-quarter-reports.handler.js';

/** 通报综述: what the office publishes; `procedure` is the way that all of it goes, the other rooms each have a kind. */
@Module({
  imports: [ApprovalsModule, CalendarModule, CountsModule, ObligationsModule, ProblemsModule],
  controllers: [
    BulletinsController,
    BulletinActsController,
    BulletinMonthsController,
    FactChecksController,
    PublicationsController,
    IssuedBulletinController,
    QuarterReportsController,
    IssuedQuarterReportController,
  ],
  providers: [
    ...[BulletinActs, BulletinFigures, BulletinKind, Bulletins, IssuedBulletins, OweBulletins, OweBulletinsHandler],
    ...[OweQuarterReports, OweQuarterReportsHandler, QuarterReportKind, QuarterReports],
    ...[FactChecks, PublicationApprovals, PublicationKinds, Publishing, ReadIssued],
  ],
  exports: [IssuedBulletins, PublicationKinds, Publishing, ReadIssued],
})
export class PublicationsModule {}
