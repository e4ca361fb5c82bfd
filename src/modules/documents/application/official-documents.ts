import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { writePaper } from '../../../platform/documents/write-paper.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAct } from '../../audit/index.js';
import { DOCUMENT_RULES, type DocumentKind, type DocumentSubject } from '../domain/document-kinds.js';
import { refuse } from '../domain/problems.js';
import { findOffice } from '../persistence/issuer.repository.js';
import type { DocumentSource, Draft } from './draft.js';
import { InterviewDocuments } from './interview-documents.js';

/** A document that may be downloaded. */
export interface ReadyDocument {
  readonly kind: DocumentKind;
  readonly name: string;
}

/** A document as a file. */
export interface DocumentFile {
  readonly name: string;
  readonly content: Buffer;
}

/** Official documents of the records: with the right to read a record comes the right to have its papers. */
@Injectable()
export class OfficialDocuments {
  private readonly sources: Readonly<Record<DocumentSubject, DocumentSource>>;

  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    interviews: InterviewDocuments,
  ) {
    this.sources = { INTERVIEW: interviews };
  }

  /** What a record yields today. @throws what reading the record throws */
  async list(actor: Actor, subject: DocumentSubject, id: string): Promise<readonly ReadyDocument[]> {
    return (await this.sources[subject].drafts(actor, id)).map(({ kind, name }) => ({ kind, name }));
  }

  /** One of them as a .docx; who took it is recorded. @throws OFFICIAL_DOCUMENT_NOT_READY, and what reading the record throws */
  async file(actor: Actor, kind: DocumentKind, id: string): Promise<DocumentFile> {
    const { subject } = DOCUMENT_RULES[kind];
    const draft = found(await this.sources[subject].drafts(actor, id), kind);
    const office = await findOffice(this.database);
    const content = await writePaper(draft.draw({ name: office?.name ?? '' }));
    await this.unitOfWork.run((tx) =>
      recordAct(tx, actor, {
        action: 'official-document.taken',
        subjectType: subject,
        subjectId: id,
        facts: { kind },
      }),
    );
    return { name: `${draft.name}.docx`, content };
  }
}

function found(drafts: readonly Draft[], kind: DocumentKind): Draft {
  const draft = drafts.find((one) => one.kind === kind);
  if (draft === undefined) throw refuse('OFFICIAL_DOCUMENT_NOT_READY', { kind });
  return draft;
}
