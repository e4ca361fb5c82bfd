import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type Actor, isOffice } from '../../../shared-kernel/actor.js';
import { dayWords } from '../../../shared-kernel/dates.js';
import { words } from '../../../texts/words.js';
import { recordAct } from '../../audit/index.js';
import { DOCUMENT_RULES, type DocumentKind, type DocumentSubject } from '../domain/document-kinds.js';
import { refuse } from '../domain/problems.js';
import { findOffice, type Office } from '../persistence/issuer.repository.js';
import { numberOf, numbersOf } from '../persistence/number.repository.js';
import { DocumentLayouts, type ToWrite } from './document-layouts.js';
import { DocumentSources } from './document-sources.js';
import type { Draft, Issuer } from './draft.js';
import { numberWords } from './number-words.js';

/** A document that may be downloaded. */
export interface ReadyDocument {
  readonly kind: DocumentKind;
  readonly name: string;
  readonly number: string | null;
  /** The reader may give it one now. */
  readonly mayNumber: boolean;
  /** The version of the office's own template that it is made with; null: the built-in layout. */
  readonly template: number | null;
}

/** A document as it would be set. */
export interface DrawnDocument extends ToWrite {
  /** What its file is called. */
  readonly name: string;
  readonly number: string | null;
}

/** A document as a file. */
export interface DocumentFile {
  readonly name: string;
  readonly content: Buffer;
}

/** Official documents of the records: with the right to read a record comes the right to have its papers. */
@Injectable()
export class OfficialDocuments {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly sources: DocumentSources,
    private readonly layouts: DocumentLayouts,
  ) {}

  /** What a record yields today. @throws what reading the record throws */
  async list(actor: Actor, subject: DocumentSubject, id: string): Promise<readonly ReadyDocument[]> {
    const drafts = await this.sources.of(subject).drafts(actor, id);
    const numbers = await numbersOf(this.database, id);
    const ready: ReadyDocument[] = [];
    for (const { kind, name, final } of drafts) {
      const number = numbers.get(kind) ?? null;
      const mayNumber = isOffice(actor) && final && DOCUMENT_RULES[kind].series !== null && number === null;
      const template = (await this.layouts.of(kind, id))?.number ?? null;
      ready.push({ kind, name, number, mayNumber, template });
    }
    return ready;
  }

  /** One that the record yields. @throws OFFICIAL_DOCUMENT_NOT_READY, and what reading the record throws */
  async draft(actor: Actor, kind: DocumentKind, id: string): Promise<Draft> {
    const drafts = await this.sources.of(DOCUMENT_RULES[kind].subject).drafts(actor, id);
    const draft = drafts.find((one) => one.kind === kind);
    if (draft === undefined) throw refuse('OFFICIAL_DOCUMENT_NOT_READY', { kind });
    return draft;
  }

  /** All that the record yields today, drawn, with their numbers. @throws what reading the record throws */
  async papers(actor: Actor, subject: DocumentSubject, id: string): Promise<readonly DrawnDocument[]> {
    const drafts = await this.sources.of(subject).drafts(actor, id);
    const drawn: DrawnDocument[] = [];
    for (const { kind, name, draw } of drafts) {
      const issuer = await this.issuer(kind, id);
      drawn.push({ kind, subjectId: id, name, number: issuer.number, paper: draw(issuer) });
    }
    return drawn;
  }

  /** One of them as a file, in the layout that it has. */
  written(drawn: ToWrite): Promise<Buffer> {
    return this.layouts.written(drawn);
  }

  /** The same as a .docx; who took it, and with which version of a template, is recorded. What goes out keeps its layout. */
  async file(actor: Actor, kind: DocumentKind, id: string): Promise<DocumentFile> {
    const draft = await this.draft(actor, kind, id);
    const layout = await this.layouts.settled(kind, id, draft.final);
    const content = await this.layouts.writeIn(layout, draft.draw(await this.issuer(kind, id)));
    await this.unitOfWork.run((tx) =>
      recordAct(tx, actor, {
        action: 'official-document.taken',
        subjectType: DOCUMENT_RULES[kind].subject,
        subjectId: id,
        facts: { kind, template: layout?.number ?? null },
      }),
    );
    return { name: `${draft.name}.docx`, content };
  }

  private async issuer(kind: DocumentKind, id: string): Promise<Issuer> {
    const office = await findOffice(this.database);
    const taken = await numberOf(this.database, kind, id);
    const number = taken?.words ?? (await this.place(kind, office?.code ?? null));
    const date = taken === null ? words('paper.dateToWrite') : dayWords(taken.takenOn);
    return { ...issuerOf(office), number, date };
  }

  /** The number with its place left empty; null where none is taken, or the office has no code yet. */
  private async place(kind: DocumentKind, code: string | null): Promise<string | null> {
    const { series } = DOCUMENT_RULES[kind];
    if (series === null || code === null) return null;
    const { today } = await businessTime(this.database);
    return numberWords(code, series, Number(today.slice(0, 4)), null);
  }
}

function issuerOf(office: Office | null): Omit<Issuer, 'number' | 'date'> {
  const { fullName, header = null, copyTo = null, inspectionBasis = null, interviewBasis = null } = office ?? {};
  const name = fullName ?? office?.name ?? '';
  return { name, header: header ?? name, copyTo, inspectionBasis, interviewBasis };
}
