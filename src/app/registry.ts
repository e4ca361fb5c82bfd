import type { DynamicModule, Type } from '@nestjs/common';
import { demoMigrations, DemoModule } from '../demo/index.js';
import { ApprovalsModule, approvalsMigrations } from '../modules/approvals/index.js';
import { AccessModule, accessMigrations } from '../modules/access/index.js';
import { AuditModule, auditMigrations } from '../modules/audit/index.js';
import { CalendarModule, calendarMigrations } from '../modules/calendar/index.js';
import { cyclesJobs, CyclesModule, cyclesMigrations } from '../modules/cycles/index.js';
import { ImportsModule, importsMigrations } from '../modules/imports/index.js';
import { LedgerModule, ledgerMigrations } from '../modules/ledger/index.js';
import { NotificationsModule, notificationsMigrations } from '../modules/notifications/index.js';
import { ObligationsModule, obligationsMigrations } from '../modules/obligations/index.js';
import { OrganisationModule, organisationMigrations } from '../modules/organisation/index.js';
import { ProjectsModule, projectsMigrations } from '../modules/projects/index.js';
import { supervisionJobs, SupervisionModule, supervisionMigrations } from '../modules/supervision/index.js';
import { ReportsModule } from '../modules/reports/index.js';
import type { Migration } from '../platform/database/migrator.js';
import { platformMigrations } from '../platform/database/platform-migrations.js';
import type { JobDeclaration } from '../platform/queue/job.js';

/** The modules of the product, lower ranks first. */
export const MODULES: readonly (Type | DynamicModule)[] = [
  AuditModule,
  CalendarModule,
  NotificationsModule,
  OrganisationModule,
  ApprovalsModule,
  ImportsModule,
  AccessModule,
  ObligationsModule,
  ProjectsModule,
  LedgerModule,
  CyclesModule,
  SupervisionModule,
  ReportsModule,
  DemoModule,
];

/** Every step of the schema, in the order of the ranks. */
export const MIGRATIONS: readonly Migration[] = [
  ...platformMigrations,
  ...auditMigrations,
  ...calendarMigrations,
  ...notificationsMigrations,
  ...organisationMigrations,
  ...accessMigrations,
  ...approvalsMigrations,
  ...importsMigrations,
  ...obligationsMigrations,
  ...projectsMigrations,
  ...ledgerMigrations,
  ...cyclesMigrations,
  ...supervisionMigrations,
  ...demoMigrations,
];

/** Every kind of job; one without a handler stops the boot. */
export const JOBS: readonly JobDeclaration[] = [...cyclesJobs, ...supervisionJobs];
