import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { fillTemplate } from '../../../platform/documents/fill-template.js';
import type { Paper } from '../../../platform/documents/paper.js';
import { templateParts } from '../../../platform/documents/template-parts.js';
import { writePaper } from '../../../platform/documents/write-paper.js';
import { DOCUMENT_RULES, type DocumentKind } from '../domain/document-kinds.js';
import { fixLayout, type Layout, layoutOf } from '../persistence/layout.repository.js';
import { templateContent } from '../persistence/template.repository.js';
import { valuesOf } from './template-values.js';

/** A document as it would be set, and of which record. */
export interface ToWrite {
  readonly kind: DocumentKind;
  readonly subjectId: string;
  readonly paper: Paper;
}

/** A page of the day is made anew each time: it never goes out for good. */
export const goesOut = (kind: DocumentKind): boolean => DOCUMENT_RULES[kind].subject !== 'POST';

/** In which layout documents are written: the office's own where a version is in force, else the built-in one. */
@Injectable()
export class DocumentLayouts {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The version that a document is written with; null: the built-in layout. */
  of(kind: DocumentKind, subjectId: string): Promise<Layout | null> {
    return layoutOf(this.database, kind, subjectId);
  }

  /** The same; a document that goes out keeps it from now on. */
  async settled(kind: DocumentKind, subjectId: string, final: boolean): Promise<Layout | null> {
    if (final && goesOut(kind)) await this.unitOfWork.run((tx) => fixLayout(tx, kind, subjectId));
    return this.of(kind, subjectId);
  }

  /** The document as a file, in the layout that it has. */
  async written({ kind, subjectId, paper }: ToWrite): Promise<Buffer> {
    return this.writeIn(await this.of(kind, subjectId), paper);
  }

  /** The document as a file, in this layout. */
  async writeIn(layout: Layout | null, paper: Paper): Promise<Buffer> {
    const content = layout === null ? null : await templateContent(this.database, layout.id);
    if (layout === null || content === null) return writePaper(paper);
    return fillTemplate({
      parts: [...templateParts(content).parts.values()],
      values: valuesOf(layout.kind, paper),
      mark: null,
    });
  }
}
