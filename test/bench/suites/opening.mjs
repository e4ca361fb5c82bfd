import { startInProduct } from '../library/children.mjs';
import { processorMs } from '../library/processor-time.mjs';
import { median, spread } from '../library/statistics.mjs';
import { note, printTable } from '../library/table.mjs';
import { byTurns } from '../library/turns.mjs';
import { onCopy, preparedProjects } from '../population/populate.mjs';

const DUTIES_OF_A_PROJECT = 5;

const NEW_CYCLE = `INSERT INTO cycle (year, quarter) VALUES (2026, 4) RETURNING id`;

/** The same rows into the same tables with their indexes and keys, and nothing else: one statement. */
const BARE = `
WITH made AS (
  INSERT INTO duty (cycle_id, project_id, kind, unit_id, obligation_id)
  SELECT $1::uuid, p.id, k.kind, p.lead_unit_id, new_id() FROM project p
   CROSS JOIN unnest(ARRAY['RESEARCH','COORDINATION','INSPECTION','PROBLEM','EXPERIENCE']) k(kind) RETURNING id, project_id, kind, unit_id, obligation_id)
INSERT INTO obligation (id, kind, ladder, subject_id, project_id, owner_unit_id, title, due_on, act_by, original_due_on, opened_on, next_at)
SELECT m.obligation_id, 'DUTY', 'FULL', m.id, m.project_id, m.unit_id, '“' || p.name || '”2026年第四季度' || m.kind, '2027-01-13', '2026-12-31',
       '2027-01-13', '2026-10-09', now() FROM made m JOIN project p ON p.id = m.project_id`;

const CHECK = `
SELECT (SELECT count(*) FROM duty WHERE cycle_id = $1) AS duties, (SELECT count(DISTINCT (project_id, kind)) FROM duty WHERE cycle_id = $1) AS cells,
       (SELECT count(*) FROM obligation o JOIN duty d ON d.obligation_id = o.id AND o.subject_id = d.id WHERE d.cycle_id = $1) AS watched,
       (SELECT count(*) FROM audit_event WHERE action = 'cycle.opened') AS events, (SELECT state FROM cycle WHERE id = $1) AS state`;

/** What two builds should say alike: every project's five with their days. */
const ANSWER = `
SELECT count(*)::int AS duties, md5(string_agg(p.code || d.kind || o.due_on, ',' ORDER BY p.code, d.kind)) AS days
  FROM duty d JOIN project p ON p.id = d.project_id JOIN obligation o ON o.id = d.obligation_id WHERE d.cycle_id = $1`;

const onNewCycle = (side, template, work) =>
  onCopy(side, { label: 'opening', template }, async (db, url) => {
    const { id } = (await db.query(NEW_CYCLE)).rows[0];
    return work(db, url, id);
  });

function openByProduct(side, template, duties) {
  return onNewCycle(side, template, async (db, url, cycleId) => {
    const child = await startInProduct(side.build, url);
    const database = processorMs(side.scratch.pid);
    const { ms, result, processorMs: nodeMs } = await child.ask({ act: 'open', cycleId });
    const databaseMs = processorMs(side.scratch.pid) - database;
    await child.stop();
    const found = (await db.query(CHECK, [cycleId])).rows[0];
    const right = { duties, cells: duties, watched: duties, events: 1, state: 'OPEN' };
    if (JSON.stringify(found) !== JSON.stringify(right) || result.duties !== duties)
      throw new Error(`opened wrongly: ${JSON.stringify(found)}`);
    return { ms, nodeMs, databaseMs, cpuMs: nodeMs + databaseMs, answer: (await db.query(ANSWER, [cycleId])).rows[0] };
  });
}

function openBare(side, template, duties) {
  return onNewCycle(side, template, async (db, _url, cycleId) => {
    const [database, begin] = [processorMs(side.scratch.pid), performance.now()];
    const { rowCount } = await db.query(BARE, [cycleId]);
    if (rowCount !== duties) throw new Error(`the bare statement wrote ${rowCount} rows`);
    return { ms: performance.now() - begin, cpuMs: processorMs(side.scratch.pid) - database };
  });
}

const OPEN = { product: openByProduct, bare: openBare };

/** A quarter opened by the product's use-case beside one statement that writes the same duties and obligations. */
async function bench({ side, small, runs }) {
  const duties = small ? 10_000 : 100_000;
  const template = await preparedProjects(side, duties / DUTIES_OF_A_PROJECT);
  const { product, bare } = await byTurns(['product', 'bare'], runs, async (which) => {
    const result = await OPEN[which](side, template, duties);
    note(`opening, ${which}: ${Math.round(result.ms)} ms`);
    return result;
  });
  const ratios = product.map(({ ms }, turn) => ms / bare[turn].ms);
  const ofWork = product.map(({ cpuMs }, turn) => cpuMs / bare[turn].cpuMs);
  const seconds = (results) =>
    spread(
      results.map(({ ms }) => ms / 1000),
      ' s',
    );
  printTable(
    'Opening a quarter: duties, obligations, plans, record and notices in one transaction, beside one bare statement for duties and obligations',
    ['duties', 'product', 'bare INSERT … SELECT', 'ratio', 'goal', 'reached', 'ratio of CPU time'],
    [
      [
        duties.toLocaleString('en-US'),
        seconds(product),
        seconds(bare),
        spread(ratios, ' ×'),
        '≤2 ×',
        median(ratios) <= 2 ? 'yes' : 'no',
        spread(ofWork, ' ×'),
      ],
    ],
  );
}

/** The same of one build alone. */
async function open(side, { small }) {
  const duties = small ? 5_000 : 50_000;
  const template = await preparedProjects(side, duties / DUTIES_OF_A_PROJECT);
  const name = `a quarter of ${duties.toLocaleString('en-US')} duties`;
  return {
    scenarios: [async () => ({ [name]: await openByProduct(side, template, duties) })],
    close: () => Promise.resolve(),
  };
}

export const opening = { title: 'Opening a quarter', bench, open };
