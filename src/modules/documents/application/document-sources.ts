import { Injectable } from '@nestjs/common';
import type { DocumentSubject } from '../domain/document-kinds.js';
import { ApprovalDocuments } from './approval-documents.js';
import { BulletinDocuments } from './bulletin-documents.js';
import type { DocumentSource } from './draft.js';
import { InspectionDocuments } from './inspection-documents.js';
import { InterviewDocuments } from './interview-documents.js';
import { ListingDocuments } from './listing-documents.js';
import { MeetingDocuments } from './meeting-documents.js';
import { LeaderDocuments } from './leader-documents.js';
import { ProblemDocuments } from './problem-documents.js';

/** Those of what is owed, decided, led and published. */
@Injectable()
export class OtherDocuments {
  readonly sources: Readonly<Record<'APPROVAL' | 'DUTY' | 'POST' | 'PUBLICATION', DocumentSource>>;

  constructor(
    approvals: ApprovalDocuments,
    duties: InspectionDocuments,
    leaders: LeaderDocuments,
    bulletins: BulletinDocuments,
  ) {
    this.sources = { APPROVAL: approvals, DUTY: duties, POST: leaders, PUBLICATION: bulletins };
  }
}

/** Where the papers of each kind of record are drawn. */
@Injectable()
export class DocumentSources {
  private readonly sources: Readonly<Record<DocumentSubject, DocumentSource>>;

  constructor(
    interviews: InterviewDocuments,
    listings: ListingDocuments,
    meetings: MeetingDocuments,
    problems: ProblemDocuments,
    others: OtherDocuments,
  ) {
    this.sources = {
      ...{ INTERVIEW: interviews, LISTING: listings, MEETING: meetings, PROBLEM: problems },
      ...others.sources,
    };
  }

  of(subject: DocumentSubject): DocumentSource {
    return this.sources[subject];
  }
}
