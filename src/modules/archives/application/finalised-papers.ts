import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Reader } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { dayInWords } from '../../../shared-kernel/dates.js';
import {
  type DocumentSubject,
  type DrawnDocument,
  Issuers,
  type Office,
  OfficialDocuments,
} from '../../documents/index.js';
import { RETAINED, RETAINED_KINDS, type RetainedKind, type Retention } from '../../../shared-kernel/retention.js';
import { type FinalisedPaper, numbered, type NumberedPaper } from '../domain/archive.js';
import { type Finalised, listFinalised } from '../persistence/finalised.js';

/** A plan's paper is that of its approval. */
const SUBJECT_OF: Readonly<Record<RetainedKind, DocumentSubject>> = {
  ...{ MEETING: 'MEETING', INTERVIEW: 'INTERVIEW', LISTING: 'LISTING', PLAN: 'APPROVAL' },
};

/** A line of the contents with its paper. */
export interface FiledPaper extends NumberedPaper {
  /** As a file, in the layout that it has. */
  readonly write: () => Promise<Buffer>;
}

/** What was finalised in a year. */
export interface FiledYear {
  readonly papers: readonly FiledPaper[];
  /** The records that yield no paper. */
  readonly paperless: readonly string[];
}

/** Everything that was finalised in a year, as papers: numbered in each retention. */
@Injectable()
export class FinalisedPapers {
  constructor(
    private readonly database: Database,
    private readonly documents: OfficialDocuments,
    private readonly issuers: Issuers,
  ) {}

  /** @throws DOCUMENT_ISSUER_NOT_FOUND where there is no office */
  async of(actor: Actor, year: number): Promise<FiledYear> {
    const office = await this.issuers.office();
    const papers = new Map<string, DrawnDocument>();
    const lines: FinalisedPaper[] = [];
    const records = await listFinalised(this.database, year);
    for (const record of records) {
      const { kind, subjectId } = record;
      for (const drawn of await this.documents.papers(actor, SUBJECT_OF[kind], subjectId)) {
        const { paper } = drawn;
        // A draft is no document.
        if (paper.standing !== null) continue;
        papers.set(keyOf(subjectId, drawn.kind), drawn);
        lines.push(lineOf(office, record, drawn));
      }
    }
    const filed = new Set(lines.map(({ subjectId }) => subjectId));
    const paperless = records.filter(({ subjectId }) => !filed.has(subjectId)).map(({ subjectId }) => subjectId);
    const all = numbered(lines, RETAINED_KINDS).flatMap((line) => {
      const drawn = papers.get(keyOf(line.subjectId, line.document));
      return drawn === undefined ? [] : [{ ...line, write: () => this.documents.written(drawn) }];
    });
    return { papers: all, paperless };
  }

  /** The records of a year that no line of the list stands for. */
  async lacking(reader: Reader, year: number, listed: ReadonlySet<string>): Promise<readonly Finalised[]> {
    return (await listFinalised(reader, year)).filter(({ subjectId }) => !listed.has(subjectId));
  }
}

/** A sheet is called after what it is about: its own title stands on all of its kind. */
const titleOf = ({ name, paper }: DrawnDocument): string => (paper.form === 'PLAIN' ? name : paper.title);

function lineOf(office: Office, { kind, subjectId, on }: Finalised, drawn: DrawnDocument): FinalisedPaper {
  const { signature, number } = drawn.paper;
  return {
    ...{ kind, subjectId, document: drawn.kind, retention: retentionOf(office, kind) },
    ...{ responsible: signature?.issuer ?? office.fullName ?? office.name, reference: number ?? drawn.number },
    ...{ title: titleOf(drawn), datedOn: dayInWords(signature?.date ?? '') ?? on },
  };
}

const keyOf = (subjectId: string, document: string): string => `${subjectId} ${document}`;

/** As the office says it, else as the product has it. */
function retentionOf(office: Office, kind: RetainedKind): Retention {
  const { retainMeetings, retainInterviews, retainListings, retainPlans } = office;
  const said = { MEETING: retainMeetings, INTERVIEW: retainInterviews, LISTING: retainListings, PLAN: retainPlans };
  return said[kind] ?? RETAINED[kind];
}
