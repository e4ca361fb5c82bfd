import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import { decodeCursor, limitOf, type Page, pageOf, type PageWish } from '../../../../platform/paging/page.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { refuse } from '../../policy/domain/problems.js';
import { LIVE } from '../domain/interview.js';
import { type InterviewLine, listInterviewLines } from '../persistence/interview-lines.repository.js';

/** Filters as a request gives them. */
export interface InterviewsAsked extends PageWish {
  readonly state?: string;
  /** Only those under way. */
  readonly live?: boolean;
  readonly unitId?: string;
  readonly caseId?: string;
  /** Signed, for a day from this one on, with one of these posts at the table. */
  readonly sitting?: { readonly postIds: readonly string[]; readonly from: Day };
}

/** Interviews in the reader's scope; a proposal that nobody has signed is there for the office alone. */
@Injectable()
export class ReadInterviews {
  constructor(private readonly database: Database) {}

  /** The latest first. */
  async list(actor: Actor, asked: InterviewsAsked): Promise<Page<InterviewLine>> {
    const limit = limitOf(asked);
    const { state = null, unitId = null, caseId = null } = asked;
    const rows = await listInterviewLines(this.database, actor, {
      state,
      states: asked.live === true ? LIVE : undefined,
      unitId,
      caseId,
      sitting: asked.sitting,
      after: decodeCursor(asked.cursor, ['day', 'id']),
      limit,
    });
    return pageOf(
      rows,
      limit,
      (row) => [row.proposedOn, row.id],
      (row) => row,
    );
  }

  /** One. @throws INTERVIEW_NOT_FOUND */
  async get(actor: Actor, id: string): Promise<InterviewLine> {
    const [line] = await listInterviewLines(this.database, actor, {
      id,
      state: null,
      unitId: null,
      caseId: null,
      after: undefined,
      limit: 1,
    });
    if (line === undefined) throw refuse('INTERVIEW_NOT_FOUND');
    return line;
  }
}
