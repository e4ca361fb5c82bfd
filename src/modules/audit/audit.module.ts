import { Module } from '@nestjs/common';
import { ListAuditEvents } from './application/list-audit-events.query.js';
import { LetGo } from './application/let-go.use-case.js';
import { Sealer } from './application/sealer.js';
import { StartVerification } from './application/start-verification.use-case.js';
import { VerifyAudit } from './application/verify-audit.query.js';
import { AuditEventsController } from './http/audit-events.controller.js';
import { RetentionHandler } from './jobs/retention.handler.js';
import { VerifyWork } from './jobs/verify.work.js';
import { AuditEventRepository } from './persistence/audit-event.repository.js';
import { SealRepository } from './persistence/seal.repository.js';

/** The record of every act: written with the act, sealed within seconds, checked on demand. */
@Module({
  controllers: [AuditEventsController],
  providers: [
    AuditEventRepository,
    SealRepository,
    ListAuditEvents,
    LetGo,
    RetentionHandler,
    Sealer,
    StartVerification,
    VerifyAudit,
    VerifyWork,
  ],
  exports: [Sealer, VerifyAudit],
})
export class AuditModule {}
