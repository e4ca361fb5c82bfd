import { clearInterval, setInterval } from 'node:timers';
import { createTransport } from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import { startInProduct } from '../library/children.mjs';
import { processorMs, residentMb } from '../library/processor-time.mjs';
import { shortly, spread } from '../library/statistics.mjs';
import { note, printTable } from '../library/table.mjs';
import { byTurns } from '../library/turns.mjs';
import { onCopy, prepared, setClock } from '../population/populate.mjs';
import { addPeople } from '../population/people.mjs';

const MORNING = '2026-10-12T09:00:00+08:00';
/** Lists have gathered and every place of the opening has come. */
const LATER = '2026-10-12T10:30:00+08:00';
const FROM = 'reform@city.example.cn';
const GOAL = 60;
const GOAL_MB = 150;

/** A real server that takes everything and says who was written to, each time. */
async function startMailServer() {
  const taken = [];
  let bytes = '';
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, { envelope }, done) => {
      const parts = [];
      stream.on('data', (part) => parts.push(part));
      stream.on('end', () => {
        bytes = Buffer.concat(parts).toString();
        taken.push(...envelope.rcptTo.map(({ address }) => address));
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: server.server.address().port,
    /** Who was written to since the last time, and what the last message said. */
    since: () => ({ to: taken.splice(0), last: bytes }),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** People with an address each, and so many things that they were told this morning. */
const given = (side, { people, items }) =>
  prepared(side, `reminders_${items}`, async (writer, { db }) => {
    await addPeople(writer, Math.max(20, Math.ceil(people / 4)));
    await setClock(db, MORNING, false);
    await db.query(
      `INSERT INTO channel (id, kind, name, contact, settings, tested_version, in_service) VALUES (new_id(), 'MAIL', '政务邮箱', '督察科', $1, 1, true)`,
      [{ host: '127.0.0.1', port: 25, security: 'NONE', user: null, from: FROM }],
    );
    const { rows } = await db.query(
      `INSERT INTO person_address (id, person_id, channel_id, address, wants, place)
       SELECT new_id(), person_id, c.id, 'p' || row_number() OVER () || '@city.example.cn', '{NORMAL}', 1
         FROM (SELECT DISTINCT person_id FROM bench.post WHERE role IN ('SECTION_CHIEF', 'LIAISON', 'UNIT_OFFICE', 'DEPUTY_LEADER') LIMIT $1) p, channel c RETURNING person_id`,
      [people],
    );
    if (rows.length !== people) throw new Error(`${rows.length} addresses in place of ${people}`);
    await db.query(
      `INSERT INTO notice (key, kind, recipient_post_id, recipient_person_id, subject_type, subject_id, title, body, goes_out)
       SELECT 'bench:' || n, 'REMINDER', p.id, p.person_id, 'OBLIGATION', new_id(), '提醒', '请按期完成。', true
         FROM generate_series(1, $1) n
         JOIN (SELECT p.id, p.person_id, row_number() OVER () - 1 AS place FROM bench.post p JOIN person_address a ON a.person_id = p.person_id) p ON p.place = n % $2`,
      [items, people],
    );
  });

/** The product: notices into lists, lists out. */
function byProduct(side, template, { people, server }) {
  return onCopy(side, { label: 'reminders', template }, async (db, url) => {
    await db.query(`UPDATE channel SET settings = settings || jsonb_build_object('port', $1::int)`, [server.port]);
    const child = await startInProduct(side.build, url);
    const [database, rest] = [processorMs(side.scratch.pid), residentMb(child.pid)];
    const gathered = await child.ask({ act: 'gather' });
    await setClock(db, LATER, false);
    const sent = await child.ask({ act: 'sendAll' });
    // Whoever asks again sends nothing twice.
    await child.ask({ act: 'gather' });
    await child.ask({ act: 'sendAll' });
    const { to, last } = server.since();
    if (to.length !== people || new Set(to).size !== people)
      throw new Error(`${to.length} messages to ${new Set(to).size} people`);
    const mb = residentMb(child.pid) - rest;
    await child.stop();
    const databaseMs = (processorMs(side.scratch.pid) - database) / people;
    return { ms: sent.ms, gatherMs: gathered.ms, nodeMs: sent.processorMs / people, databaseMs, mb, last };
  });
}

/** The same mails by nodemailer alone, one after the other. */
async function byBareLoop(server, people, mail) {
  const transport = createTransport({ host: '127.0.0.1', port: server.port, ignoreTLS: true });
  const begin = performance.now();
  for (let n = 1; n <= people; n += 1) await transport.sendMail({ ...mail, to: `p${n}@city.example.cn` });
  const ms = performance.now() - begin;
  transport.close();
  if (server.since().to.length !== people) throw new Error('the bare loop lost mails');
  return { ms };
}

const MAIL = {
  from: FROM,
  subject: '改革工作：您有50项事项待办理',
  text: '您有50项改革工作事项待办理，请登录系统查看：\nhttp://localhost:3000/open/0190f5fe-7c00-7a00-8000-0000000000d8\n\n如有疑问，请联系：督察科。\n本消息由系统自动发出，请勿回复。',
  html: '<p>您有50项改革工作事项待办理，请登录系统查看：</p>\n<p><a href="http://localhost:3000/open/0190f5fe-7c00-7a00-8000-0000000000d8">登录查看</a></p>\n<p>如有疑问，请联系：督察科。</p>\n<p>本消息由系统自动发出，请勿回复。</p>',
  headers: { 'Auto-Submitted': 'auto-generated' },
};

async function mails(side, { small, runs }) {
  const size = small ? { people: 40, items: 2_000 } : { people: 200, items: 10_000 };
  const template = await given(side, size);
  const server = await startMailServer();
  const { product, bare } = await byTurns(['product', 'bare'], runs, async (which) => {
    const result =
      which === 'product'
        ? await byProduct(side, template, { ...size, server })
        : await byBareLoop(server, size.people, MAIL);
    note(`reminders, ${which}: ${shortly(result.ms)} ms`);
    return result;
  });
  await server.close();
  const ratios = product.map(({ ms, gatherMs }, turn) => (bare[turn].ms / (ms + gatherMs)) * 100);
  const of = (field, unit = ' ms') =>
    spread(
      product.map((one) => one[field]),
      unit,
    );
  printTable(
    `Reminders of ${size.items.toLocaleString('en-US')} items to ${size.people} people over SMTP; each was written to once`,
    ['into lists', 'sent', 'bare loop', 'of bare', 'goal', 'CPU ms a mail: node + database', 'RSS above rest'],
    [
      [
        of('gatherMs'),
        of('ms'),
        spread(
          bare.map((one) => one.ms),
          ' ms',
        ),
        spread(ratios, ' %'),
        `≥${GOAL} %`,
        `${of('nodeMs', '')} + ${of('databaseMs', '')}`,
        of('mb', ' MB'),
      ],
    ],
  );
}

/** So many things told to so many people, as the engine tells them: a thousand in a transaction. */
async function lists(side, { small }) {
  const [people, items] = small ? [2_000, 20_000] : [50_000, 1_000_000];
  const template = await prepared(side, `lists_${people}`, (writer) => addPeople(writer, Math.ceil(people / 4)));
  const found = await onCopy(side, { label: 'lists', template }, async (db, url) => {
    const child = await startInProduct(side.build, url);
    const rest = residentMb(child.pid);
    let peak = rest;
    const watch = setInterval(() => (peak = Math.max(peak, residentMb(child.pid))), 100);
    const told = await child.ask({ act: 'tell', people, items });
    clearInterval(watch);
    const { n, of } = (
      await db.query(
        `SELECT count(*) AS n, count(DISTINCT recipient_person_id) AS of FROM notice WHERE key LIKE 'told:%'`,
      )
    ).rows[0];
    if (n !== items || of !== people) throw new Error(`${n} items of ${of} people`);
    await child.stop();
    return { ...told, mb: peak - rest };
  });
  printTable(
    `${items.toLocaleString('en-US')} items of ${people.toLocaleString('en-US')} people into their lists`,
    ['time', 'a second', 'RSS above rest', 'goal'],
    [
      [
        `${shortly(found.ms / 1_000)} s`,
        shortly(items / (found.ms / 1_000)),
        `${shortly(found.mb)} MB`,
        `≤${GOAL_MB} MB`,
      ],
    ],
  );
}

async function bench({ side, ...options }) {
  await mails(side, options);
  await lists(side, options);
}

/** The same of one build alone. */
async function open(side, { small }) {
  const size = small ? { people: 40, items: 2_000 } : { people: 200, items: 10_000 };
  const template = await given(side, size);
  const server = await startMailServer();
  const once = async () => {
    const { ms, nodeMs, databaseMs } = await byProduct(side, template, { ...size, server });
    return { [`${size.people} lists sent`]: { ms, nodeMs, databaseMs, answer: size.people } };
  };
  return { scenarios: [once], close: () => server.close() };
}

export const reminders = { title: 'Reminders over SMTP', bench, open };
