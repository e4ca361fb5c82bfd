import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/database.js';
import { encodeCursor, endOf, type PageAsked } from '../../../../platform/paging/page.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import type { DutyKind } from '../../duties/domain/duty.js';
import { refuse } from '../../duties/domain/problems.js';
import { type CycleRecord, findCycle } from '../persistence/cycle.repository.js';
import {
  countMatrix,
  listMakeUps,
  listMatrixCells,
  listMatrixProjects,
  type MakeUp,
  type MatrixCell,
  type MatrixProject,
  type MatrixTotal,
} from '../persistence/matrix.js';
import { DutyAccess } from '../../duties/application/duty-access.js';

export type { MakeUp, MatrixCell, MatrixTotal } from '../persistence/matrix.js';

/** One project with its cells and what it still has to make up. */
export interface MatrixRow extends MatrixProject {
  readonly cells: readonly MatrixCell[];
  readonly makeUps: readonly MakeUp[];
  /** Of a closed quarter: who owed its cells, where that is another unit or name today. */
  readonly owedByName: string | null;
}

/** “五个一”一览表: a page of it, and on the first page the totals of the whole. */
export interface Matrix {
  readonly cycle: CycleRecord;
  readonly rows: readonly MatrixRow[];
  readonly nextCursor: string | null;
  readonly totals: readonly MatrixTotal[] | null;
}

/** Which part of the table is asked for. */
export interface MatrixQuestion {
  readonly unitId?: string | undefined;
  readonly leadingPostId?: string | undefined;
  readonly kind?: DutyKind | undefined;
}

/** The table of projects by the five, in the reader's scope. */
@Injectable()
export class ReadMatrix {
  constructor(
    private readonly database: Database,
    private readonly access: DutyAccess,
  ) {}

  /** @throws CYCLE_NOT_FOUND */
  async execute(actor: Actor, cycleId: string, asked: MatrixQuestion, page: PageAsked): Promise<Matrix> {
    const cycle = await findCycle(this.database, cycleId);
    if (cycle === null) throw refuse('CYCLE_NOT_FOUND');
    const { unitId = null, leadingPostId = null, kind = null } = asked;
    const filter = { cycleId, unitId, leadingPostId, kind };
    const visible = this.access.visibleDuty(actor);
    const after = endOf(page, 'code');
    const found = await listMatrixProjects(this.database, filter, visible, { limit: page.limit, after });
    const projects = found.slice(0, page.limit);
    const ids = projects.map((project) => project.projectId);
    const [cells, makeUps, totals] = await Promise.all([
      listMatrixCells(this.database, cycleId, kind, ids),
      listMakeUps(this.database, cycleId, ids),
      after === null ? countMatrix(this.database, { ...filter, closed: cycle.state === 'CLOSED' }, visible) : null,
    ]);
    const last = projects.at(-1);
    return {
      cycle,
      rows: projects.map((project) => ({
        ...withCells(project, cells),
        makeUps: makeUps.filter((makeUp) => makeUp.projectId === project.projectId),
      })),
      nextCursor: found.length > page.limit && last !== undefined ? encodeCursor([last.code]) : null,
      totals,
    };
  }
}

function withCells(project: MatrixProject, all: readonly MatrixCell[]): Omit<MatrixRow, 'makeUps'> {
  const cells = all.filter((cell) => cell.projectId === project.projectId);
  const names = new Set(cells.map(({ owedByName }) => owedByName).filter((name) => name !== null));
  return { ...project, cells, owedByName: names.size === 0 ? null : [...names].join('、') };
}
