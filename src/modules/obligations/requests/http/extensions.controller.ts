import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PathId, Who } from '../../../../platform/http/request-context.js';
import { Create } from '../../../../platform/http/routes.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { RequestExtension } from '../application/request-extension.use-case.js';
import { ObligationRef } from './obligation-answers.js';
import { ExtensionRequest } from './obligation-requests.js';

/** More time for whatever the full ladder watches. */
@ApiTags('obligations')
@Controller('obligations/:id/extensions')
export class ExtensionsController {
  constructor(private readonly extension: RequestExtension) {}

  @Create('', {
    permission: 'extensions.create',
    summary: 'Ask for more time (申请延期); the first request of a date stops the clock until it is decided',
    description:
      'The unit’s deputy leader decides, then the office; once one was granted also the leading official. The first date is kept for ever.',
    returns: ObligationRef,
    refuses: [
      'OBLIGATION_NOT_FOUND',
      'OBLIGATION_NOT_YOURS',
      'OBLIGATION_SETTLED',
      'OBLIGATION_AWAITS_VERDICT',
      'OBLIGATION_HISTORIC',
      'OBLIGATION_DONE_UNCONFIRMED',
      'OBLIGATION_NOT_EXTENDABLE',
      'REQUEST_PENDING',
      'REQUEST_DATE_NOT_LATER',
      'CYCLE_CLOSING',
    ],
    idempotent: true,
  })
  extend(@Who() actor: Actor, @PathId() id: string, @Body() body: ExtensionRequest): Promise<ObligationRef> {
    return this.extension.execute(actor, id, body.reason, body.newDate);
  }
}
