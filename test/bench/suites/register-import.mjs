import { startProduct } from '../library/children.mjs';
import { clientAt, measured } from '../library/client.mjs';
import { spread } from '../library/statistics.mjs';
import { note, printTable } from '../library/table.mjs';
import { sheetOf } from '../library/workbooks.mjs';
import { FIRST_LEADING_UNIT, nameOfUnit } from '../population/people.mjs';
import { onCopy, openOfficeAndUnits, preparedProjects } from '../population/populate.mjs';
import { nameOfProject } from '../population/projects.mjs';

const PROJECTS = 200;
const UNITS = 20;
/** One row of so many has no number and no reason for it, and must be refused while the others stand. */
const FAULT_EVERY = 50;
const GOAL_MS = 3_000;
const HEADINGS = [
  '序号',
  '成果名称',
  '文号',
  '印发单位',
  '印发日期',
  '类型',
  '层级',
  '对应改革事项',
  '牵头单位',
  '备注',
];

/** So many outputs of projects and units of the population. */
function outputs(count) {
  return Array.from({ length: count }, (_, index) => [
    String(index + 1),
    `第${index}号成果办法`,
    index % FAULT_EVERY === FAULT_EVERY - 1 ? '' : `运政发〔2026〕${index}号`,
    '市人民政府',
    '2026年5月9日',
    '方案',
    '市级',
    nameOfProject(index % PROJECTS),
    nameOfUnit(FIRST_LEADING_UNIT + (index % UNITS)),
    '',
  ]);
}

function expect(what, found, right) {
  if (JSON.stringify(found) !== JSON.stringify(right))
    throw new Error(`${what}: ${JSON.stringify(found)} in place of ${JSON.stringify(right)}`);
}

/** A register's file on a copy: previewed, confirmed, and what came of it. */
function once(side, template, { rows, file }) {
  return onCopy(side, { label: 'register_import', template }, async (db, url) => {
    const { office } = await openOfficeAndUnits(db);
    const server = await startProduct(side.build, { DATABASE_URL: url, RATE_LIMIT: '0' });
    const { ask, upload, post, done } = clientAt(server.url, office[0]);
    const timed = (work) => measured(server, side.scratch.pid, work);
    try {
      const refused = Math.floor(rows / FAULT_EVERY);
      const preview = await timed(async () => done(await upload('/register-imports?kind=OUTPUT', '成果.xlsx', file)));
      const { summary } = await (await ask(`/register-imports/${preview.result}`)).json();
      expect('preview', [summary.add, summary.refuse], [rows - refused, refused]);
      const confirm = await timed(async () => done(await post(`/register-imports/${preview.result}/confirm`, {})));
      const held = (await db.query(`SELECT count(*)::int AS n FROM register_entry WHERE kind = 'OUTPUT'`)).rows[0].n;
      expect('entries', held, rows - refused);
      return { preview: preview.found, confirm: { ...confirm.found, answer: held } };
    } finally {
      await server.stop();
    }
  });
}

async function given(side, small) {
  const rows = small ? 200 : 2_000;
  const template = await preparedProjects(side, PROJECTS, { label: 'register_import' });
  return { template, rows, file: await sheetOf('制度成果', [HEADINGS, ...outputs(rows)]) };
}

/** A register's file read in with row errors, by the whole product in one process. */
async function bench({ side, small, runs }) {
  const data = await given(side, small);
  const results = [];
  for (let turn = 0; turn < runs; turn += 1) results.push(await once(side, data.template, data));
  const rowOf = (title, found) => {
    const ms = found.map((one) => one.ms);
    const processor = ['nodeMs', 'databaseMs'].map((which) => spread(found.map((one) => one[which])));
    return [
      title,
      spread(ms, ' ms'),
      spread(
        found.map(({ mb }) => mb),
        ' MB',
      ),
      processor.join(' + '),
    ];
  };
  note(`register import: ${data.rows} rows`);
  const both = results.map(({ preview, confirm }) => ({
    ms: preview.ms + confirm.ms,
    mb: Math.max(preview.mb, confirm.mb),
    nodeMs: preview.nodeMs + confirm.nodeMs,
    databaseMs: preview.databaseMs + confirm.databaseMs,
  }));
  const reached = Math.max(...both.map(({ ms }) => ms)) <= GOAL_MS ? 'yes' : 'no';
  printTable(
    `A register's file of ${data.rows.toLocaleString('en-US')} rows, one of ${FAULT_EVERY} refused; goal for both ≤${GOAL_MS} ms: ${reached}`,
    ['work', 'time', 'RSS of Node above rest', 'CPU ms: node + database'],
    [
      rowOf(
        'preview',
        results.map(({ preview }) => preview),
      ),
      rowOf(
        'confirm',
        results.map(({ confirm }) => confirm),
      ),
      rowOf('both', both),
    ],
  );
}

/** The same of one build alone. */
async function open(side, { small }) {
  const data = await given(side, small);
  return {
    scenarios: [async () => once(side, data.template, data)],
    close: () => Promise.resolve(),
  };
}

export const registerImport = { title: 'A register’s file read in', bench, open };
