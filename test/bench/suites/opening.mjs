import { startInProduct } from '../library/children.mjs';
import { serverMs } from '../library/processor-time.mjs';
import { connect } from '../library/scratch.mjs';
import { median, spread } from '../library/statistics.mjs';
import { note, printTable } from '../library/table.mjs';
import { preparedProjects } from '../population/populate.mjs';

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

async function onCopy(scratch, template, work) {
  const url = await scratch.create('bench_opening', template);
  await scratch.settle();
  const db = await connect(url);
  try {
    const { id } = (await db.query(NEW_CYCLE)).rows[0];
    return await work(db, url, id);
  } finally {
    await db.end();
    await scratch.drop('bench_opening');
  }
}

function openByProduct(scratch, template, duties) {
  return onCopy(scratch, template, async (db, url, cycleId) => {
    const child = await startInProduct(url);
    const database = serverMs(scratch.pid);
    const { ms, result, processorMs } = await child.ask({ act: 'open', cycleId });
    const cpuMs = serverMs(scratch.pid) - database + processorMs;
    await child.stop();
    const found = (await db.query(CHECK, [cycleId])).rows[0];
    const right = { duties, cells: duties, watched: duties, events: 1, state: 'OPEN' };
    if (JSON.stringify(found) !== JSON.stringify(right) || result.duties !== duties)
      throw new Error(`opened wrongly: ${JSON.stringify(found)}`);
    return { ms, cpuMs };
  });
}

function openBare(scratch, template, duties) {
  return onCopy(scratch, template, async (db, _url, cycleId) => {
    const [database, begin] = [serverMs(scratch.pid), performance.now()];
    const { rowCount } = await db.query(BARE, [cycleId]);
    if (rowCount !== duties) throw new Error(`the bare statement wrote ${rowCount} rows`);
    return { ms: performance.now() - begin, cpuMs: serverMs(scratch.pid) - database };
  });
}

/** A quarter opened by the product's use-case beside one statement that writes the same duties and obligations. */
export async function benchOpening({ scratch, small, runs }) {
  const duties = small ? 10_000 : 100_000;
  const template = await preparedProjects(scratch, duties);
  const [product, bare] = [[], []];
  for (let turn = 0; turn < runs; turn += 1) {
    product.push(await openByProduct(scratch, template, duties));
    bare.push(await openBare(scratch, template, duties));
    note(`opening: ${Math.round(product.at(-1).ms)} ms, bare ${Math.round(bare.at(-1).ms)} ms`);
  }
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
