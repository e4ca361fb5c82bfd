import { Controller, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { PathId, Who } from '../../../platform/http/request-context.js';
import { Read } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { InterviewDossiers } from '../application/interview-dossiers.js';
import type { DocumentFile } from '../application/official-documents.js';
import { WORD } from './word.js';

const ZIP = 'application/zip';

/** 约谈案卷; `id` is the interview's. */
@ApiTags('documents')
@Controller('interview-dossiers')
export class InterviewDossiersController {
  constructor(private readonly dossiers: InterviewDossiers) {}

  @ApiProduces(WORD)
  @Read(':id', {
    permission: 'interview-dossiers.read',
    summary: 'Everything of an interview as one .docx to print, behind a page of contents; each download is recorded',
    refuses: ['INTERVIEW_NOT_FOUND', 'OFFICIAL_DOCUMENT_NOT_READY'],
  })
  async print(@Who() actor: Actor, @PathId() id: string): Promise<StreamableFile> {
    return sent(await this.dossiers.print(actor, id), WORD, 'dossier.docx');
  }

  @ApiProduces(ZIP)
  @Read(':id/package', {
    permission: 'interview-dossiers.read',
    summary:
      'The same as a zip with its papers, what was done, digests and the proof of the record, which `node verify.mjs` checks',
    refuses: ['INTERVIEW_NOT_FOUND', 'OFFICIAL_DOCUMENT_NOT_READY'],
  })
  async pack(@Who() actor: Actor, @PathId() id: string): Promise<StreamableFile> {
    return sent(await this.dossiers.pack(actor, id), ZIP, 'dossier.zip');
  }
}

function sent({ name, content }: DocumentFile, type: string, plain: string): StreamableFile {
  const disposition = `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
  return new StreamableFile(content, { type, disposition });
}
