import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../../platform/clock/business-clock.js';
import { checkVersion } from '../../../../platform/concurrency/check-version.js';
import { Database } from '../../../../platform/database/database.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { recordAct } from '../../../audit/index.js';
import { notify } from '../../../notifications/index.js';
import { WordGuards } from '../../../obligations/index.js';
import { longDay, wordsOf } from '../../cases/application/wording.js';
import { findCaseHead } from '../../cases/persistence/case.repository.js';
import {
  listOpenCases,
  listWatchedByIds,
  lockOpenCases,
  lockWatched,
  type OpenCaseRow,
  type WatchedRow,
} from '../../cases/persistence/watched.repository.js';
import { appendSteps } from '../../cases/persistence/writes.repository.js';
import type { LetterKind } from '../../interviews/domain/letter.js';
import { Policies } from '../../policy/application/policies.js';
import { refuse, refuseAt } from '../../policy/domain/problems.js';
import { isLetterRegistered, touchCase } from '../persistence/letter.repository.js';
import { type CaseLetter, letterOf } from './letters.js';

/** A letter that went out on paper. */
export interface SentLetter {
  readonly documentNumber: string;
  readonly sentOn: Day;
  /** Who received it. */
  readonly to: string;
}

/** 工作函、情况说明: where nobody is talked to, something is written; it goes out on paper, and the office registers that. */
@Injectable()
export class KeepLetters {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly policies: Policies,
  ) {}

  /** @throws CASE_NOT_FOUND, CASE_CLOSED */
  async read(caseId: string): Promise<CaseLetter> {
    const head = await findCaseHead(this.database, caseId);
    if (head === null) throw refuse('CASE_NOT_FOUND');
    const [row] = await listWatchedByIds(this.database, [head.obligationId]);
    const [open] = await listOpenCases(this.database, [head.obligationId]);
    const read = await letterOf(this.database, this.policies, running(caseId, row, open));
    const { kind, title, body, barredTiers } = read;
    return { kind, title, body, barredTiers };
  }

  /** @throws CASE_NOT_FOUND, CASE_CLOSED, LETTER_NOT_DUE, DATE_IN_FUTURE, LETTER_BEFORE_CASE, WORDS_NAME_PERSON, STALE_VERSION */
  register(actor: Actor, caseId: string, sent: SentLetter, seen: number | null): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const head = await findCaseHead(tx, caseId);
      if (head === null) throw refuse('CASE_NOT_FOUND');
      const [locked] = await lockWatched(tx, [head.obligationId]);
      const [found] = await lockOpenCases(tx, [head.obligationId]);
      const { row, open } = running(caseId, locked, found);
      checkVersion(open.version, seen);
      const { kind, people } = await letterOf(tx, this.policies, { row, open });
      if (kind === null) throw refuse('LETTER_NOT_DUE');
      if (sent.sentOn > (await businessTime(tx)).today) throw refuseAt('/sentOn', 'DATE_IN_FUTURE');
      if (sent.sentOn < head.openedOn) throw refuseAt('/sentOn', 'LETTER_BEFORE_CASE');
      const { documentNumber, to } = sent;
      await tx.port(WordGuards).assertFit(tx, row.id, { documentNumber, to });
      if (await isLetterRegistered(tx, caseId, sent)) return;
      await touchCase(tx, caseId);
      const keys = kind === 'WORK_LETTER' ? await tellUnit(tx, people, { row, caseId }, sent) : [];
      await appendSteps(tx, actor, [stepOf(actor, { row, open, kind, keys }, sent)]);
      await recordAct(tx, actor, {
        ...{ action: 'case.letter-sent', subjectType: 'CASE', subjectId: caseId, unitId: row.ownerUnitId },
        facts: { kind, ...sent },
      });
    });
  }
}

function running(
  caseId: string,
  row: WatchedRow | undefined,
  open: OpenCaseRow | undefined,
): { readonly row: WatchedRow; readonly open: OpenCaseRow } {
  if (row === undefined || open?.id !== caseId) throw refuse('CASE_CLOSED');
  return { row, open };
}

interface Written {
  readonly row: WatchedRow;
  readonly open: OpenCaseRow;
  readonly kind: LetterKind;
  readonly keys: readonly string[];
}

/** The unit reads that a letter went to whoever it answers to; a note to a leader is the office's and his. */
function stepOf(actor: Actor, { row, open, kind, keys }: Written, { documentNumber, sentOn, to }: SentLetter) {
  return {
    ...{ obligation_id: row.id, case_id: open.id, kind: `${kind}_SENT`, clause: 'ACT', date_run: row.dateRun },
    ...{ office_only: kind === 'LEADER_NOTE' || open.hidden, lateness: 0, dates: { sentOn }, notice_keys: keys },
    ...{ policy_version: open.policyVersion, calendar_version: open.calendarVersion, why: {} },
    offline: {
      ...{ by: actor.name, on: sentOn, words: to, number: documentNumber },
      ...{ registeredByPerson: actor.personId, registeredByName: actor.name },
    },
  };
}

/** @returns the keys of the notices */
async function tellUnit(
  tx: Tx,
  people: Awaited<ReturnType<typeof letterOf>>['people'],
  { row, caseId }: { readonly row: WatchedRow; readonly caseId: string },
  { documentNumber, sentOn, to }: SentLetter,
): Promise<string[]> {
  const seats = [people.sectionChief(row), people.ofUnit(row.ownerUnitId, 'UNIT_OFFICE')].flatMap((seat) => seat ?? []);
  const said = wordsOf('WORK_LETTER_SENT', {
    ...{ unit: people.unit(row.ownerUnitId)?.name ?? '', matter: row.title, to, documentNumber },
    sentOn: longDay(sentOn),
  });
  const notices = seats.map(({ postId }) => ({
    ...{ key: `${caseId}:LETTER_SENT:${documentNumber}:${postId}`, kind: 'WORK_LETTER_SENT' as const },
    ...{ recipientPostId: postId, unitId: row.ownerUnitId, subjectId: caseId, ...said },
  }));
  await notify(tx, notices);
  return notices.map(({ key }) => key);
}
