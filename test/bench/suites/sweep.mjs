import { startInProduct } from '../library/children.mjs';
import { processorMs } from '../library/processor-time.mjs';
import { median, shortly, spread } from '../library/statistics.mjs';
import { note, printTable } from '../library/table.mjs';
import { byTurns } from '../library/turns.mjs';
import { onCopy, prepared, setClock } from '../population/populate.mjs';
import { addWatched, RUNGS, WATCH_DAY } from '../population/watch.mjs';

const EMPTY_SWEEPS = 50;
const MORNINGS = `SELECT add_working_days($1, -n)::text AS day FROM generate_series(7, 1, -1) n`;

const morning = (day) => `${day}T09:00:00+08:00`;

/** What is watched, brought by the engine itself to the evening before the measured morning. */
export async function preparedWatch(side, { due, watched }) {
  return prepared(side, `watch_${watched}`, async (writer, { db, url }) => {
    await addWatched(writer, { due, watched, units: Math.max(20, watched / 500) });
    const child = await startInProduct(side.build, url);
    for (const { day } of (await db.query(MORNINGS, [WATCH_DAY])).rows) {
      await setClock(db, morning(day), false);
      await child.ask({ act: 'sweep', breaker: false, wait: true });
    }
    await child.stop();
    await setClock(db, morning(WATCH_DAY), false);
  });
}

/** Each obligation due has had exactly its rung, once; whoever swept. */
const FIRED = `
SELECT count(*) AS steps, count(DISTINCT obligation_id) AS obligations,
       (SELECT count(*) FROM obligation WHERE next_at <= app_now()) AS left, (SELECT count(*) FROM obligation WHERE quarantined_at IS NOT NULL) AS quarantined
  FROM fired_rung WHERE fired_on = $1`;
const BY_RUNG = `
SELECT CASE WHEN key LIKE '%DUE\\_%' THEN 'REMINDER' WHEN key LIKE '%OVERDUE' THEN 'OVERDUE_REMINDER' WHEN key LIKE '%SLIP_PREPARED%' THEN 'SLIP_PREPARED'
            WHEN key LIKE '%SLIP_SENT%' THEN 'SLIP_SENT' ELSE 'TIER_PROPOSAL' END AS rung, count(*) FROM fired_rung WHERE fired_on = $1 GROUP BY 1`;
const WRITTEN = `
SELECT (SELECT count(*) FROM case_step) AS steps, (SELECT count(*) FROM notice) AS notices, (SELECT count(*) FROM audit_event) AS events,
       (SELECT count(*) FROM supervision_case) AS cases, (SELECT count(*) FROM urging_slip) AS slips, (SELECT count(*) FROM interview) AS interviews`;

/** Each due has had its rung, once, and nothing is left. */
export async function checkSwept(db, due) {
  const found = (await db.query(FIRED, [WATCH_DAY])).rows[0];
  const right = { steps: due, obligations: due, left: 0, quarantined: 0 };
  if (JSON.stringify(found) !== JSON.stringify(right)) throw new Error(`swept wrongly: ${JSON.stringify(found)}`);
  const byRung = new Map((await db.query(BY_RUNG, [WATCH_DAY])).rows.map((row) => [row.rung, row.count]));
  for (const { rung, share } of RUNGS)
    if (byRung.get(rung) !== Math.round(due * share)) throw new Error(`${rung} fired ${byRung.get(rung)} times`);
}

/** As many rows of the same kinds as the product wrote, by bare statements over sets. */
const BARE = `
WITH due AS (UPDATE obligation SET next_at = app_now() + interval '1 day' WHERE next_at <= app_now() RETURNING id, owner_unit_id),
 steps AS (INSERT INTO case_step (obligation_id, kind, clause, date_run, policy_version, calendar_version, people, actor_name)
   SELECT id, 'REMINDER', 'REMINDER_DUE', 1, 1, 1, jsonb_build_array(jsonb_build_object('postId', owner_unit_id, 'title', '联络员', 'name', '干部'),
     jsonb_build_object('postId', owner_unit_id, 'title', '科长', 'name', '干部')), 'bare' FROM due),
 rungs AS (INSERT INTO fired_rung SELECT id, '1:BARE', app_today() FROM due),
 events AS (INSERT INTO audit_event (action, subject_type, subject_id, unit_id, actor_kind, actor_name, origin)
   SELECT 'obligation.supervised', 'OBLIGATION', id, owner_unit_id, 'SYSTEM', 'bare', 'JOB' FROM due)
INSERT INTO notice (key, kind, unit_id, subject_type, subject_id, title, body)
SELECT id || ':bare:' || n, 'REMINDER', owner_unit_id, 'OBLIGATION', id, '提醒', repeat('请按期完成。', 15) FROM due, generate_series(1, 2) n`;

