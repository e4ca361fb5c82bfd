import { Controller, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Answer, CalendarDate, Id, Instant, Int, NestedList, OneOf } from '../../../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../../../platform/http/page.js';
import { Who } from '../../../../platform/http/request-context.js';
import { Read, Start } from '../../../../platform/http/routes.js';
import { decodeCursor, limitOf, type Page, pageOf } from '../../../../platform/paging/page.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { SelfAuditing } from '../application/self-audit.use-case.js';
import { SELF_CHECK_IDS } from '../domain/self-checks.js';

/** Something that is not as it should be. */
class DifferenceAnswer {
  @Id({ description: 'Of an obligation, a case, an interview or a notice, as the check says' }) id!: string;
  @Answer({ type: String }, { description: 'Its name; empty for whoever only runs the system' }) what!: string;
}

/** What one check found. */
class CheckAnswer {
  @OneOf(SELF_CHECK_IDS) check!: string;
  @Int({ min: 0, max: Number.MAX_SAFE_INTEGER }) found!: number;
  @NestedList(() => DifferenceAnswer, { max: 20, description: 'The first of them' })
  examples!: readonly DifferenceAnswer[];
}

/** A run of the self-audit. */
class SelfAuditAnswer {
  @Id() id!: string;
  @CalendarDate({ optional: true, description: 'Of a run by night: its day' }) night!: string | null;
  @Instant() askedAt!: string;
  @Instant({ optional: true, description: 'Absent while it runs' }) finishedAt!: string | null;
  @Int({ min: 0, max: Number.MAX_SAFE_INTEGER, optional: true, description: 'Differences in all' }) found!:
    | number
    | null;
  @NestedList(() => CheckAnswer, { max: 50 }) checks!: readonly CheckAnswer[];
}

/** Work that was started. */
class SelfAuditStartedAnswer {
  @Id({ description: 'Ask `GET /jobs/{id}` how it goes; `result.found` is the number of differences' }) jobId!: string;
}

/** 自检: the engine looks itself over. */
@ApiTags('supervision')
@Controller('self-audits')
export class SelfAuditsController {
  constructor(private readonly auditing: SelfAuditing) {}

  @Read('', {
    permission: 'self-audits.read',
    summary: 'Runs of the self-audit with what each check found, the newest first',
    returns: PageOf(SelfAuditAnswer),
  })
  async list(@Who() actor: Actor, @Query() query: PageQuery): Promise<Page<SelfAuditAnswer>> {
    const limit = limitOf(query);
    const last = decodeCursor(query.cursor, ['instant', 'id']);
    const rows = await this.auditing.list(actor, { limit, last });
    return pageOf(
      rows,
      limit,
      ({ askedAt, id }) => [askedAt, id],
      (run) => run,
    );
  }

  @Start('', {
    permission: 'self-audits.run',
    summary: 'Look the engine over now',
    description: 'Nothing is mended by it: differences are listed, and become one piece of the office’s work.',
    returns: SelfAuditStartedAnswer,
    idempotent: true,
  })
  async start(@Who() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<SelfAuditStartedAnswer> {
    const jobId = await this.auditing.start(actor);
    void reply.header('Location', `/api/v1/jobs/${jobId}`);
    return { jobId };
  }
}
