import { Controller, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { Id, OneOf, Text } from '../../../platform/http/fields.js';
import { PathId, Who } from '../../../platform/http/request-context.js';
import { Read } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { OfficialDocuments } from '../application/official-documents.js';
import {
  DOCUMENT_KINDS,
  DOCUMENT_SUBJECTS,
  type DocumentKind,
  type DocumentSubject,
} from '../domain/document-kinds.js';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Of which record. */
export class DocumentsOfQuery {
  @OneOf(DOCUMENT_SUBJECTS) subject!: DocumentSubject;
  @Id() subjectId!: string;
}

export class DocumentKindQuery {
  @OneOf(DOCUMENT_KINDS) kind!: DocumentKind;
}

export class OfficialDocumentAnswer {
  @OneOf(DOCUMENT_KINDS) kind!: string;
  @Text({ max: 300, description: 'What the file is called.' }) name!: string;
}

/** Official documents of records. */
@ApiTags('documents')
@Controller('official-documents')
export class OfficialDocumentsController {
  constructor(private readonly documents: OfficialDocuments) {}

  @Read('', {
    permission: 'official-documents.read',
    summary: 'The documents that a record yields today, for whoever may read it',
    returns: [OfficialDocumentAnswer],
  })
  async list(@Who() actor: Actor, @Query() query: DocumentsOfQuery): Promise<OfficialDocumentAnswer[]> {
    const ready = await this.documents.list(actor, query.subject, query.subjectId);
    return ready.map(({ kind, name }) => ({ kind, name }));
  }

  @ApiProduces(WORD)
  @Read(':id', {
    permission: 'official-documents.read',
    summary:
      'A document of a record as .docx in the layout of GB/T 9704-2012; `id` is the record’s, and each download is recorded',
    refuses: ['OFFICIAL_DOCUMENT_NOT_READY', 'INTERVIEW_NOT_FOUND'],
  })
  async download(
    @Who() actor: Actor,
    @PathId() id: string,
    @Query() { kind }: DocumentKindQuery,
  ): Promise<StreamableFile> {
    const { name, content } = await this.documents.file(actor, kind, id);
    const disposition = `attachment; filename="${kind.toLowerCase()}.docx"; filename*=UTF-8''${encodeURIComponent(name)}`;
    return new StreamableFile(content, { type: WORD, disposition });
  }
}