function sweepByProduct(side, template, { due, workers }) {
  return onCopy(side, { label: 'sweep', template }, async (db, url) => {
    const children = await Promise.all(Array.from({ length: workers }, () => startInProduct(side.build, url)));
    const before = (await db.query(WRITTEN)).rows[0];
    const [database, begin] = [processorMs(side.scratch.pid), performance.now()];
    const answers = await Promise.all(children.map((child) => child.ask({ act: 'sweep', breaker: true, wait: false })));
    const ms = performance.now() - begin;
    const databaseMs = processorMs(side.scratch.pid) - database;
    await checkSwept(db, due);
    const empty = workers === 1 ? await emptySweeps(children[0], side.scratch.pid) : null;
    await Promise.all(children.map((child) => child.stop()));
    const after = (await db.query(WRITTEN)).rows[0];
    const nodeMs = answers.reduce((sum, answer) => sum + answer.processorMs, 0);
    return {
      perSecond: (due / ms) * 1000,
      nodeMs: nodeMs / due,
      databaseMs: databaseMs / due,
      empty,
      written: Object.fromEntries(Object.entries(after).map(([what, count]) => [what, count - before[what]])),
    };
  });
}

async function emptySweeps(child, databasePid) {
  const database = processorMs(databasePid);
  const sweeps = [];
  for (let turn = 0; turn < EMPTY_SWEEPS; turn += 1) {
    const { ms, processorMs: nodeMs, result } = await child.ask({ act: 'sweep', breaker: true, wait: false });
    if (result.looked !== 0) throw new Error('the empty sweep was not empty');
    sweeps.push({ ms, nodeMs });
  }
  return { sweeps, databaseMs: (processorMs(databasePid) - database) / EMPTY_SWEEPS };
}

function sweepBare(side, template, { due }) {
  return onCopy(side, { label: 'sweep', template }, async (db) => {
    const [database, begin] = [processorMs(side.scratch.pid), performance.now()];
    const { rowCount } = await db.query(BARE);
    const perSecond = (due / (performance.now() - begin)) * 1000;
    if (rowCount !== due * 2) throw new Error(`the bare statement wrote ${rowCount} notices`);
    return { perSecond, databaseMs: (processorMs(side.scratch.pid) - database) / due };
  });
}

function rowOf(what, results, bare, goal) {
  const speeds = results.map((result) => result.perSecond);
  const ratios = speeds.map((speed, turn) => (speed / bare[turn].perSecond) * 100);
  const part = (field) => shortly(median(results.map((result) => result[field])));
  const reached = median(speeds) >= goal ? 'yes' : 'no';
  return [
    what,
    spread(speeds),
    `≥${goal.toLocaleString('en-US')}`,
    reached,
    spread(bare.map((one) => one.perSecond)),
    spread(ratios, ' %'),
    `${part('nodeMs')} + ${part('databaseMs')}`,
    shortly(median(bare.map((one) => one.databaseMs))),
  ];
}

const sizeOf = (small) => (small ? { due: 1_000, watched: 10_000 } : { due: 10_000, watched: 100_000 });

const SWEEP = {
  one: (side, template, size) => sweepByProduct(side, template, { ...size, workers: 1 }),
  two: (side, template, size) => sweepByProduct(side, template, { ...size, workers: 2 }),
  bare: sweepBare,
};

/** The morning's sweep: so many due among so many watched, by the real policy; one worker, then two at once. */
async function bench({ side, small, runs }) {
  const size = sizeOf(small);
  const template = await preparedWatch(side, size);
  const { one, two, bare } = await byTurns(Object.keys(SWEEP), runs, async (which) => {
    const result = await SWEEP[which](side, template, size);
    note(`sweep, ${which}: ${shortly(result.perSecond)}/s`);
    return result;
  });
  const count = (value) => value.toLocaleString('en-US');
  const written = Object.entries(one[0].written).map(([what, rows]) => `${rows} ${what}`);
  printTable(
    `Sweep of ${count(size.due)} due among ${count(size.watched)} watched, policy version 1; it wrote ${written.join(', ')}`,
    [
      'sweepers',
      'steps /s',
      'goal',
      'reached',
      'bare SQL /s',
      'of bare',
      'CPU ms a step: node + database',
      'bare: database',
    ],
    [rowOf('one worker process', one, bare, 2000), rowOf('two at once (both together)', two, bare, 2000)],
  );
  const empty = one.flatMap((result) => result.empty.sweeps.map(({ ms }) => ms));
  printTable(
    'Empty sweep',
    ['sweeps', 'median', 'goal', 'reached'],
    [[String(empty.length), spread(empty, ' ms'), '≤5 ms', median(empty) <= 5 ? 'yes' : 'no']],
  );
}

/** The same of one build alone, by one worker: a step, and a sweep that finds nothing. */
async function open(side, { small }) {
  const size = sizeOf(small);
  const template = await preparedWatch(side, size);
  const once = async () => {
    const { perSecond, nodeMs, databaseMs, empty, written } = await SWEEP.one(side, template, size);
    return {
      [`a step, ${size.due.toLocaleString('en-US')} due`]: {
        ms: 1000 / perSecond,
        nodeMs,
        databaseMs,
        answer: written,
      },
      'an empty sweep': {
        ms: median(empty.sweeps.map((one) => one.ms)),
        nodeMs: median(empty.sweeps.map((one) => one.nodeMs)),
        databaseMs: empty.databaseMs,
      },
    };
  };
  return { scenarios: [once], close: () => Promise.resolve() };
}

export const sweep = { title: 'Sweep by one worker process', bench, open };
