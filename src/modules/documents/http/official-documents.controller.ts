import { Body, Controller, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { Flag, Id, Int, OneOf, Text } from '../../../platform/http/fields.js';
import { PathId, SeenVersion, Who } from '../../../platform/http/request-context.js';
import { Act, Read, Replace } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { NumberDocument } from '../application/number-document.use-case.js';
import { Issuers, type Office } from '../application/write-issuer.use-case.js';
import { OfficialDocuments } from '../application/official-documents.js';
import {
  DOCUMENT_KINDS,
  DOCUMENT_SUBJECTS,
  type DocumentKind,
  type DocumentSubject,
} from '../domain/document-kinds.js';
import { type Retention, RETENTIONS } from '../../../shared-kernel/retention.js';
import { WORD } from './word.js';

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
  @Text({ max: 100, optional: true, description: 'The number that it bears.' }) number!: string | null;
  @Flag({ description: 'The reader may give it a number now.' }) mayNumber!: boolean;
  @Int({
    ...{ min: 1, max: 1_000_000, optional: true },
    description: 'The version of the office’s own template that it is made with; null: the built-in layout.',
  })
  template!: number | null;
}

export class NumberDocumentRequest {
  @OneOf(DOCUMENT_KINDS) kind!: DocumentKind;
}

export class DocumentNumberAnswer {
  @Text({ max: 100 }) number!: string;
}

/** How the office is written on paper. */
export class DocumentIssuerRequest {
  @Text({ max: 100, description: '发文机关全称或者规范化简称' }) fullName!: string;
  @Text({ max: 20, description: '机关代字' }) code!: string;
  @Text({ max: 100, optional: true, description: '发文机关标志; left out: the full name' }) header?: string;
  @Text({ max: 300, optional: true, description: '抄送机关 of letters and minutes; left out: none' }) copyTo?: string;
  @Text({ max: 200, optional: true, description: 'The rule and clause that inspections cite (督察依据)' })
  inspectionBasis?: string;
  @Text({ max: 200, optional: true, description: 'The rule and clause that interviews cite (约谈依据)' })
  interviewBasis?: string;
  @OneOf(RETENTIONS, { optional: true, description: '保管期限 of minutes and decisions; left out: permanent' })
  retainMeetings?: Retention;
  @OneOf(RETENTIONS, { optional: true, description: 'Of interviews; left out: 30 years' }) retainInterviews?: Retention;
  @OneOf(RETENTIONS, { optional: true, description: 'Of listings; left out: 30 years' }) retainListings?: Retention;
  @OneOf(RETENTIONS, { optional: true, description: 'Of approved plans; left out: 10 years' }) retainPlans?: Retention;
}

export class DocumentIssuerAnswer {
  @Id({ description: 'The unit.' }) id!: string;
  @Text({ max: 100, description: 'Its name among the units.' }) name!: string;
  @Text({ max: 100, optional: true }) fullName!: string | null;
  @Text({ max: 20, optional: true }) code!: string | null;
  @Text({ max: 100, optional: true }) header!: string | null;
  @Text({ max: 300, optional: true }) copyTo!: string | null;
  @Text({ max: 200, optional: true }) inspectionBasis!: string | null;
  @Text({ max: 200, optional: true }) interviewBasis!: string | null;
  @OneOf(RETENTIONS, { optional: true }) retainMeetings!: string | null;
  @OneOf(RETENTIONS, { optional: true }) retainInterviews!: string | null;
  @OneOf(RETENTIONS, { optional: true }) retainListings!: string | null;
  @OneOf(RETENTIONS, { optional: true }) retainPlans!: string | null;
  @Int({ min: 0, max: 1_000_000 }) version!: number;
}

/** Official documents of records. */
@ApiTags('documents')
@Controller('official-documents')
export class OfficialDocumentsController {
  constructor(
    private readonly documents: OfficialDocuments,
    private readonly numbering: NumberDocument,
  ) {}

  @Read('', {
    permission: 'official-documents.read',
    summary: 'The documents that a record yields today, for whoever may read it',
    returns: [OfficialDocumentAnswer],
  })
  async list(@Who() actor: Actor, @Query() query: DocumentsOfQuery): Promise<OfficialDocumentAnswer[]> {
    const ready = await this.documents.list(actor, query.subject, query.subjectId);
    return ready.map((one) => ({ ...one }));
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

  @Act(':id/number', {
    permission: 'official-documents.number',
    summary: 'Give a document of the office the next number of its series and year, once',
    returns: DocumentNumberAnswer,
    refuses: [
      'OFFICIAL_DOCUMENT_NOT_READY',
      'OFFICIAL_DOCUMENT_UNNUMBERED',
      'DOCUMENT_CODE_MISSING',
      'INTERVIEW_NOT_FOUND',
    ],
  })
  async number(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() { kind }: NumberDocumentRequest,
  ): Promise<DocumentNumberAnswer> {
    return { number: await this.numbering.execute(actor, kind, id) };
  }
}

/** Who issues. */
@ApiTags('documents')
@Controller('document-issuers')
export class DocumentIssuersController {
  constructor(private readonly issuers: Issuers) {}

  @Read('', {
    permission: 'document-issuers.read',
    summary: 'How the reform office is written on paper',
    returns: DocumentIssuerAnswer,
    refuses: ['DOCUMENT_ISSUER_NOT_FOUND'],
  })
  async read(): Promise<DocumentIssuerAnswer> {
    return shown(await this.issuers.office());
  }

  @Replace(':id', {
    permission: 'document-issuers.write',
    summary: 'Write its full name and its code anew',
    returns: DocumentIssuerAnswer,
    refuses: ['DOCUMENT_ISSUER_NOT_FOUND'],
    versioned: true,
  })
  async write(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: DocumentIssuerRequest,
    @SeenVersion() seen: number | null,
  ): Promise<DocumentIssuerAnswer> {
    return shown(await this.issuers.write(actor, id, body, seen));
  }
}

function shown({ unitId, name, fullName, code, version, ...more }: Office): DocumentIssuerAnswer {
  const { header = null, copyTo = null, inspectionBasis = null, interviewBasis = null } = more;
  const written = { header, copyTo, inspectionBasis, interviewBasis, ...keptOf(more) };
  return { id: unitId, name, fullName: fullName ?? null, code: code ?? null, ...written, version: version ?? 0 };
}

const keptOf = ({
  retainMeetings,
  retainInterviews,
  retainListings,
  retainPlans,
}: Omit<Office, 'unitId' | 'name'>) => ({
  retainMeetings: retainMeetings ?? null,
  retainInterviews: retainInterviews ?? null,
  retainListings: retainListings ?? null,
  retainPlans: retainPlans ?? null,
});
