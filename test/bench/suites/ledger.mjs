import { createHash } from 'node:crypto';
import { bareInserts, bareReading, bareWriting, writtenSince } from '../library/bare-ledger.mjs';
import { startProduct } from '../library/children.mjs';
import { clientAt, measured } from '../library/client.mjs';
import { spread } from '../library/statistics.mjs';
import { note, printTable } from '../library/table.mjs';
import { ledgerOf, rowsOfLedger } from '../library/workbooks.mjs';
import { FIRST_LEADING_UNIT, nameOfUnit, numberOfGroup, numberOfLeader, titleOfLeader } from '../population/people.mjs';
import { onCopy, openOfficeAndUnits, preparedProjects } from '../population/populate.mjs';
import { addTasks } from '../population/tasks.mjs';

const YEAR = 2026;
const TASKS_OF_A_PROJECT = 10;
const IMPORTED_OF_A_PROJECT = 4;
/** One row of so many lacks its deadline, and must be refused while the others stand. */
const FAULT_EVERY = 100;
const UNITS = 20;

/** So many rows that no project of the population has, in words that name units and posts of the population. */
function importedRows(count) {
  return Array.from({ length: count }, (_, index) => {
    const project = Math.floor(index / IMPORTED_OF_A_PROJECT);
    const unit = (step) => nameOfUnit(FIRST_LEADING_UNIT + ((project + step) % UNITS));
    const deadline = index % FAULT_EVERY === FAULT_EVERY - 1 ? '' : '2026年12月31日';
    return [
      String(project + 1),
      `第${project}号导入项目`,
      '重点改革',
      '市级',
      titleOfLeader(numberOfLeader(project)),
      nameOfUnit(numberOfGroup(project)),
      unit(0),
      `${unit(1)}、${unit(2)}`,
      unit(7),
      '重点推进事项',
      `落实第${index}项措施，形成制度成果`,
      '印发文件',
      deadline,
    ];
  });
}

/** Works on the ledger as the office does in its browser. */
function officeAt(url, token) {
  const { ask, upload, post, done } = clientAt(url, token);
  return {
    preview: async (file) => done(await upload('/ledger-imports', 'ledger.xlsx', file)),
    confirm: async (id) => done(await post(`/ledger-imports/${id}/confirm`, {})),
    read: async (id) => (await ask(`/ledger-imports/${id}`)).json(),
    /** Answers that what may be known already is new: the generated names are alike. Builds that do not ask need none. */
    answerNew: async (id) => {
      const { summary, version } = await (await ask(`/ledger-imports/${id}`)).json();
      if (!(summary.pairs > 0)) return;
      const pairs = [];
      for (let cursor = ''; cursor !== null;) {
        const page = await (await ask(`/ledger-imports/${id}/rows?group=PAIRS&limit=200${cursor}`)).json();
        pairs.push(...page.items.map(({ pair }) => ({ key: pair.key, as: 'NEW' })));
        cursor = page.nextCursor === null ? null : `&cursor=${encodeURIComponent(page.nextCursor)}`;
      }
      const said = await post(`/ledger-imports/${id}/answers`, { pairs }, { 'if-match': String(version) });
      if (said.jobId != null) await done({ jobId: said.jobId, importId: id });
    },
    export: async () => Buffer.from(await (await ask(`/ledger-exports?year=${YEAR}`)).arrayBuffer()),
  };
}

function expect(what, found, right) {
  if (JSON.stringify(found) !== JSON.stringify(right))
    throw new Error(`${what}: ${JSON.stringify(found)} in place of ${JSON.stringify(right)}`);
}

const summaryOf = ({ summary }) => ({ add: summary.add, same: summary.same, refuse: summary.refuse });
const digest = (rows) => createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 12);

/** What both builds write: the column of keys is this build's own. */
const COLUMNS = 13;
const withoutKeys = (rows) => rows.map((row) => row.slice(0, COLUMNS));

/** What the preview of such a file must find: new projects and tasks, and the rows without a deadline. */
function expectedOf(rows) {
  const refuse = rows.filter((row) => row.at(-1) === '').length;
  const all = new Set(rows.map((row) => row[1])).size + rows.length - refuse;
  return { fresh: { add: all, same: 0, refuse }, again: { add: 0, same: all, refuse } };
}

const transaction = async (db) => Number((await db.query('SELECT txid_current() AS id')).rows[0].id);

/** The same rows without the product: the file through the library, what a confirm wrote by bare statements, a plain sheet. */
async function bare(side, template, { file, held, written }) {
  const reading = await bareReading(file);
  return onCopy(side, { label: 'bare', template }, async (db) => ({
    preview: reading,
    confirm: await bareInserts(db, written),
    export: await bareWriting(db, held),
  }));
}

