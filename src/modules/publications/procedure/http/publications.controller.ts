import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PathId, Who } from '../../../../platform/http/request-context.js';
import { Read } from '../../../../platform/http/routes.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { ReadIssued } from '../application/issued.query.js';
import { IssuedAnswer, showIssued } from './issued.dto.js';

/** What was issued, of whatever kind, for everybody whom it addresses. */
@ApiTags('publications')
@Controller('publications')
export class PublicationsController {
  constructor(private readonly issued: ReadIssued) {}

  @Read('', {
    permission: 'publications.read-issued',
    summary: 'What was issued and addresses the reader, the latest first',
    returns: [IssuedAnswer],
  })
  async index(@Who() actor: Actor): Promise<IssuedAnswer[]> {
    return (await this.issued.list(actor)).map(showIssued);
  }

  @Read(':id', {
    permission: 'publications.read-issued',
    summary: 'What one is: its kind says where its text is read',
    returns: IssuedAnswer,
    refuses: ['PUBLICATION_NOT_FOUND'],
  })
  async one(@Who() actor: Actor, @PathId() id: string): Promise<IssuedAnswer> {
    return showIssued(await this.issued.read(actor, id));
  }
}
