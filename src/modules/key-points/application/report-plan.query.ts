import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { writeWorkbook } from '../../../platform/workbook/write-workbook.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { dayWords } from '../../../shared-kernel/dates.js';
import { groupBy } from '../../../shared-kernel/group-by.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import { words } from '../../../texts/words.js';
import { REPORT_COLUMNS, type ReportColumn } from '../domain/key-point.js';
import { refuse } from '../domain/problems.js';
import { type Cover, listCovers } from '../persistence/cover.repository.js';
import { pointsOfPlan, type StandingPoint } from '../persistence/key-point.repository.js';
import { findPlan } from '../persistence/plan.repository.js';
import { visiblePoints } from '../persistence/standing.js';

const NUMBER_WIDTH = 6;
const WIDTHS: Readonly<Partial<Record<ReportColumn, number>>> = { TEXT: 40, COVERS: 30, PROGRESS: 44 };
const WIDTH = 14;

interface Reported {
  readonly point: StandingPoint;
  readonly covers: readonly Cover[];
}

const CELLS: Readonly<Record<ReportColumn, (row: Reported) => string>> = {
  CODE: ({ point }) => point.code,
  TEXT: ({ point }) => point.text,
  DUE: ({ point }) => point.dueWords ?? '',
  GROUP: ({ point }) => point.groupName ?? '',
  LEAD: ({ point }) => point.leadUnitName ?? '',
  COVERS: ({ covers }) => covers.map(({ code, name }) => code ?? name).join('\n'),
  PROGRESS: ({ covers }) =>
    covers
      .flatMap(({ name, note, notedOn }) =>
        note === null || notedOn === null ? [] : [words('phrase.notedOn', { name, on: dayWords(notedOn), note })],
      )
      .join('\n'),
  STATE: ({ point }) => words(`keyPointState.${point.state}`),
  DONE_ON: ({ point: { doneOn } }) => (doneOn === null ? '' : dayWords(doneOn)),
  RESULTS: ({ point }) => point.resultNumbers ?? (point.outcome === 'DONE' ? (point.outcomeBasis ?? '') : ''),
  DIFFICULTIES: ({ point }) => point.difficulties ?? '',
  SUPPORT: ({ point }) => point.support ?? '',
};

/** 要点月报: a plan's points as a workbook in the higher level's own columns, without asking any unit. */
@Injectable()
export class ReportPlan {
  constructor(private readonly database: Database) {}

  /** @throws HIGHER_PLAN_NOT_FOUND */
  async execute(actor: Actor, planId: string): Promise<{ readonly fileName: string; readonly file: Readable }> {
    const plan = await findPlan(this.database, planId);
    if (plan === null) throw refuse('HIGHER_PLAN_NOT_FOUND');
    const scope = scopeOf(actor);
    const points = await pointsOfPlan(this.database, planId, visiblePoints(scope));
    const covers = groupBy(
      await listCovers(
        this.database,
        points.map(({ id }) => id),
        scope,
      ),
      ({ keyPointId }) => keyPointId,
    );
    const columns = (plan.reportColumns.length === 0 ? REPORT_COLUMNS : plan.reportColumns) as readonly ReportColumn[];
    const rows = points.map((point, place) => {
      const carrying = (covers.get(point.id) ?? []).filter(({ fellAway }) => !fellAway);
      return [String(place + 1), ...columns.map((column) => CELLS[column]({ point, covers: carrying }))];
    });
    const heads = [words('phrase.runningNumber'), ...columns.map((column) => words(`keyPointColumn.${column}`))];
    const name = plan.name;
    const look = { name: words('title.KEY_POINTS'), headRows: 2, widths: [NUMBER_WIDTH, ...columns.map(widthOf)] };
    return { fileName: `${name}.xlsx`, file: writeWorkbook([[name], heads, ...rows], look) };
  }
}

const widthOf = (column: ReportColumn): number => WIDTHS[column] ?? WIDTH;
