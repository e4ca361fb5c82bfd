import fc from 'fast-check';
import { WorkingDays } from '../../../src/modules/calendar/index.js';
import {
  lightOf,
  latenessOn,
  type LightFacts,
  OBLIGATION_CLOCK,
  OBLIGATION_LATENESS,
  OBLIGATION_LIGHT,
  type PauseRow,
} from '../../../src/modules/obligations/index.js';
import { addDays } from '../../../src/shared-kernel/dates.js';
import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';

const TODAY = '2026-10-28';

const offset = (min: number, max: number): fc.Arbitrary<string> =>
  fc.integer({ min, max }).map((days) => addDays(TODAY, days));

const anyPause: fc.Arbitrary<PauseRow> = fc
  .tuple(
    offset(-40, 10),
    fc.option(fc.integer({ min: 0, max: 15 })),
    fc.constantFrom('GRACE', 'EXTENSION', 'EXPLANATION', 'COORDINATION', 'HOLD_SLIP', 'FORCE_MAJEURE', 'MAINTENANCE'),
  )
  .map(([from, length, reason]) => ({ from, to: length === null ? null : addDays(from, length), reason: reason }));

const anyFacts: fc.Arbitrary<LightFacts> = fc.record({
  kind: fc.constantFrom('DUTY', 'TASK'),
  ladder: fc.constantFrom('FULL', 'FULL', 'LAPSE'),
  state: fc.constantFrom('OPEN', 'RETURNED', 'SUBMITTED', 'MET', 'EXEMPT', 'CANCELLED'),
  hold: fc.constantFrom(null, null, null, 'HISTORIC'),
  currentDate: offset(-40, 20),
  plannedOn: fc.option(offset(-20, 20)),
  pauses: fc.array(anyPause, { maxLength: 4 }),
  returnedCount: fc.constantFrom(0, 0, 0, 1, 2),
  firstFiledOn: fc.option(offset(-30, 0)),
  refiledAfterGrace: fc.boolean(),
  redatedByInterview: fc.constantFrom(false, false, true),
  lightAtFiling: fc.constantFrom('GREEN', 'BLUE', 'YELLOW', 'RED'),
});

describe('lights and lateness in SQL', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await borrowTestApp(TODAY);
  });
  afterAll(() => app.close());

  async function store(all: readonly LightFacts[]): Promise<void> {
    const unit = app.town.units['department'];
    await app.unitOfWork.run(async (tx) => {
      await tx.execute('DELETE FROM obligation_pause');
      await tx.execute('DELETE FROM obligation');
      await tx.execute(
        `INSERT INTO obligation (kind, ladder, subject_id, owner_unit_id, title, state, opened_on, original_due_on, due_on, planned_on, hold,
           first_filed_on, light_at_filing, returned_count, refiled_after_grace, redated_by_interview, quarantined_at)
         SELECT f->>'kind', f->>'ladder', new_id(), $1, (row_number() OVER ())::text, f->>'state', '2026-07-01', (f->>'currentDate')::date,
           (f->>'currentDate')::date, (f->>'plannedOn')::date, f->>'hold', (f->>'firstFiledOn')::date, f->>'lightAtFiling',
           (f->>'returnedCount')::int, (f->>'refiledAfterGrace')::boolean, (f->>'redatedByInterview')::boolean, NULL
         FROM jsonb_array_elements($2::jsonb) f`,
        [unit, JSON.stringify(all)],
      );
      await tx.execute(
        `INSERT INTO obligation_pause (obligation_id, from_day, to_day, reason, source_id)
         SELECT o.id, (p->>'from')::date, (p->>'to')::date, p->>'reason', new_id()
           FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY f(facts, place)
           JOIN obligation o ON o.title = f.place::text, jsonb_array_elements(f.facts->'pauses') p`,
        [JSON.stringify(all)],
      );
    });
  }

  it('say the same as the pure functions, whatever the dates, states and pauses', async () => {
    const calendar = await app.get(WorkingDays).current(app.db);
    await fc.assert(
      fc.asyncProperty(fc.array(anyFacts, { minLength: 40, maxLength: 120 }), async (all) => {
        await store(all);
        const rows = await app.db.query<{ place: string; light: string; lateness: number }>(
          `WITH ${OBLIGATION_CLOCK} SELECT o.title AS place, ${OBLIGATION_LIGHT} AS light, ${OBLIGATION_LATENESS} AS lateness
             FROM obligation o CROSS JOIN clock ORDER BY o.title::int`,
        );
        expect(rows.map((row) => row.lateness)).toEqual(
          all.map((facts) => (facts.ladder === 'LAPSE' ? 0 : latenessOn(TODAY, facts, calendar))),
        );
        expect(rows.map((row) => row.light)).toEqual(all.map((facts) => lightOf(facts, TODAY, calendar).light));
      }),
      { numRuns: 40 },
    );
  });
});
