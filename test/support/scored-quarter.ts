import type { TestApp } from './app.js';

export const FIVE_KINDS = ['RESEARCH', 'COORDINATION', 'INSPECTION', 'PROBLEM', 'EXPERIENCE'] as const;

/** One that the unit owes, as it stands. */
export interface Owed {
  readonly kind: string;
  readonly state: string;
  readonly dueOn: string;
  readonly filedOn?: string;
  readonly returned?: number;
  readonly hold?: string;
  readonly title?: string;
}

/** What is owed behind a cell that was frozen says nothing any more. */
export const CLOSED_DUTY: Owed = { kind: 'DUTY', state: 'CANCELLED', dueOn: '2026-09-30' };

/** Facts of a quarter as the rest of the product leaves them behind. */
export class ScoredQuarter {
  constructor(readonly app: TestApp) {}

  unit(key: string): string {
    return this.app.town.units[key] ?? '';
  }

  /** Scores were switched on by two people on that day. */
  async switchOn(setOn: string, on = true): Promise<void> {
    await this.app.unitOfWork.run((tx) =>
      tx.execute(`INSERT INTO score_switch (what, is_on, basis, set_on) VALUES ('SCORES', $2, '会议纪要', $1)`, [
        setOn,
        on,
      ]),
    );
  }

  cycle(year: number, quarter: number, state: string): Promise<string> {
    return this.app.unitOfWork.run(async (tx) => {
      const { id } = await tx.one<{ id: string }>(
        `INSERT INTO cycle (year, quarter, state, opened_on) VALUES ($1, $2, $3, make_date($1, $2 * 3 - 2, 1)) RETURNING id`,
        [year, quarter, state],
      );
      return id;
    });
  }

  owe(key: string, { kind, state, dueOn, filedOn, returned = 0, hold, title = '事项' }: Owed): Promise<string> {
    return this.app.unitOfWork.run(async (tx) => {
      const { id } = await tx.one<{ id: string }>(
        `INSERT INTO obligation (kind, ladder, subject_id, owner_unit_id, title, state, opened_on, original_due_on, due_on, first_filed_on, settled_on, returned_count, hold)
         VALUES ($1, 'FULL', new_id(), $2, $8, $3, '2026-07-01', $4, $4, $5, CASE WHEN $3 = 'MET' THEN $5::date END, $6, $7) RETURNING id`,
        [kind, this.unit(key), state, dueOn, filedOn ?? null, returned, hold ?? null, title],
      );
      return id;
    });
  }

  /** A cell as the close froze it, and what is owed behind it. */
  async freeze(
    key: string,
    project: string,
    kind: string,
    cell: readonly [state: string, light: string, returned?: number | null],
    [cycleId, now]: readonly [id: string, now: Owed],
  ): Promise<string> {
    const obligationId = await this.owe(key, now);
    return this.app.unitOfWork.run(async (tx) => {
      const duty = await tx.one<{ id: string }>(
        'INSERT INTO duty (cycle_id, project_id, kind, unit_id, state, obligation_id) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id',
        [cycleId, project, kind, this.unit(key), cell[0], obligationId],
      );
      await tx.execute('INSERT INTO frozen_duty (cycle_id, duty_id, state, light, facts) VALUES ($1, $2, $3, $4, $5)', [
        cycleId,
        duty.id,
        cell[0],
        cell[1],
        JSON.stringify(cell[2] === null ? {} : { returnedCount: cell[2] ?? 0 }),
      ]);
      return duty.id;
    });
  }

