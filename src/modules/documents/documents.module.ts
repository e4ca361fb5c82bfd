import { Module } from '@nestjs/common';
import { CyclesModule } from '../cycles/index.js';
import { MeetingsModule } from '../meetings/index.js';
import { ProblemsModule } from '../problems/index.js';
import { PublicationsModule } from '../publications/index.js';
import { ReportsModule } from '../reports/index.js';
import { SupervisionModule } from '../supervision/index.js';
import { ApprovalDocuments } from './application/approval-documents.js';
import { BulletinDocuments } from './application/bulletin-documents.js';
import { DocumentLayouts } from './application/document-layouts.js';
import { DocumentTemplates } from './application/document-templates.js';
import { DocumentSources, OtherDocuments } from './application/document-sources.js';
import { InspectionDocuments } from './application/inspection-documents.js';
import { LeaderDocuments } from './application/leader-documents.js';
import { ListingDocuments } from './application/listing-documents.js';
import { MaterialDocuments } from './application/material-documents.js';
import { MeetingDocuments } from './application/meeting-documents.js';
import { ProblemDocuments } from './application/problem-documents.js';
import { InterviewDossiers } from './application/interview-dossiers.js';
import { InterviewDossiersController } from './http/interview-dossiers.controller.js';
import { InterviewDocuments } from './application/interview-documents.js';
import { OfficialDocuments } from './application/official-documents.js';
import { NumberDocument } from './application/number-document.use-case.js';
import { Issuers } from './application/write-issuer.use-case.js';
import { DocumentTemplatesController } from './http/document-templates.controller.js';
import { DocumentIssuersController, OfficialDocumentsController } from './http/official-documents.controller.js';

/** Official paper: records in the layout of GB/T 9704. */
@Module({
  imports: [CyclesModule, MeetingsModule, ProblemsModule, PublicationsModule, ReportsModule, SupervisionModule],
  controllers: [
    DocumentIssuersController,
    DocumentTemplatesController,
    InterviewDossiersController,
    OfficialDocumentsController,
  ],
  providers: [
    ApprovalDocuments,
    BulletinDocuments,
    DocumentSources,
    DocumentLayouts,
    DocumentTemplates,
    OtherDocuments,
    InspectionDocuments,
    LeaderDocuments,
    MaterialDocuments,
    InterviewDocuments,
    InterviewDossiers,
    ListingDocuments,
    MeetingDocuments,
    ProblemDocuments,
    Issuers,
    NumberDocument,
    OfficialDocuments,
  ],
  exports: [Issuers, OfficialDocuments],
})
export class DocumentsModule {}
