import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { writeWorkbook } from '../../../platform/workbook/write-workbook.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { dayWords } from '../../../shared-kernel/dates.js';
import { words } from '../../../texts/words.js';
import { INDICATOR_HEADS, READING_HEADS } from '../domain/indicator-sheet.js';
import { periodWords } from '../domain/period.js';
import type { Indicator } from '../persistence/indicator.repository.js';
import { confirmedOf, type Reading } from '../persistence/reading.repository.js';
import { type IndicatorFilter, ReadIndicators } from './read-indicators.query.js';

const PORTION = 200;
const INDICATOR_WIDTHS = [6, 28, 30, 10, 12, 12, 16, 12, 16, 8, 40, 20, 14];
const READING_WIDTHS = [6, 28, 30, 16, 16, 12, 10, 30, 20, 12, 12, 12, 12];

type Rows = AsyncGenerator<readonly (readonly string[])[]>;

/** Indicators in the reader's scope, or their confirmed readings, as a workbook that imports again unchanged. */
@Injectable()
export class ExportIndicators {
  constructor(
    private readonly database: Database,
    private readonly indicators: ReadIndicators,
  ) {}

  /** 指标清单. */
  list(actor: Actor, filter: IndicatorFilter): Readable {
    const name = words('phrase.indicatorList');
    return writeWorkbook(this.listed(actor, filter, name), { name, widths: INDICATOR_WIDTHS, headRows: 2 });
  }

  /** 指标读数. */
  readings(actor: Actor, filter: IndicatorFilter): Readable {
    const name = words('phrase.readingList');
    return writeWorkbook(this.read(actor, filter, name), { name, widths: READING_WIDTHS, headRows: 2 });
  }

  private async *listed(actor: Actor, filter: IndicatorFilter, title: string): Rows {
    yield [[title], [...INDICATOR_HEADS, words('phrase.indicatorStanding')]];
    let number = 0;
    for await (const page of this.pages(actor, filter))
      yield page.map((indicator) => {
        number += 1;
        return [
          String(number),
          ...cellsOf(indicator),
          indicator.light === null ? '' : words(`indicatorLight.${indicator.light}`),
        ];
      });
  }

  private async *read(actor: Actor, filter: IndicatorFilter, title: string): Rows {
    yield [[title], [...READING_HEADS]];
    let number = 0;
    for await (const page of this.pages(actor, filter)) {
      const confirmed = await confirmedOf(
        this.database,
        page.map(({ id }) => id),
      );
      yield page.flatMap((indicator) =>
        (confirmed.get(indicator.id) ?? []).map((reading) => {
          number += 1;
          return [String(number), indicator.name, reformOf(indicator), ...readCells(reading)];
        }),
      );
    }
  }

  private async *pages(actor: Actor, filter: IndicatorFilter): AsyncGenerator<readonly Indicator[]> {
    for (let after: readonly unknown[] | null = null; ;) {
      const page = await this.indicators.list(actor, filter, { limit: PORTION, after });
      const portion = page.slice(0, PORTION);
      yield portion;
      const last = portion.at(-1);
      if (last === undefined || page.length <= PORTION) return;
      after = [last.rank, last.name, last.id];
    }
  }
}

const reformOf = ({ projectName, keyPointCode }: Pick<Indicator, 'projectName' | 'keyPointCode'>): string =>
  projectName ?? keyPointCode ?? '';

function cellsOf(indicator: Indicator): readonly string[] {
  const { name, unitOfMeasure, direction, baselineValue, baselineOn, targetValue, targetOn, frequency } = indicator;
  const { definition, dataUnitName, comparedAmong } = indicator;
  return [
    ...[name, reformOf(indicator), unitOfMeasure, words(`direction.${direction}`), baselineValue, dayWords(baselineOn)],
    ...[
      targetValue,
      dayWords(targetOn),
      words(`frequency.${frequency}`),
      definition,
      dataUnitName,
      comparedAmong ?? '',
    ],
  ];
}

function readCells({ period, asOf, value, rankPosition, rankOf, source, sourceIssuer }: Reading): readonly string[] {
  const among = rankOf === null ? '' : `/${String(rankOf)}`;
  const rank = rankPosition === null ? '' : `${String(rankPosition)}${among}`;
  return [periodWords(period), dayWords(asOf), value, rank, source, sourceIssuer ?? ''];
}