  /** A demand of a talk that was checked, as the supervision leaves it. */
  demand(key: string, [state, failed, on]: readonly [string, number, string], met = true): Promise<void> {
    const unitId = this.unit(key);
    return this.app.unitOfWork.run(async (tx) => {
      const obligation = await tx.one<{ id: string }>(
        `INSERT INTO obligation (kind, ladder, subject_id, owner_unit_id, title, state, opened_on, original_due_on, due_on, settled_on)
         VALUES ('PLAN', 'FULL', new_id(), $1, '整改事项', 'CANCELLED', $2, $2, $2, $2) RETURNING id`,
        [unitId, on],
      );
      const opened = await tx.one<{ id: string; post: string }>(
        `INSERT INTO supervision_case (obligation_id, unit_id, policy_version, calendar_version, date_run, state, outcome, closed_on)
         SELECT $1, $2, max(p.version), (SELECT max(version) FROM calendar_version), 1, 'CLOSED', 'FULFILLED', $3 FROM supervision_policy p
         RETURNING id, (SELECT id FROM post WHERE unit_id = $2 LIMIT 1) AS post`,
        [obligation.id, unitId, on],
      );
      const interview = await tx.one<{ id: string }>(
        `INSERT INTO interview (tier, round, interviewee_post_id, interviewer_post_id, unit_id, policy_version, calendar_version, state, cause, proposed_on, approval_due_on, ended_on)
         SELECT 1, (SELECT count(*) + 1 FROM interview), $1, (SELECT id FROM post WHERE unit_id <> c.unit_id LIMIT 1), c.unit_id, c.policy_version, c.calendar_version, 'CLOSED', 'LADDER', $3, $3, $3 FROM supervision_case c WHERE c.id = $2 RETURNING id`,
        [opened.post, opened.id, on],
      );
      await tx.execute(
        `INSERT INTO interview_item (interview_id, case_id, obligation_id, state, failed_checks, verdict, ended_on) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [interview.id, opened.id, obligation.id, state, failed, JSON.stringify({ met }), on],
      );
    });
  }

  /** A problem that the unit solved, and whoever had it confirmed so. */
  async solved(key: string, title: string, on: string): Promise<void> {
    await this.app.unitOfWork.run((tx) =>
      tx.execute(
        `INSERT INTO problem (title, origin, who_had_it_words, natural_key, state, state_on, owner_unit_id, due_on, confirmed_how, solvable_by)
         VALUES ($1, 'MASSES', '63户', $1, 'CONFIRMED', $3::date, $2, $3::date, 'CALL', 'CITY')`,
        [title, this.unit(key), on],
      ),
    );
  }

  /** A case of the unit that others took over. */
  async adopted(key: string, title: string, level: string, on: string): Promise<void> {
    await this.app.unitOfWork.run((tx) =>
      tx.execute(
        `INSERT INTO register_entry (kind, year, title, title_key, unit_id, happened_on, sort_on, reported_on, confirmed_on, verification_id, state, fields)
         VALUES ('EXPERIENCE_CASE', left($4, 4)::int, $1, $1, $2, $4::date, $4::date, $4::date, $4::date, new_id(), 'CONFIRMED', $3)`,
        [
          title,
          this.unit(key),
          JSON.stringify({ adoption: [{ adopter: '省委改革办', level, on, form: 'DOCUMENT' }] }),
          on,
        ],
      ),
    );
  }
}

/**
 * 市商务局 in the third quarter of 2026, as the regulation's example has it: 94.16. Fifteen duties (one exempt, one missed, two late: one of them
 * for another unit), six matters (one late), a talk that is not measured, four returns of twenty-four filings, two problems, a case adopted in
 * the province.
 * @returns the quarter, and a duty that was late
 */
export async function exampleQuarter(
  town: ScoredQuarter,
  projects: readonly string[],
): Promise<{ readonly cycleId: string; readonly late: string }> {
  const cycleId = await town.cycle(2026, 3, 'CLOSED');
  const cells: (readonly [string, string, number?])[] = [
    ...Array.from({ length: 9 }, (): [string, string] => ['VERIFIED', 'DONE']),
    ...[['VERIFIED', 'DONE', 1] as const, ['VERIFIED', 'DONE', 1] as const],
    ...[['VERIFIED', 'DONE_LATE', 1] as const, ['VERIFIED', 'DONE_LATE', 1] as const],
    ...[['MISSED', 'RED'] as const, ['EXEMPT', 'GREY'] as const],
  ];
  for (const [n, cell] of cells.entries())
    await town.freeze('department', projects[Math.floor(n / 5)] ?? '', FIVE_KINDS[n % 5] ?? '', cell, [
      cycleId,
      { ...CLOSED_DUTY, title: `事项${String(n + 1)}` },
    ]);
  for (const n of [1, 2, 3, 4, 5])
    await town.owe('department', { kind: 'TASK', state: 'MET', dueOn: `2026-08-1${String(n)}`, filedOn: '2026-08-03' });
  await town.owe('department', { kind: 'DECISION', state: 'MET', dueOn: '2026-08-20', filedOn: '2026-08-28' });
  await town.demand('department', ['CLOSED', 0, '2026-08-20']);
  await town.solved('department', '一', '2026-08-14');
  await town.solved('department', '二', '2026-08-15');
  await town.adopted('department', '乡村e镇', 'PROVINCIAL', '2026-08-01');
  const late = await town.app.db.query<{ id: string }>(
    `SELECT duty_id AS id FROM frozen_duty WHERE cycle_id = $1 AND light = 'DONE_LATE' ORDER BY duty_id LIMIT 1`,
    [cycleId],
  );
  return { cycleId, late: late[0]?.id ?? '' };
}
