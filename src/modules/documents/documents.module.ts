import { Module } from '@nestjs/common';
import { SupervisionModule } from '../supervision/index.js';
import { InterviewDocuments } from './application/interview-documents.js';
import { OfficialDocuments } from './application/official-documents.js';
import { NumberDocument } from './application/number-document.use-case.js';
import { Issuers } from './application/write-issuer.use-case.js';
import { DocumentIssuersController, OfficialDocumentsController } from './http/official-documents.controller.js';

/** Official paper: records in the layout of GB/T 9704. */
@Module({
  imports: [SupervisionModule],
  controllers: [DocumentIssuersController, OfficialDocumentsController],
  providers: [InterviewDocuments, Issuers, NumberDocument, OfficialDocuments],
})
export class DocumentsModule {}
