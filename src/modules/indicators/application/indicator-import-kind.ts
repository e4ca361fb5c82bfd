import { Injectable, type OnModuleInit } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { EVERYTHING } from '../../../platform/database/where.js';
import { type Actor, actsAsOneOf, OFFICE_ROLES } from '../../../shared-kernel/actor.js';
import { keyOf } from '../../../shared-kernel/cell-text.js';
import { type Book, firstVisibleSheet } from '../../../shared-kernel/grid.js';
import { words } from '../../../texts/words.js';
import {
  type CarriedOut,
  type ConfirmedBy,
  type FileOptions,
  findConfirmed,
  type ImportDone,
  type ImportKind,
  ImportKinds,
  type ImportView,
  type ReadFile,
} from '../../imports/index.js';
import { personById } from '../../organisation/index.js';
import { loadKnownNames } from '../../projects/index.js';
import { INDICATOR_IMPORT } from '../domain/indicator-import.js';
import { readIndicatorSheet, type ReadSheets } from '../domain/indicator-sheet.js';
import { type IndicatorVerdict, indicatorVerdicts, type SheetMeanings } from '../domain/indicator-verdicts.js';
import { DIRECTIONS } from '../domain/light.js';
import { FREQUENCIES } from '../domain/period.js';
import { refuse } from '../domain/problems.js';
import type { MeantReading } from '../domain/reading.js';
import { findIndicator } from '../persistence/indicator.repository.js';
import { changeReading, findReading, insertReading, readingsIn } from '../persistence/reading.repository.js';
import { heldIndicators, namedReforms, unitNames } from '../persistence/sheet-meanings.repository.js';
import { confirmReading } from './check-reading.use-case.js';
import { addIndicator, changeTo } from './write-indicator.use-case.js';

type Counts = Readonly<Record<string, number>>;

/**
 * Indicators, or their readings, as a kind of import: the headings say which. What is read in a file takes two people of the office: who handed it
 * in, and who confirms the preview.
 */
@Injectable()
export class IndicatorImportKind implements ImportKind<ReadSheets>, OnModuleInit {
  readonly kind = INDICATOR_IMPORT.kind;
  readonly name = INDICATOR_IMPORT.name;
  readonly subjectType = INDICATOR_IMPORT.subjectType;

  constructor(private readonly kinds: ImportKinds) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  parse(_reader: Reader, book: Book): Promise<ReadSheets> {
    return Promise.resolve(readIndicatorSheet(firstVisibleSheet(book)));
  }

  async compare(tx: Tx, content: ReadSheets, { year }: FileOptions): Promise<ReadFile> {
    const verdicts = indicatorVerdicts(content, await loadMeanings(tx, year));
    return { content, year, verdicts, proposals: [], summary: countsOf(content, verdicts) };
  }

  async takeTurns(tx: Tx): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [INDICATOR_IMPORT.kind]);
  }

  /** @throws IMPORT_OVERTAKEN where more would be changed or refused than the preview showed */
  async apply(tx: Tx, _actor: Actor, { content, read, by }: CarriedOut<ReadSheets>): Promise<ImportDone> {
    const verdicts = indicatorVerdicts(content, await loadMeanings(tx, read.year));
    const summary = countsOf(content, verdicts);
    if (['change', 'refuse'].some((count) => (summary[count] ?? 0) > (read.summary[count] ?? 0)))
      throw refuse('IMPORT_OVERTAKEN');
    for (const verdict of verdicts)
      if (verdict.verdict === 'ADD' || verdict.verdict === 'CHANGE') await carryOut(tx, verdict, by);
    return { summary, facts: { ...summary } };
  }
}

/** Whoever handed in readings does not confirm them. @throws READING_OWN_FILE */
export async function assertSecondPerson(reader: Reader, actor: Actor, { id, summary }: ImportView): Promise<void> {
  if ((summary?.['readings'] ?? 0) === 0) return;
  const brought = await findConfirmed(reader, INDICATOR_IMPORT, id);
  if (brought !== null && actsAsOneOf(actor, OFFICE_ROLES, [brought.requestedBy, brought.requestedFor]))
    throw refuse('READING_OWN_FILE');
}

async function carryOut(tx: Tx, { indicatorId, draft, reading }: IndicatorVerdict, by: ConfirmedBy): Promise<void> {
  const indicator = indicatorId === null ? null : await findIndicator(tx, indicatorId, EVERYTHING);
  if (reading !== null && indicatorId !== null) return bringIn(tx, indicatorId, reading, by);
  if (draft === null) return;
  if (indicator === null) await addIndicator(tx, by.asker, draft);
  else await changeTo(tx, by.asker, indicator, draft, words('phrase.changedByFile', { file: by.fileName }));
}

/** A reading of a file is entered by whoever handed it in, and confirmed by whoever confirmed the preview. */
async function bringIn(tx: Tx, indicatorId: string, reading: MeantReading, by: ConfirmedBy): Promise<void> {
  const indicator = await findIndicator(tx, indicatorId, EVERYTHING);
  if (indicator === null) throw refuse('INDICATOR_NOT_FOUND');
  const person = by.requestedBy === null ? null : await personById(tx, by.requestedBy);
  const own = {
    ...reading,
    ...{ indicatorId, state: 'REPORTED' as const, onBehalf: true, words: null },
    ...{ enteredByPerson: by.requestedBy, enteredForPerson: by.requestedFor, enteredByName: person?.name ?? by.name },
  };
  const { waiting } = await readingsIn(tx, indicatorId, reading.period);
  if (waiting !== null) await changeReading(tx, waiting, own);
  const entered = await findReading(tx, waiting?.id ?? (await insertReading(tx, own)));
  if (entered === null) throw refuse('READING_NOT_FOUND');
  await confirmReading(tx, by.asker, indicator, entered);
}

/** Rows read, how many of each verdict, and how many of them are readings. */
function countsOf({ what, rows }: ReadSheets, verdicts: readonly IndicatorVerdict[]): Counts {
  const count = (wanted: IndicatorVerdict['verdict']) => verdicts.filter(({ verdict }) => verdict === wanted).length;
  return {
    ...{ rows: rows.length, add: count('ADD'), change: count('CHANGE'), same: count('SAME') },
    ...{ refuse: count('REFUSE'), skip: count('SKIP'), readings: what === 'READINGS' ? count('ADD') : 0 },
  };
}

async function loadMeanings(reader: Reader, year: number | null): Promise<SheetMeanings> {
  const { today } = await businessTime(reader);
  const { units } = await loadKnownNames(reader);
  return {
    ...{ today, units, year: year ?? Number(today.slice(0, 4)) },
    unitNames: await unitNames(reader),
    reforms: await namedReforms(reader),
    held: await heldIndicators(reader),
    directions: new Map(DIRECTIONS.map((value) => [keyOf(words(`direction.${value}`)), value])),
    frequencies: new Map(
      FREQUENCIES.flatMap((value) => [
        [keyOf(words(`frequency.${value}`)), value] as const,
        [keyOf(words(`phrase.frequencyWords.${value}`)), value] as const,
      ]),
    ),
  };
}
