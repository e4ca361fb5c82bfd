import type { DynamicModule, Type } from '@nestjs/common';
import { DemoModule } from '../demo/index.js';
import { ApprovalsModule } from '../modules/approvals/index.js';
import { AccessModule } from '../modules/access/index.js';
import { auditJobs, AuditModule } from '../modules/audit/index.js';
import { CalendarModule } from '../modules/calendar/index.js';
import { cyclesJobs, CyclesModule } from '../modules/cycles/index.js';
import { EvidenceModule } from '../modules/evidence/index.js';
import { ImportsModule } from '../modules/imports/index.js';
import { KeyPointsModule } from '../modules/key-points/index.js';
import { LedgerModule } from '../modules/ledger/index.js';
import { MeetingsModule } from '../modules/meetings/index.js';
import { NotificationsModule } from '../modules/notifications/index.js';
import { ObligationsModule } from '../modules/obligations/index.js';
import { OrganisationModule } from '../modules/organisation/index.js';
import { deliveryJobs, DeliveryModule } from '../modules/delivery/index.js';
import { problemsJobs, ProblemsModule } from '../modules/problems/index.js';
import { projectsJobs, ProjectsModule } from '../modules/projects/index.js';
import { indicatorsJobs, IndicatorsModule } from '../modules/indicators/index.js';
import { RegistersModule } from '../modules/registers/index.js';
import { SchedulingNotesModule } from '../modules/scheduling-notes/index.js';
import { StatementsModule } from '../modules/statements/index.js';
import { selfAuditJobs, supervisionJobs, SupervisionModule } from '../modules/supervision/index.js';
import { ReorganisationsModule } from '../modules/reorganisations/index.js';
import { DivisionsModule } from '../modules/divisions/index.js';
import { HandoversModule } from '../modules/handovers/index.js';
import { ArchivesModule } from '../modules/archives/index.js';
import { DocumentsModule } from '../modules/documents/index.js';
import { CountsModule } from '../modules/counts/index.js';
import { ScoringModule } from '../modules/scoring/index.js';
import { ReviewsModule } from '../modules/reviews/index.js';
import { publicationsJobs, PublicationsModule, quarterReportJobs } from '../modules/publications/index.js';
import { ReportsModule } from '../modules/reports/index.js';
import { readMigrations } from '../platform/database/migration.js';
import type { JobDeclaration } from '../platform/queue/job.js';

/** The modules of the product, lower ranks first. */
export const MODULES: readonly (Type | DynamicModule)[] = [
  AuditModule,
  CalendarModule,
  NotificationsModule,
  OrganisationModule,
  EvidenceModule,
  DeliveryModule,
  ApprovalsModule,
  ImportsModule,
  AccessModule,
  ObligationsModule,
  ProjectsModule,
  KeyPointsModule,
  LedgerModule,
  ProblemsModule,
  RegistersModule,
  IndicatorsModule,
  CyclesModule,
  SchedulingNotesModule,
  SupervisionModule,
  MeetingsModule,
  ReorganisationsModule,
  DivisionsModule,
  HandoversModule,
  CountsModule,
  ScoringModule,
  PublicationsModule,
  ReviewsModule,
  StatementsModule,
  ReportsModule,
  DocumentsModule,
  ArchivesModule,
  DemoModule,
];

/** Every step of the schema, in the order of their stamps. */
export const MIGRATIONS = readMigrations();

/** Every kind of job; one without a handler stops the boot. */
export const JOBS: readonly JobDeclaration[] = [
  ...auditJobs,
  ...deliveryJobs,
  ...projectsJobs,
  ...problemsJobs,
  ...indicatorsJobs,
  ...cyclesJobs,
  ...supervisionJobs,
  ...selfAuditJobs,
  ...publicationsJobs,
  ...quarterReportJobs,
];
