import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAct } from '../../audit/index.js';
import { DOCUMENT_RULES, type DocumentKind } from '../domain/document-kinds.js';
import { refuse } from '../domain/problems.js';
import { findOffice } from '../persistence/issuer.repository.js';
import { fixLayout, layoutOf } from '../persistence/layout.repository.js';
import { takeNumber } from '../persistence/number.repository.js';
import { numberWords } from './number-words.js';
import { OfficialDocuments } from './official-documents.js';

/** 编号: the office gives a document of its own the next number of its series and year. */
@Injectable()
export class NumberDocument {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: OfficialDocuments,
  ) {}

  /**
   * Once: asked again it says the number that the document has.
   * @throws OFFICIAL_DOCUMENT_UNNUMBERED, OFFICIAL_DOCUMENT_NOT_READY, DOCUMENT_CODE_MISSING, and what reading the record throws
   */
  async execute(actor: Actor, kind: DocumentKind, subjectId: string): Promise<string> {
    const { series, subject } = DOCUMENT_RULES[kind];
    const draft = await this.documents.draft(actor, kind, subjectId);
    if (series === null) throw refuse('OFFICIAL_DOCUMENT_UNNUMBERED', { kind });
    if (!draft.final) throw refuse('OFFICIAL_DOCUMENT_NOT_READY', { kind });
    return this.unitOfWork.run(async (tx) => {
      const office = await findOffice(tx);
      const code = office?.code ?? null;
      if (office === null || code === null) throw refuse('DOCUMENT_CODE_MISSING');
      const year = Number((await businessTime(tx)).today.slice(0, 4));
      const asked = { ...{ unitId: office.unitId, year, series, kind, subjectId }, takenByPerson: actor.personId };
      const { words: number, taken } = await takeNumber(tx, asked, (next) => numberWords(code, series, year, next));
      // What bears a number has gone out: later versions of a template leave it as it is.
      await fixLayout(tx, kind, subjectId);
      const template = (await layoutOf(tx, kind, subjectId))?.number ?? null;
      if (taken)
        await recordAct(tx, actor, {
          action: 'official-document.numbered',
          subjectType: subject,
          subjectId,
          facts: { kind, number, template },
        });
      return number;
    });
  }
}
