import { chromium as browserType } from '@playwright/test';
import { chromium } from '../../../scripts/chromium.mjs';
import { startProduct } from '../library/children.mjs';
import { processorMs } from '../library/processor-time.mjs';
import { connect } from '../library/scratch.mjs';
import { shortly, spread } from '../library/statistics.mjs';
import { note, printTable } from '../library/table.mjs';
import { openOfficeAndUnits, preparedCity } from '../population/populate.mjs';

const WIDTHS = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const STEPS = 100;
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];

/** Scrolls the page from head to foot and counts what it costs. Runs in the page. */
async function scrollThrough(steps) {
  const tasks = [];
  const watch = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  watch.observe({ type: 'longtask' });
  let rows = 0;
  let blank = 0;
  for (let step = 1; step <= steps; step += 1) {
    window.scrollTo(0, (document.documentElement.scrollHeight * step) / steps);
    await frame();
    await frame();
    const shown = [...document.querySelectorAll('main tr, main [role=listitem]')];
    rows = Math.max(rows, shown.length);
    // A row stands in the middle of what is seen, or the reader looks at nothing.
    const seen = document.elementFromPoint(window.innerWidth / 2, window.innerHeight / 2);
    if (step < steps && seen?.closest('main tr:not([aria-hidden]), main [role=listitem]') == null) blank += 1;
  }
  await frame();
  watch.disconnect();
  return { rows, blank, longest: Math.max(0, ...tasks), long: tasks.filter((duration) => duration > 200).length };
}

/** The same rows as a plain table, all of them in the page: the bare limit. Runs in the page. */
function layPlainTable(tasks) {
  const cells = ({ matter, deliverable, unitName, dueOn, light, state, percent }) =>
    [matter, deliverable, unitName, dueOn, light, state, String(percent)].map((text) => `<td>${text}</td>`).join('');
  document.body.innerHTML = `<main><table width="100%">${tasks.map((task) => `<tr>${cells(task)}</tr>`).join('')}</table></main>`;
}

async function everyTask(page) {
  const tasks = [];
  for (let cursor = ''; cursor !== null;) {
    const answer = await page.request.get(`/api/v1/tasks?limit=200${cursor === '' ? '' : `&cursor=${cursor}`}`);
    const { items, nextCursor } = await answer.json();
    tasks.push(...items);
    cursor = nextCursor ?? null;
  }
  return tasks;
}

async function once(browser, url, token, viewport, expected) {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', baseURL: url });
  await context.addCookies([{ name: 'five-ones', value: token, url }]);
  const page = await context.newPage();
  try {
    const begin = performance.now();
    await page.goto('/ledger');
    await page
      .getByRole('link', { name: /^落实第1项改革举措/ })
      .first()
      .waitFor();
    const first = performance.now() - begin;
    const count = expected.toString();
    await page.getByText(new RegExp(`^共${count}项任务$`)).waitFor({ timeout: 300_000 });
    await page.getByText(/^正在加载，已有/).waitFor({ state: 'hidden', timeout: 300_000 });
    const whole = performance.now() - begin;
    const ledger = await page.evaluate(scrollThrough, STEPS);
    const tasks = await everyTask(page);
    if (tasks.length !== expected) throw new Error(`${tasks.length} tasks in place of ${expected}`);
    await page.goto('/ledger-plain-table');
    await page.evaluate(layPlainTable, tasks);
    const plain = await page.evaluate(scrollThrough, STEPS);
    return { first, whole, ledger, plain };
  } finally {
    await context.close();
  }
}

function rowsOf(place, results) {
  const of = (which, field) => results.map((result) => result[which][field]);
  const long = of('ledger', 'longest');
  const common = (which) => [
    spread(of(which, 'rows')),
    spread(of(which, 'longest'), ' ms'),
    spread(of(which, 'long')),
    spread(of(which, 'blank')),
  ];
  return [
    [
      place,
      'the ledger',
      spread(
        results.map(({ first }) => first),
        ' ms',
      ),
      spread(
        results.map(({ whole }) => whole / 1000),
        ' s',
      ),
      ...common('ledger'),
      Math.max(...long) <= 200 && Math.max(...of('ledger', 'rows')) <= 100 ? 'yes' : 'no',
    ],
    [place, 'plain table, every row in the page', '–', '–', ...common('plain'), '–'],
  ];
}

const sizeOf = (small) => (small ? 5_000 : 50_000);

/** A browser, a product that serves a city, and how to look at its ledger once. */
async function opened({ build, scratch }, obligations) {
  const executablePath = chromium();
  if (executablePath === undefined) throw new Error('There is no Chromium: install it, or name it in CHROMIUM.');
  const url = scratch.urlOf(await preparedCity({ build, scratch }, obligations));
  const db = await connect(url);
  const product = await startProduct(build, { ROLE: 'http', DATABASE_URL: url });
  const browser = await browserType.launch({ executablePath, args: QUIET });
  const expected = (await db.query('SELECT count(*)::int AS count FROM bench.task')).rows[0].count;
  const [token] = (await openOfficeAndUnits(db)).office;
  const close = async () => {
    await browser.close();
    await product.stop();
    await db.end();
  };
  const look = (viewport) => once(browser, product.url, token, viewport, expected);
  return { product, expected, look, close };
}

/** The ledger of ten thousand rows in a real browser, beside the same rows as a plain table. */
async function bench({ side, small, runs }) {
  const { expected, look, close } = await opened(side, sizeOf(small));
  try {
    const rows = [];
    for (const [place, viewport] of Object.entries(WIDTHS)) {
      const results = [];
      for (let turn = 0; turn < runs; turn += 1) {
        results.push(await look(viewport));
        note(`${place}: longest task ${shortly(results.at(-1).ledger.longest)} ms`);
      }
      rows.push(...rowsOf(place, results));
    }
    printTable(
      `The ledger of ${expected.toLocaleString('en-US')} rows, scrolled from head to foot in ${STEPS} steps`,
      [
        'width',
        'page',
        'first rows',
        'all rows',
        'rows in the page',
        'longest task',
        'tasks over 200 ms',
        'blank steps',
        'goal reached',
      ],
      rows,
    );
  } finally {
    await close();
  }
}

/** The same of one build alone: processor time is the server's, for everything that the page asked of it. */
async function open(side, { small }) {
  const { product, look, close } = await opened(side, sizeOf(small));
  const database = side.scratch.pid;
  const measured = (place) => async () => {
    const before = [processorMs(product.pid), processorMs(database)];
    const { first, whole, ledger } = await look(WIDTHS[place]);
    const [nodeMs, databaseMs] = [processorMs(product.pid) - before[0], processorMs(database) - before[1]];
    return {
      [`${place}: first rows`]: { ms: first, nodeMs, databaseMs },
      [`${place}: all rows`]: { ms: whole, nodeMs, databaseMs },
      [`${place}: longest task while scrolling`]: { ms: ledger.longest, nodeMs, databaseMs },
    };
  };
  return { scenarios: Object.keys(WIDTHS).map(measured), close };
}

export const screens = { title: 'The ledger in a browser', bench, open };
