import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import type { FieldError } from '../../../shared-kernel/domain-error.js';
import { recordAct } from '../../audit/index.js';
import { SealedNames } from '../../problems/index.js';
import { refuse } from '../domain/problems.js';
import { type NoteDraft, noteFaults, type ScheduledType } from '../domain/scheduling-note.js';
import { insertNote, isPost, type LineRow, listLine } from '../persistence/scheduling-line.repository.js';
import { ScheduledThings } from './scheduled-things.js';

export type { LineRow } from '../persistence/scheduling-line.repository.js';

/** A matter that is scheduled. */
export interface Scheduled {
  readonly type: ScheduledType;
  readonly id: string;
}

/** 调度记录: what was done about a matter face to face, by telephone or on line, in one line with its other steps. */
@Injectable()
export class SchedulingNotes {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly things: ScheduledThings,
  ) {}

  /** A page of the matter's line as far as the actor sees what belongs to it, the latest first; one more than asked for. @throws NOTE_SUBJECT_NOT_FOUND */
  async line(
    actor: Actor,
    subject: Scheduled,
    page: { readonly limit: number; readonly after: readonly unknown[] | null },
  ): Promise<LineRow[]> {
    const parts = await this.things.partsSeen(this.database, actor, subject.type, subject.id);
    return listLine(this.database, subject, parts, page);
  }

  /** What a note about a hard problem says of the person who had it: it is read by all who read the problem. */
  private async naming(
    tx: Tx,
    type: ScheduledType,
    problemIds: readonly string[],
    { whoWords, words }: NoteDraft,
  ): Promise<readonly FieldError[]> {
    if (type === 'PROJECT' || problemIds.length === 0) return [];
    return tx.port(SealedNames).faults(tx, problemIds, { whoWords, words });
  }

  /** Keeps a note; nothing of the matter changes. @throws NOTE_SUBJECT_NOT_FOUND, NOTE_INCOMPLETE, NOTE_POST_UNKNOWN */
  note(actor: Actor, { type, id }: Scheduled, draft: NoteDraft): Promise<{ readonly id: string }> {
    return this.unitOfWork.run(async (tx) => {
      const thing = await this.things.seen(tx, actor, type, id);
      const faults = [
        ...noteFaults(draft, (await businessTime(tx)).today),
        ...(await this.naming(tx, type, (await thing.parts(tx, id)).problemIds, draft)),
      ];
      if (faults.length > 0) throw refuse('NOTE_INCOMPLETE', {}, faults);
      if (draft.whoPostId !== null && !(await isPost(tx, draft.whoPostId))) throw refuse('NOTE_POST_UNKNOWN');
      const { on, ...said } = draft;
      const noteId = await insertNote(tx, {
        ...said,
        subjectType: type,
        subjectId: id,
        happenedOn: on,
        madeByPerson: actor.personId,
      });
      await recordAct(tx, actor, {
        action: 'scheduling-note.made',
        subjectType: 'SCHEDULING_NOTE',
        subjectId: noteId,
        facts: { about: id, aboutType: type, way: draft.way, on },
      });
      return { id: noteId };
    });
  }
}
