import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PageOf } from '../../../platform/http/page.js';
import { PathId, Who } from '../../../platform/http/request-context.js';
import { Act, Read } from '../../../platform/http/routes.js';
import { decodeCursor, limitOf, type Page, pageOf } from '../../../platform/paging/page.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { ReadDecisions } from '../application/read-decisions.query.js';
import { RegisterDocument } from '../application/register-document.use-case.js';
import {
  AdoptedDocumentAnswer,
  AdoptedDocumentsQuery,
  DocumentIssuedRequest,
  RegisteredDocumentAnswer,
} from './adopted-documents.dto.js';

/** 审议通过尚未印发: documents that a meeting adopted, until the register of outputs has them. */
@ApiTags('meetings')
@Controller()
export class AdoptedDocumentsController {
  constructor(
    private readonly decisions: ReadDecisions,
    private readonly register: RegisterDocument,
  ) {}

  @Read('adopted-documents', {
    permission: 'meetings.read',
    summary: 'List documents of final minutes in scope that were adopted and, as far as is known, not issued yet',
    returns: PageOf(AdoptedDocumentAnswer),
  })
  async index(@Who() actor: Actor, @Query() query: AdoptedDocumentsQuery): Promise<Page<AdoptedDocumentAnswer>> {
    const limit = limitOf(query);
    const after = decodeCursor(query.cursor, ['day', 'id']) ?? null;
    const rows = await this.decisions.adopted(actor, query.year, { limit, after });
    return pageOf(
      rows,
      limit,
      (row) => [row.heldOn, row.id],
      (row) => row,
    );
  }

  @Act('meetings/:id/items/:itemId/output', {
    permission: 'agenda-plan.write',
    summary: 'Register that an adopted document was issued: an entry of the register of outputs, once',
    returns: RegisteredDocumentAnswer,
    refuses: [
      'MEETING_NOT_FOUND',
      'MEETING_NOT_YOURS',
      'MEETING_STATE',
      'ENTRY_NOT_YOURS',
      'ENTRY_REFUSED',
      'ENTRY_EXISTS',
    ],
  })
  issued(
    @Who() actor: Actor,
    @PathId() id: string,
    @PathId('itemId') itemId: string,
    @Body() body: DocumentIssuedRequest,
  ): Promise<RegisteredDocumentAnswer> {
    const { title, number = null, noNumberReason = null, issuer, happenedOn, outputKind } = body;
    const { unitId = null, projectId = null } = body;
    const given = { title, number, noNumberReason, issuer, happenedOn, outputKind, unitId, projectId };
    return this.register.execute(actor, id, itemId, given);
  }
}
