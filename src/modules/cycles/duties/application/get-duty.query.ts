import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { listRequests, type RequestRow } from '../../../obligations/index.js';
import { findsOf } from '../../../problems/index.js';
import { findsIn } from '../domain/finds.js';
import { refuse } from '../domain/problems.js';
import { type ActivityRecord, findActivity, findTemplate } from '../persistence/activity.repository.js';
import { type CorrectionView, type DutyView, findDutyView, listCorrections } from '../persistence/duty-list.js';
import { type EntryView, listEntries } from '../persistence/entry.repository.js';
import { listParagraphs, type ParagraphView } from '../persistence/paragraph.repository.js';
import { DutyAccess } from './duty-access.js';

/** A duty with its record, requests and corrections, and last quarter's record as a template. */
export interface DutyPage {
  readonly duty: DutyView;
  readonly activity: ActivityRecord | null;
  readonly template: ActivityRecord | null;
  readonly requests: readonly RequestRow[];
  readonly corrections: readonly CorrectionView[];
  readonly entries: readonly EntryView[];
  readonly paragraphs: readonly ParagraphView[];
  readonly finds: readonly FoundThing[];
}

/** What a visit or an inspection found, and the problem that was made of it. */
export interface FoundThing {
  readonly place: number;
  readonly words: string;
  readonly problemId: string | null;
}

/** One duty, whole. */
@Injectable()
export class GetDuty {
  constructor(
    private readonly database: Database,
    private readonly access: DutyAccess,
  ) {}

  /** @throws DUTY_NOT_FOUND outside the reader's scope */
  async execute(actor: Actor, id: string): Promise<DutyPage> {
    const duty = await findDutyView(this.database, id, this.access.visible(actor));
    if (duty === null) throw refuse('DUTY_NOT_FOUND');
    const [activity, template, requests, corrections, entries, paragraphs] = await Promise.all([
      duty.activityId === null ? null : findActivity(this.database, duty.activityId),
      findTemplate(this.database, duty),
      listRequests(this.database, duty.obligationId),
      listCorrections(this.database, id),
      listEntries(this.database, id),
      listParagraphs(this.database, id),
    ]);
    const finds = activity === null ? [] : await this.findsOf(activity);
    return { duty, activity, template, requests, corrections, entries, paragraphs, finds };
  }

  private async findsOf({ id, record }: ActivityRecord): Promise<readonly FoundThing[]> {
    const found = findsIn(record);
    if (found.length === 0) return [];
    const listed = new Map((await findsOf(this.database, id)).map(({ place, problemId }) => [place, problemId]));
    return found.map((words, place) => ({ place, words, problemId: listed.get(place) ?? null }));
  }
}
