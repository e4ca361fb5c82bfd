import { Body, Controller, Query, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import { InLanguage } from '../../../platform/http/language.js';
import { PathId, SeenVersion, Who } from '../../../platform/http/request-context.js';
import { Act, Create, Read } from '../../../platform/http/routes.js';
import { Upload } from '../../../platform/http/upload.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { Language } from '../../../shared-kernel/language.js';
import type { UploadedFile } from '../../../shared-kernel/uploaded-file.js';
import { DocumentTemplates } from '../application/document-templates.js';
import type { DocumentFile } from '../application/official-documents.js';
import {
  DocumentTemplateAnswer,
  showFields,
  showTemplate,
  TemplateFieldAnswer,
  TemplateKindQuery,
  TemplateWordsRequest,
} from './document-templates.dto.js';
import { WORD } from './word.js';

const REFUSALS = ['DOCUMENT_TEMPLATE_NOT_FOUND', 'DOCUMENT_TEMPLATE_STATE'];
const OF_TWO = [...REFUSALS, 'DOCUMENT_TEMPLATE_OWN'];

/** The office's own templates of documents. */
@ApiTags('documents')
@Controller('document-templates')
export class DocumentTemplatesController {
  constructor(private readonly templates: DocumentTemplates) {}

  @Read('', {
    permission: 'document-templates.read',
    summary: 'All versions of the office’s own templates, by kind, the latest first',
    returns: [DocumentTemplateAnswer],
  })
  async index(): Promise<DocumentTemplateAnswer[]> {
    return (await this.templates.list()).map(showTemplate);
  }

  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @Create('', {
    permission: 'document-templates.write',
    summary:
      'Upload a .docx (5 MB at most) as the next version of a kind; everything that is wrong with it is listed with its place, and nothing is stored then',
    returns: DocumentTemplateAnswer,
    refuses: ['DOCUMENT_TEMPLATE_FAULTY', 'DOCUMENT_TEMPLATE_SECRET', 'DOCUMENT_ISSUER_NOT_FOUND'],
    idempotent: true,
  })
  async upload(
    @Who() actor: Actor,
    @Upload() file: UploadedFile,
    @Query() { kind }: TemplateKindQuery,
  ): Promise<DocumentTemplateAnswer> {
    return showTemplate(await this.templates.upload(actor, kind, file));
  }

  @Read('fields', {
    permission: 'document-templates.read',
    summary: 'What a template of a kind may name: name, meaning, example',
    returns: [TemplateFieldAnswer],
  })
  fields(@Query() { kind }: TemplateKindQuery, @InLanguage() language: Language): TemplateFieldAnswer[] {
    return showFields(kind, language);
  }

  @Act(':id/enforce', {
    permission: 'document-templates.write',
    summary: 'Put a version in force, as somebody else than who uploaded it; the one before it is replaced',
    returns: DocumentTemplateAnswer,
    refuses: OF_TWO,
    versioned: true,
  })
  async enforce(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
  ): Promise<DocumentTemplateAnswer> {
    return showTemplate(await this.templates.enforce(actor, id, seen));
  }

  @Act(':id/discard', {
    permission: 'document-templates.write',
    summary: 'Discard a version that was never in force',
    returns: DocumentTemplateAnswer,
    refuses: REFUSALS,
    versioned: true,
  })
  async discard(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
  ): Promise<DocumentTemplateAnswer> {
    return showTemplate(await this.templates.discard(actor, id, seen));
  }

  @Act(':id/ask-withdrawal', {
    permission: 'document-templates.write',
    summary: 'Ask that the built-in layout comes back',
    returns: DocumentTemplateAnswer,
    refuses: OF_TWO,
    versioned: true,
  })
  async askWithdrawal(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() { words }: TemplateWordsRequest,
  ): Promise<DocumentTemplateAnswer> {
    return showTemplate(await this.templates.askEnd(actor, id, { words: words.trim(), seen }));
  }

  @Act(':id/keep', {
    permission: 'document-templates.write',
    summary: 'Keep a version in force whose end was asked for',
    returns: DocumentTemplateAnswer,
    refuses: REFUSALS,
    versioned: true,
  })
  async keep(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
  ): Promise<DocumentTemplateAnswer> {
    return showTemplate(await this.templates.keep(actor, id, seen));
  }

  @Act(':id/withdraw', {
    permission: 'document-templates.write',
    summary: 'Confirm the end that somebody else asked for: the built-in layout comes back',
    returns: DocumentTemplateAnswer,
    refuses: OF_TWO,
    versioned: true,
  })
  async withdraw(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
  ): Promise<DocumentTemplateAnswer> {
    return showTemplate(await this.templates.withdraw(actor, id, seen));
  }

  @ApiProduces(WORD)
  @Read(':id/file', {
    permission: 'document-templates.read',
    summary: 'The file of a version as it was uploaded',
    refuses: ['DOCUMENT_TEMPLATE_NOT_FOUND'],
  })
  async file(@PathId() id: string): Promise<StreamableFile> {
    return sent(await this.templates.file(id), 'template.docx');
  }

  @ApiProduces(WORD)
  @Read(':id/sample', {
    permission: 'document-templates.read',
    summary: 'A version filled with samples, plainly marked as one',
    refuses: ['DOCUMENT_TEMPLATE_NOT_FOUND'],
  })
  async sample(@PathId() id: string): Promise<StreamableFile> {
    return sent(await this.templates.sample(id), 'sample.docx');
  }
}

function sent({ name, content }: DocumentFile, plain: string): StreamableFile {
  const disposition = `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
  return new StreamableFile(content, { type: WORD, disposition });
}
