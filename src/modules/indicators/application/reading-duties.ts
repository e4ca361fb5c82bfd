import type { Tx } from '../../../platform/database/tx.js';
import { quoted } from '../../../shared-kernel/quoted.js';
import { noticeWords, words } from '../../../texts/words.js';
import { notify } from '../../notifications/index.js';
import {
  fileObligation,
  openObligation,
  openOfficeObligation,
  returnObligation,
  settleObligation,
  settleOfficeObligation,
} from '../../obligations/index.js';
import { postsOf } from '../../organisation/index.js';
import { READING_DAYS } from '../domain/indicator.js';
import { type Period, periodWords } from '../domain/period.js';
import { dueDay, type Expected, expectedIn, keepObligation, unmetOf } from '../persistence/expected.repository.js';
import type { Indicator } from '../persistence/indicator.repository.js';

/** What is owed, and by whom. */
export type Owing = Pick<Indicator, 'id' | 'name' | 'projectId' | 'dataUnitId'>;

const CHECK_DAYS = 5;
/** Who gets a reading back has three working days for it. */
const RETURN_DAYS = 3;

/** The data unit owes the reading of a period that is over, ten working days after it: reminded of, and no more. */
export async function oweReading(
  tx: Tx,
  { name, projectId, dataUnitId }: Owing,
  expected: Pick<Expected, 'id' | 'period' | 'endsOn'>,
  fromToday = 1,
): Promise<void> {
  const dueOn = await dueDay(tx, expected.endsOn, READING_DAYS, fromToday);
  const obligationId = await openObligation(tx, {
    kind: 'INDICATOR',
    subjectId: expected.id,
    projectId,
    ownerUnitId: dataUnitId,
    title: words('title.INDICATOR', { indicator: quoted(name), period: periodWords(expected.period) }),
    dueOn,
  });
  await keepObligation(tx, expected.id, obligationId);
}

/** A reading came: its clock stands, and the office checks it within five working days. */
export async function readingFiled(tx: Tx, indicator: Owing, readingId: string, period: Period): Promise<void> {
  const expected = await expectedIn(tx, indicator.id, period);
  if (expected?.obligationId != null && (expected.state === 'OPEN' || expected.state === 'RETURNED'))
    await fileObligation(tx, expected.obligationId, readingId);
  await askToCheck(tx, indicator, readingId, period);
}

/** The office owes a word on a reading that was entered. */
export async function askToCheck(tx: Tx, { name, projectId }: Owing, readingId: string, period: Period): Promise<void> {
  await openOfficeObligation(tx, {
    kind: 'VERIFICATION',
    subjectId: readingId,
    projectId,
    title: words('title.READING', { indicator: quoted(name), period: periodWords(period) }),
    workingDays: CHECK_DAYS,
  });
}

/** The office has said its word. */
export async function checkSettled(tx: Tx, readingId: string): Promise<void> {
  await settleOfficeObligation(tx, 'VERIFICATION', [readingId], 'MET');
}

/** A reading was confirmed: nobody owes it any more. */
export async function readingMet(tx: Tx, indicatorId: string, period: Period): Promise<void> {
  const expected = await expectedIn(tx, indicatorId, period);
  if (expected?.obligationId != null && isOwed(expected)) await settleObligation(tx, expected.obligationId, 'MET');
}

const isOwed = ({ state }: Expected): boolean => state === 'OPEN' || state === 'RETURNED' || state === 'SUBMITTED';

/** 退回补正: the data unit owes it again. Entered before its period was over, it is owed from now on. */
export async function readingReturned(tx: Tx, indicator: Owing, period: Period): Promise<void> {
  const expected = await expectedIn(tx, indicator.id, period);
  if (expected === null) return;
  if (expected.obligationId === null) return oweReading(tx, indicator, expected, RETURN_DAYS);
  if (expected.state === 'SUBMITTED') await returnObligation(tx, expected.obligationId);
}

/** What is still owed of an indicator ends with it. */
export async function nothingOwed(tx: Tx, indicatorId: string): Promise<void> {
  for (const { obligationId } of await unmetOf(tx, indicatorId))
    if (obligationId !== null) await settleObligation(tx, obligationId, 'CANCELLED');
}

/** Another unit reads it from now on, and owes what is not yet read. */
export async function handOver(tx: Tx, indicator: Owing): Promise<void> {
  for (const expected of await unmetOf(tx, indicator.id)) {
    if (expected.obligationId === null || expected.state === 'SUBMITTED') continue;
    await settleObligation(tx, expected.obligationId, 'CANCELLED');
    await oweReading(tx, indicator, expected, RETURN_DAYS);
  }
}

/** Those who file for the data unit are told that a reading came back, or that a correction was not taken. */
export async function tellReturn(
  tx: Tx,
  { id, name, dataUnitId }: Owing,
  reading: { readonly id: string; readonly period: Period; readonly version: number },
  reason: string,
): Promise<void> {
  const said = noticeWords('READING_RETURNED', {
    indicator: quoted(name),
    period: periodWords(reading.period),
    reason,
  });
  const posts = await postsOf(tx, dataUnitId, ['LIAISON', 'SECTION_CHIEF']);
  await notify(
    tx,
    posts.map(({ postId }) => ({
      key: `reading:${reading.id}:returned:${String(reading.version)}:${postId}`,
      kind: 'READING_RETURNED' as const,
      recipientPostId: postId,
      unitId: dataUnitId,
      subjectId: id,
      ...said,
    })),
  );
}
