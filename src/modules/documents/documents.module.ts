import { Module } from '@nestjs/common';
import { SupervisionModule } from '../supervision/index.js';
import { InterviewDocuments } from './application/interview-documents.js';
import { OfficialDocuments } from './application/official-documents.js';
import { OfficialDocumentsController } from './http/official-documents.controller.js';

/** Official paper: records in the layout of GB/T 9704. */
@Module({
  imports: [SupervisionModule],
  controllers: [OfficialDocumentsController],
  providers: [InterviewDocuments, OfficialDocuments],
})
export class DocumentsModule {}
