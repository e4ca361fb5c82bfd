import { Body, Controller, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PageOf } from '../../../platform/http/page.js';
import { Who } from '../../../platform/http/request-context.js';
import { Read, Start } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { ListAuditEvents } from '../application/list-audit-events.query.js';
import { StartVerification } from '../application/start-verification.use-case.js';
import {
  AuditEventAnswer,
  AuditEventsQuery,
  VerificationStartedAnswer,
  VerifyRecordRequest,
} from './audit-events.dto.js';

@ApiTags('audit')
@Controller('audit-events')
export class AuditEventsController {
  constructor(
    private readonly list: ListAuditEvents,
    private readonly start: StartVerification,
  ) {}

  @Read('', {
    permission: 'audit-events.read',
    summary: 'The record of every act, the newest first',
    returns: PageOf(AuditEventAnswer),
  })
  read(@Query() query: AuditEventsQuery) {
    return this.list.execute(query);
  }

  @Start('verify', {
    permission: 'audit-events.verify',
    summary: 'Check the whole record against its seals',
    description:
      'The report (result of the job) says whether the record is sound, names what was changed, removed, added or ' +
      'exchanged, and how old the part is that no seal covers yet.',
    returns: VerificationStartedAnswer,
    idempotent: true,
  })
  async verify(
    @Who() actor: Actor,
    @Body() request: VerifyRecordRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const jobId = await this.start.execute(actor, request.anchor ?? null);
    void reply.header('Location', `/api/v1/jobs/${jobId}`);
    return { jobId };
  }
}
