import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { type Book, firstVisibleSheet } from '../../../shared-kernel/grid.js';
import { words } from '../../../texts/words.js';
import { type Approval, ApprovalKinds, askDecider, OFFICE_HEAD, tellProposer } from '../../approvals/index.js';
import {
  broughtInBy,
  type CarriedOut,
  findRead,
  type ImportDone,
  type ImportKind,
  ImportKinds,
  type ReadFile,
  type ReadOptions,
} from '../../imports/index.js';
import { type MeetingVerdict, weighMeetings, type WeighedMeetings } from '../domain/meeting-verdicts.js';
import { MEETING_BATCH, MEETING_IMPORT } from '../domain/past-meeting.js';
import { refuse } from '../domain/problems.js';
import { type ReadMeetings, readMeetingSheet } from '../domain/read-meeting-sheet.js';
import { loadMeanings } from '../persistence/sheet-meanings.repository.js';
import { bringInMeetings } from './bring-in-meetings.js';

/**
 * Past meetings as a kind of import. Confirmed, they wait for one decision of a head of the office who neither handed the file in nor confirmed
 * its preview; with it they are final, and their decisions are tasks.
 */
@Injectable()
export class MeetingImportKind implements ImportKind<ReadMeetings>, OnModuleInit {
  readonly kind = MEETING_IMPORT.kind;
  readonly name = MEETING_IMPORT.name;
  readonly subjectType = MEETING_IMPORT.subjectType;

  constructor(
    private readonly kinds: ImportKinds,
    private readonly approvals: ApprovalKinds,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
    this.approvals.register(MEETING_BATCH, {
      onApproved: async (tx, actor, approval, decision) => {
        await this.bringIn(tx, actor, approval);
        await tellProposer(tx, approval, decision);
      },
      onRejected: (tx, _actor, approval, decision) => tellProposer(tx, approval, decision),
    });
  }

  parse(_reader: Reader, book: Book, { year }: ReadOptions): Promise<ReadMeetings> {
    const read = readMeetingSheet(firstVisibleSheet(book));
    return Promise.resolve({ ...read, year: year ?? read.year });
  }

  async compare(tx: Tx, content: ReadMeetings): Promise<ReadFile> {
    const { verdicts } = await weigh(tx, content);
    return { content, year: content.year, verdicts, proposals: [], summary: countsOf(verdicts) };
  }

  async takeTurns(tx: Tx): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [MEETING_IMPORT.kind]);
  }

  /** Asks for the second person's word. @throws IMPORT_OVERTAKEN */
  async apply(tx: Tx, _actor: Actor, { content, read, by }: CarriedOut<ReadMeetings>): Promise<ImportDone> {
    const { verdicts, added } = await weigh(tx, content);
    const summary = countsOf(verdicts);
    if ((summary['refuse'] ?? 0) > (read.summary['refuse'] ?? 0)) throw refuse('IMPORT_OVERTAKEN');
    const { importId, fileName, asker } = by;
    if (added.length > 0)
      await askDecider(tx, asker, {
        kind: MEETING_BATCH,
        subjectType: MEETING_IMPORT.subjectType,
        subjectId: importId,
        officeOnly: true,
        title: words('title.MEETING_BATCH', { count: added.length, file: fileName }),
        facts: { fileName, count: added.length, concerned: broughtInBy(by) },
        approverRole: OFFICE_HEAD,
      });
    return { summary, facts: { meetings: added.length, ...summary } };
  }

  /** What became the same or was held otherwise meanwhile stays as it is. */
  private async bringIn(tx: Tx, actor: Actor, { subjectId: importId }: Approval): Promise<void> {
    await this.takeTurns(tx);
    const read = await findRead(tx, MEETING_IMPORT, importId, true);
    if (read === null) throw refuse('IMPORT_OVERTAKEN');
    const { added } = await weigh(tx, read.content as ReadMeetings);
    await bringInMeetings(tx, actor, importId, added);
  }
}

const weigh = async (tx: Tx, content: ReadMeetings): Promise<WeighedMeetings> =>
  weighMeetings(content, await loadMeanings(tx, content.year));

function countsOf(verdicts: readonly MeetingVerdict[]): Readonly<Record<string, number>> {
  const count = (wanted: MeetingVerdict['verdict']) => verdicts.filter(({ verdict }) => verdict === wanted).length;
  const skip = count('SKIP');
  return {
    ...{ rows: verdicts.length - skip, add: count('ADD'), change: 0, same: count('SAME') },
    ...{ refuse: count('REFUSE'), skip },
  };
}