/** One ledger's life on a copy: exported, a file previewed, confirmed, previewed again, and all of it exported and compared. */
function once(side, template, { rows, file, exported }, besideBare = false) {
  return onCopy(side, { label: 'ledger', template }, async (db, url) => {
    const { office } = await openOfficeAndUnits(db);
    const server = await startProduct(side.build, { DATABASE_URL: url, RATE_LIMIT: '0' });
    const by = officeAt(server.url, office[0]);
    const timed = (work) => measured(server, side.scratch.pid, work);
    try {
      const before = await timed(() => by.export());
      const held = withoutKeys(await rowsOfLedger(before.result));
      expect('rows exported', held.length, exported);
      const expected = expectedOf(rows);
      const preview = await timed(() => by.preview(file));
      expect('preview', summaryOf(await by.read(preview.result)), expected.fresh);
      await by.answerNew(preview.result);
      const since = await transaction(db);
      const confirm = await timed(() => by.confirm(preview.result));
      const written = besideBare ? await writtenSince(db, since) : [];
      const again = await timed(() => by.preview(file));
      expect('preview of the same file', summaryOf(await by.read(again.result)), expected.again);
      const after = withoutKeys(await rowsOfLedger(await by.export()));
      const taken = rows.filter((row) => row.at(-1) !== '');
      const present = new Set(after.map((row) => row.slice(1).join('\t')));
      expect(
        'imported rows that an export lacks',
        taken.filter((row) => !present.has(row.slice(1).join('\t'))),
        [],
      );
      return {
        bare: besideBare ? await bare(side, template, { file, held, written }) : {},
        export: { ...before.found, answer: digest(held) },
        preview: preview.found,
        confirm: { ...confirm.found, answer: digest(after.map((row) => row.slice(1)).sort()) },
        again: again.found,
      };
    } finally {
      await server.stop();
    }
  });
}

/** The database, the file and how much is in them. */
async function given(side, { importRows, exportRows }) {
  const projects = Math.max(1, Math.round(exportRows / TASKS_OF_A_PROJECT));
  const template = await preparedProjects(side, projects, { label: 'ledger', more: addTasks });
  const rows = importedRows(importRows);
  const file = await ledgerOf(YEAR, rows);
  return { template, rows, file, exported: projects * TASKS_OF_A_PROJECT };
}

const count = (rows) => `${rows.toLocaleString('en-US')} rows`;
const titlesOf = ({ importRows, exportRows }) => ({
  export: `export of ${count(exportRows)}`,
  preview: `preview of ${count(importRows)}`,
  confirm: `confirm of ${count(importRows)}`,
  again: `preview of the same ${count(importRows)} again`,
});

const GOALS = {
  export: ['≤30 s', 30_000],
  preview: ['≤60 s', 60_000],
  confirm: ['≤60 s', 60_000],
  again: ['≤60 s', 60_000],
};
const MEMORY_GOAL_MB = 150;

function rowOf(results, which, title) {
  const of = (field) => results.map((result) => result[which][field]);
  const [goal, most] = GOALS[which];
  const reached = Math.max(...of('ms')) <= most && Math.max(...of('mb')) <= MEMORY_GOAL_MB;
  const seconds = of('ms').map((ms) => ms / 1000);
  return [
    title,
    spread(seconds, ' s'),
    goal,
    spread(of('mb'), ' MB'),
    `≤${MEMORY_GOAL_MB} MB`,
    reached ? 'yes' : 'no',
    which in results[0].bare
      ? spread(
          results.map((one) => (one.bare[which] / one[which].ms) * 100),
          ' %',
        )
      : '–',
    `${spread(of('nodeMs').map((ms) => ms / 1000))} + ${spread(of('databaseMs').map((ms) => ms / 1000))}`,
  ];
}

/** A ledger written out, and one read in with row errors, by the whole product in one process. */
async function bench({ side, runs, rows: size }) {
  const data = await given(side, size);
  const results = [];
  for (let turn = 0; turn < runs; turn += 1) {
    results.push(await once(side, data.template, data, true));
    note(
      `ledger: export ${Math.round(results.at(-1).export.ms)} ms, confirm ${Math.round(results.at(-1).confirm.ms)} ms`,
    );
  }
  printTable(
    `The ledger as a workbook; one row of ${FAULT_EVERY} imported is refused`,
    ['work', 'time', 'goal', 'RSS of Node above rest', 'goal', 'reached', 'bare, of it', 'CPU s: node + database'],
    Object.entries(titlesOf(size)).map(([which, title]) => rowOf(results, which, title)),
  );
}

/** The same of one build alone. */
async function open(side, { rows: size }) {
  const data = await given(side, size);
  const titles = titlesOf(size);
  const named = (results) =>
    Object.fromEntries(Object.entries(titles).map(([which, title]) => [title, results[which]]));
  return {
    scenarios: [async () => named(await once(side, data.template, data))],
    close: () => Promise.resolve(),
  };
}

export const ledger = { title: 'The ledger as a workbook', bench, open };
