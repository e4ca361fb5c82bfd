import { Injectable } from '@nestjs/common';
import type { DocumentSubject } from '../domain/document-kinds.js';
import type { DocumentSource } from './draft.js';
import { InterviewDocuments } from './interview-documents.js';
import { ListingDocuments } from './listing-documents.js';
import { MeetingDocuments } from './meeting-documents.js';
import { ProblemDocuments } from './problem-documents.js';

/** Where the papers of each kind of record are drawn. */
@Injectable()
export class DocumentSources {
  private readonly sources: Readonly<Record<DocumentSubject, DocumentSource>>;

  constructor(
    interviews: InterviewDocuments,
    listings: ListingDocuments,
    meetings: MeetingDocuments,
    problems: ProblemDocuments,
  ) {
    this.sources = { INTERVIEW: interviews, LISTING: listings, MEETING: meetings, PROBLEM: problems };
  }

  of(subject: DocumentSubject): DocumentSource {
    return this.sources[subject];
  }
}
