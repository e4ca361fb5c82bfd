import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Id, Instant, OneOf, NestedList, Answer, Text } from '../../../../platform/http/fields.js';
import { PathId, Who } from '../../../../platform/http/request-context.js';
import { Act, Read } from '../../../../platform/http/routes.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { ReleaseQuarantine } from '../application/release-quarantine.use-case.js';
import { DoneAnswer } from '../../cases/http/supervision.answers.js';

/** An obligation or interview that cannot go on by itself. */
class QuarantineAnswer {
  @Id() id!: string;
  @OneOf(['OBLIGATION', 'INTERVIEW']) subjectType!: string;
  @Id() subjectId!: string;
  @Answer({ type: String }, { description: 'Empty for an interview, and for whoever only runs the system' })
  title!: string;
  @Answer({ type: String }, { description: 'Empty for whoever only runs the system' }) unitName!: string;
  @OneOf(['PLANNING', 'WRITING', 'STUCK', 'EARLIER'], {
    description:
      'PLANNING: the rules could not be applied. WRITING: what follows could not be saved. STUCK: alone it failed again ' +
      'and again, over ten minutes and more, while others went on. EARLIER: set aside before reasons were kept',
  })
  cause!: string;
  @Answer({ type: String }, { optional: true, description: 'The database’s code, or what kind of trouble it was' })
  code!: string | null;
  @Answer({ type: String }, { description: 'The error in its own words; empty for whoever only runs the system' })
  detail!: string;
  @Instant({ description: 'By the business clock' }) setAsideAt!: string;
}

/** What waits for a person, the oldest first. */
class QuarantinesAnswer {
  @NestedList(() => QuarantineAnswer, { max: 200 }) items!: readonly QuarantineAnswer[];
}

/** Why a row may go on. */
class ReleaseQuarantineRequest {
  @Text({ max: 500, description: 'What was found and mended' }) reason!: string;
}

/** What the watch had to set aside, and letting it go on. */
@ApiTags('supervision')
@Controller('supervision/quarantines')
export class QuarantinesController {
  constructor(private readonly quarantines: ReleaseQuarantine) {}

  @Read('', {
    permission: 'quarantines.read',
    summary: 'Obligations and interviews that cannot go on by themselves, with the reason',
    returns: QuarantinesAnswer,
  })
  async list(@Who() actor: Actor): Promise<QuarantinesAnswer> {
    return { items: await this.quarantines.list(actor) };
  }

  @Act(':id/release', {
    permission: 'quarantines.release',
    summary: 'Lets it go on: it is looked at with the next sweep, and set aside again if nothing was mended',
    returns: DoneAnswer,
    refuses: ['QUARANTINE_NOT_FOUND', 'QUARANTINE_RELEASED'],
  })
  async release(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() { reason }: ReleaseQuarantineRequest,
  ): Promise<DoneAnswer> {
    await this.quarantines.execute(actor, id, reason);
    return { id };
  }
}
