import { readFileSync } from 'node:fs';
import { TimeMachine } from '../../../src/demo/clock/time-machine.js';
import { HearSilence } from '../../../src/modules/projects/index.js';
import { SweepAll } from '../../../src/modules/supervision/index.js';
import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import type { Client } from '../../support/client.js';

interface Help {
  taskId: string;
  help: string;
  standsFrom: string | null;
  standsUntil: string | null;
  [field: string]: unknown;
}

let app: TestApp;
let asker: Client;
let asked: Client;
let office: Client;
let deputy: Client;

// Each test names the day on which it begins; the clock goes forward only.
beforeAll(async () => {
  app = await borrowTestApp('2026-07-01');
  [asker, asked, office, deputy] = (await Promise.all(
    ['department-liaison', 'department2-liaison', 'office-chief', 'office-executive-deputy'].map((key) => app.as(key)),
  )) as [Client, Client, Client, Client];
});
afterAll(() => app.close());

let made = 0;

/** Something that the asker's unit owes, due far ahead. */
async function owed(dueOn = '2026-12-01'): Promise<string> {
  made += 1;
  const body = { matter: `待配合事项${String(made)}`, unitId: app.town.units['department'], dueOn, origin: '批示' };
  const { id } = (await office.post<{ id: string }>('/tasks', body)).body;
  return String((await task(id))['obligationId']);
}

async function ask(obligationId: string, dueOn = '2026-11-30', matter = '提供名单'): Promise<string> {
  const body = { unitId: app.town.units['department2'], matter, dueOn };
  const answer = await asker.post<{ taskId: string }>(`/obligations/${obligationId}/coordination-requests`, body);
  expect(answer.status).toBe(201);
  return answer.body.taskId;
}

/** As if somebody else had asked for it. */
const askedBy = (id: string, seat: string) =>
  app.db.query('UPDATE task SET created_by_person = $2 WHERE id = $1', [id, app.town.seats[seat]!.personId]);

const helpsOf = async (obligationId: string): Promise<Help[]> =>
  (await asker.get<{ items: Help[] }>(`/obligations/${obligationId}/coordination-requests`)).body.items;
const helpOf = async (obligationId: string): Promise<Help | undefined> => (await helpsOf(obligationId))[0];
const task = async (id: string) => (await office.get(`/tasks/${id}`)).body;
const pauses = async (id: string) =>
  (await office.get<{ pauses: { from: string; to: string | null; reason: string }[] }>(`/obligations/${id}`)).body
    .pauses;
const decline = (id: string, reason = '职责不符') => asked.post(`/tasks/${id}/decline-help`, { reason });
const accept = (id: string) => asked.post(`/tasks/${id}/accept-help`);
const hearSilence = () => app.get(HearSilence).execute();
const decisionOn = async (id: string) =>
  (
    await deputy.get<{ items: { id: string; title: string; state: string; mayDecide: boolean }[] }>(
      `/approvals?kind=COORDINATION&subjectId=${id}`,
    )
  ).body.items[0];
const decide = async (id: string, verdict: 'approve' | 'reject', who = deputy) =>
  who.post(`/approvals/${(await decisionOn(id))?.id ?? ''}/${verdict}`, { words: '经研究决定' });
/** What the office owes about a task, with its day. */
const officeOwes = (id: string) =>
  app.db.query<{ due_on: string; state: string }>(
    `SELECT due_on, state FROM obligation WHERE kind = 'APPROVAL' AND ladder = 'OFFICE' AND subject_id = $1`,
    [id],
  );
const told = async (seat: string, about: string) =>
  (
    await app.db.query<{ body: string }>(
      `SELECT body FROM notice WHERE kind = 'HELP_ANSWERED' AND subject_id = $1 AND recipient_post_id = $2 ORDER BY created_at, id`,
      [about, app.town.seats[seat]!.postId],
    )
  ).map(({ body }) => body);
const recorded = async (id: string) =>
  (
    await app.db.query<{ action: string }>(
      `SELECT action FROM audit_event WHERE subject_id = $1 AND action LIKE 'task.help%' ORDER BY id`,
      [id],
    )
  ).map(({ action }) => action);

describe('a unit that is asked for help', () => {
  it('accepts: the asker’s clock, which stood without a last day, stands for fifteen working days from the request', async () => {
    const waiting = await owed();
    const id = await ask(waiting);
    expect(await helpOf(waiting)).toMatchObject({
      ...{ taskId: id, help: 'ASKED', answerBy: '2026-07-06', standsFrom: '2026-07-01', standsUntil: null },
    });
    await app.setClock('2026-07-03');
    expect((await accept(id)).status).toBe(200);
    expect(await helpOf(waiting)).toMatchObject({
      help: 'ACCEPTED',
      standsFrom: '2026-07-01',
      standsUntil: '2026-07-22',
    });
    expect(await task(id)).toMatchObject({
      state: 'ASSIGNED',
      help: 'ACCEPTED',
      helpedName: expect.any(String) as string,
    });
    expect(await told('department-liaison', waiting)).toEqual([expect.stringContaining('已接受')]);
    expect(await recorded(id)).toEqual(['task.help-accepted']);
    expect((await accept(id)).body).toMatchObject({ code: 'HELP_STATE' });
    expect((await decline(id)).body).toMatchObject({ code: 'HELP_STATE' });
  });

  it('knows the asker’s project by name, and is led to none that it may not open', async () => {
    const lead = { leadUnitId: app.town.units['department'], category: 'KEY', level: 'MUNICIPAL' };
    const project = (await office.post<{ id: string }>('/projects', { name: '河湖改革', ...lead })).body.id;
    const body = { matter: '待配合事项', unitId: app.town.units['department'], dueOn: '2026-12-01', origin: '批示' };
    const waiting = await office.post<{ id: string }>('/tasks', { ...body, projectId: project });
    const id = await ask(String((await task(waiting.body.id))['obligationId']));
    const own = String((await task(id))['obligationId']);
    const shown = async (who: Client) =>
      Promise.all([`/tasks/${id}`, `/obligations/${own}`].map(async (path) => (await who.get(path)).body));
    const named = { projectId: null, projectName: '河湖改革' };
    expect((await asked.get(`/projects/${project}`)).status).toBe(404);
    expect(await shown(asked)).toEqual([expect.objectContaining(named), expect.objectContaining(named)]);
    const led = expect.objectContaining({ ...named, projectId: project }) as unknown;
    expect(await shown(office)).toEqual([led, led]);
  });

  it('accepts by doing it', async () => {
    await app.setClock('2026-07-03');
    const waiting = await owed();
    const id = await ask(waiting);
    expect((await asked.post(`/tasks/${id}/submit`, { result: '名单已送' })).status).toBe(200);
    expect(await helpOf(waiting)).toMatchObject({ help: 'ACCEPTED', standsUntil: expect.any(String) as string });
    expect((await office.post(`/tasks/${id}/verify`, {})).status).toBe(200);
    expect(await helpOf(waiting)).toMatchObject({ standsFrom: '2026-07-03', standsUntil: '2026-07-03' });
  });

  it('answers alone: neither another unit nor the asker nor the office says it for it', async () => {
    await app.setClock('2026-07-03');
    const id = await ask(await owed());
    const others = [asker, await app.as('department3-chief'), office];
    const answers = await Promise.all(
      others.flatMap((who) => [
        who.post(`/tasks/${id}/accept-help`),
        who.post(`/tasks/${id}/decline-help`, { reason: '不办' }),
      ]),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 403, 403]);
    expect(await task(id)).toMatchObject({ help: 'ASKED' });
  });

  it('declines with a reason: the office owes a decision in three working days, and no clock runs meanwhile', async () => {
    await app.setClock('2026-07-06');
    const waiting = await owed('2026-07-20');
    const id = await ask(waiting, '2026-07-10');
    expect((await asked.post(`/tasks/${id}/decline-help`, { reason: ' ' })).status).toBe(400);
    expect((await decline(id)).status).toBe(200);
    expect(await helpOf(waiting)).toMatchObject({ help: 'DECLINED', reason: '职责不符', standsUntil: null });
    const own = String((await task(id))['obligationId']);
    expect(await pauses(own)).toEqual([expect.objectContaining({ reason: 'COORDINATION', to: null })]);
    expect(await officeOwes(id)).toEqual([{ due_on: '2026-07-09', state: 'OPEN' }]);
    expect((await decisionOn(id))?.title).toContain('该单位不接受');
    expect(await told('department-chief', waiting)).toEqual([expect.stringContaining('职责不符')]);
    // The office's silence is nobody's lateness.
    await app.setClock('2026-09-01');
    await app.get(SweepAll).execute();
    expect((await asker.get(`/obligations/${waiting}`)).body).toMatchObject({ lateness: 0 });
    expect((await asked.get(`/obligations/${own}`)).body).toMatchObject({ lateness: 0 });
  });
});

describe('what the office decides', () => {
  it('that the help is given all the same: the task stands as accepted, its clock goes on, the asker’s term counts from the decision', async () => {
    await app.setClock('2026-09-01');
    const waiting = await owed();
    const id = await ask(waiting);
    await decline(id);
    await app.setClock('2026-09-04');
    expect((await decide(id, 'approve')).status).toBe(200);
    expect(await task(id)).toMatchObject({ state: 'ASSIGNED', help: 'IMPOSED' });
    expect(await helpOf(waiting)).toMatchObject({
      help: 'IMPOSED',
      // Sunday 20 September is worked.
      standsFrom: '2026-09-01',
      standsUntil: '2026-09-24',
    });
    const own = String((await task(id))['obligationId']);
    expect(await pauses(own)).toEqual([expect.objectContaining({ reason: 'COORDINATION', to: '2026-09-04' })]);
    expect(await officeOwes(id)).toEqual([expect.objectContaining({ state: 'MET' })]);
    expect(await told('department2-liaison', id)).toEqual([expect.stringContaining('由你单位配合')]);
    expect((await told('department-liaison', waiting)).at(-1)).toContain('经研究决定');
  });

  it('that it need not be: the task ends as nobody’s fault, the asker’s clock goes on without grace, and no second request of the date stops it', async () => {
    await app.setClock('2026-09-04');
    const waiting = await owed();
    const id = await ask(waiting);
    await decline(id);
    expect((await decide(id, 'reject')).status).toBe(200);
    expect(await task(id)).toMatchObject({ state: 'CANCELLED', help: 'RELEASED', verdictWords: '经研究决定' });
    const own = String((await task(id))['obligationId']);
    expect((await office.get(`/obligations/${own}`)).body).toMatchObject({ state: 'CANCELLED' });
    expect(await pauses(waiting)).toEqual([{ from: '2026-09-04', to: '2026-09-04', reason: 'COORDINATION' }]);
    expect(await told('department2-chief', id)).toEqual([expect.stringContaining('不再办理')]);
    expect(await recorded(id)).toEqual(['task.help-declined', 'task.help-released']);
    const again = await ask(waiting);
    expect(await helpOf(waiting)).toMatchObject({ taskId: again, help: 'ASKED', standsFrom: null });
    await accept(again);
    expect(await helpOf(waiting)).toMatchObject({ taskId: again, help: 'ACCEPTED', standsFrom: null });
    expect(await pauses(waiting)).toHaveLength(1);
  });

  it('where the unit is silent for three working days; till then it still has its word, and so it has until the decision', async () => {
    await app.setClock('2026-09-04');
    const waiting = await owed();
    const id = await ask(waiting);
    await app.setClock('2026-09-09');
    await hearSilence();
    expect(await task(id)).toMatchObject({ help: 'ASKED', helpAnswerBy: '2026-09-09' });
    await app.setClock('2026-09-10');
    await hearSilence();
    await hearSilence();
    expect(await helpOf(waiting)).toMatchObject({ help: 'SILENT', standsUntil: null });
    expect(await officeOwes(id)).toEqual([{ due_on: '2026-09-15', state: 'OPEN' }]);
    // Its own silence is no reason for its clock to stand.
    expect(await pauses(String((await task(id))['obligationId']))).toEqual([]);
    expect((await decline(id)).body).toMatchObject({ code: 'HELP_STATE' });
    expect((await accept(id)).status).toBe(200);
    expect(await officeOwes(id)).toEqual([expect.objectContaining({ state: 'CANCELLED' })]);
    expect(await decisionOn(id)).toMatchObject({ state: 'WITHDRAWN' });
    expect(await helpOf(waiting)).toMatchObject({ help: 'ACCEPTED', standsUntil: '2026-10-08' });
  });

  it('is decided by the executive deputy alone, once', async () => {
    await app.setClock('2026-09-10');
    const id = await ask(await owed());
    await decline(id);
    for (const who of ['office-chief', 'office-clerk', 'department2-deputy', 'department-deputy'])
      expect([403, 404]).toContain((await decide(id, 'approve', await app.as(who))).status);
    expect((await decide(id, 'approve')).status).toBe(200);
    expect((await decide(id, 'reject')).body).toMatchObject({ code: 'APPROVAL_DECIDED' });
    expect((await accept(id)).body).toMatchObject({ code: 'HELP_STATE' });
  });

  it('is not decided by whoever asked, whatever his post', async () => {
    await app.setClock('2026-09-10');
    const id = await ask(await owed());
    await askedBy(id, 'office-executive-deputy');
    await decline(id);
    expect((await decide(id, 'approve')).body).toMatchObject({ code: 'APPROVAL_ABOUT_ONESELF' });
  });

  it('is not decided by whoever declined, by whatever post he comes to decide', async () => {
    await app.setClock('2026-09-10');
    const id = await ask(await owed());
    await decline(id);
    const [deciding, liaison] = ['office-executive-deputy', 'department2-liaison'].map((seat) => app.town.seats[seat]!);
    const held = 'UPDATE tenure SET person_id = $2 WHERE post_id = $1 AND to_day IS NULL';
    const approval = (await decisionOn(id))!.id;
    await app.db.query(held, [deciding!.postId, liaison!.personId]);
    const tried = await asked.post(`/approvals/${approval}/reject`, { words: '不必配合' });
    await app.db.query(held, [deciding!.postId, deciding!.personId]);
    expect(tried.body).toMatchObject({ code: 'APPROVAL_OWN_PROPOSAL' });
    expect((await decide(id, 'reject')).status).toBe(200);
  });

  it('is not needed any more where the task is cancelled', async () => {
    await app.setClock('2026-09-10');
    const waiting = await owed();
    const id = await ask(waiting);
    await decline(id);
    expect((await office.post(`/tasks/${id}/cancel`, { reason: '不再需要' })).status).toBe(200);
    expect(await decisionOn(id)).toMatchObject({ state: 'WITHDRAWN' });
    expect(await officeOwes(id)).toEqual([expect.objectContaining({ state: 'CANCELLED' })]);
    expect(await helpOf(waiting)).toMatchObject({ state: 'CANCELLED', standsUntil: '2026-09-10' });
    await hearSilence();
    expect(await officeOwes(id)).toHaveLength(1);
  });
});

describe('how long the asker’s clock stands while help is given', () => {
  const name = (id: string, until: string, who = office) => who.post(`/tasks/${id}/help-day`, { until });

  it('fifteen working days at most, unless the office’s section chief names a later day', async () => {
    await app.setClock('2026-09-10');
    const waiting = await owed();
    const id = await ask(waiting);
    expect((await name(id, '2026-11-20')).body).toMatchObject({ code: 'HELP_STATE' });
    await accept(id);
    const { standsUntil } = (await helpOf(waiting))!;
    expect((await name(id, standsUntil!)).body).toMatchObject({ code: 'HELP_DAY_NOT_LATER' });
    for (const who of [asker, asked, await app.as('office-clerk')])
      expect([403, 404]).toContain((await name(id, '2026-11-20', who)).status);
    await askedBy(id, 'office-chief');
    expect((await name(id, '2026-11-20')).body).toMatchObject({ code: 'HELP_CONCERNS_YOU' });
    await askedBy(id, 'department-liaison');
    // A Saturday: the working day after it.
    expect((await name(id, '2026-11-21')).status).toBe(200);
    expect(await helpOf(waiting)).toMatchObject({ standsUntil: '2026-11-23' });
    expect((await told('department-liaison', waiting)).at(-1)).toContain('11月23日');
    // The same once more, as where the answer was lost: it stands already, and nobody is told again.
    expect((await name(id, '2026-11-21')).status).toBe(200);
    expect(await recorded(id)).toEqual(['task.help-accepted', 'task.help-day-named']);
  });

  it('no longer than the task is open; and no day is named for a request that stops nothing', async () => {
    await app.setClock('2026-09-10');
    const waiting = await owed();
    const [first, second] = [await ask(waiting), await ask(waiting, '2026-11-27', '再提供')];
    await accept(first);
    await accept(second);
    expect((await name(second, '2026-11-20')).body).toMatchObject({ code: 'HELP_DAY_NOT_LATER' });
    await asked.post(`/tasks/${first}/submit`, { result: '已送' });
    await office.post(`/tasks/${first}/verify`, {});
    expect((await helpsOf(waiting)).find(({ taskId }) => taskId === first)).toMatchObject({
      standsUntil: '2026-09-10',
    });
    expect((await name(first, '2026-11-20')).body).toMatchObject({ code: 'HELP_STATE' });
  });

  /** The unit asks for another date, and everybody agrees. */
  async function extend(obligationId: string, newDate: string): Promise<void> {
    const body = { reason: '等待配合', newDate };
    expect((await asker.post(`/obligations/${obligationId}/extensions`, body)).status).toBe(201);
    for (const seat of ['department-deputy', 'office-executive-deputy']) {
      const who = await app.as(seat);
      const { items } = (
        await who.get<{ items: { id: string; mayDecide: boolean; kind: string }[] }>(
          '/approvals?kind=EXTENSION&state=PENDING',
        )
      ).body;
      const [waits] = items.filter(({ mayDecide }) => mayDecide);
      expect((await who.post(`/approvals/${waits!.id}/approve`, {})).status).toBe(200);
    }
    expect((await asker.get(`/obligations/${obligationId}`)).body).toMatchObject({ dueOn: newDate });
  }

  it('a date of the task after the asker’s own leaves that as it is; an extension alone makes it current, whose clock the help for the old one stops no longer', async () => {
    await app.setClock('2026-09-10');
    const waiting = await owed('2026-10-20');
    const id = await ask(waiting, '2028-10-20');
    await accept(id);
    expect((await asker.get(`/obligations/${waiting}`)).body).toMatchObject({ dueOn: '2026-10-20' });
    expect(await task(id)).toMatchObject({ dueOn: '2028-10-20' });
    await extend(waiting, '2026-12-18');
    expect(await helpOf(waiting)).toMatchObject({
      help: 'ACCEPTED',
      standsFrom: '2026-09-10',
      standsUntil: '2026-09-10',
    });
    expect((await name(id, '2026-11-20')).body).toMatchObject({ code: 'HELP_DAY_NOT_LATER' });
    const again = await ask(waiting);
    expect(await helpOf(waiting)).toMatchObject({ taskId: again, standsFrom: '2026-09-10', standsUntil: null });
  });

  it('what the office has not decided stops the clock of the date that it was asked for, not of the one that takes its place', async () => {
    await app.setClock('2026-09-10');
    const waiting = await owed('2026-10-20');
    const id = await ask(waiting, '2026-10-10');
    await decline(id);
    const own = String((await task(id))['obligationId']);
    await extend(waiting, '2026-10-30');
    expect(await helpOf(waiting)).toMatchObject({ help: 'DECLINED', standsUntil: '2026-09-10' });
    expect((await decide(id, 'approve')).status).toBe(200);
    expect(await helpOf(waiting)).toMatchObject({ help: 'IMPOSED', standsUntil: '2026-09-10' });
    expect(await pauses(own)).toEqual([expect.objectContaining({ reason: 'COORDINATION', to: '2026-09-10' })]);
  });
});

it('what was asked before anybody could decline it is asked anew by the step of the schema, unless something was done about it', async () => {
  await app.setClock('2026-09-10');
  const matters = [await owed(), await owed(), await owed(), await owed()] as const;
  const tasks = await Promise.all(matters.map((matter) => ask(matter)));
  const [untouched = '', accepted = '', begun = '', former = ''] = tasks;
  // As they were written then: accepted without a word, the clock standing for fifteen working days.
  const old = `UPDATE task SET help = 'ACCEPTED', help_answer_by = NULL WHERE id = ANY ($1::uuid[])`;
  await accept(accepted);
  await app.db.query(old, [tasks]);
  await app.db.query(
    `UPDATE obligation_pause SET to_day = add_working_days(from_day, 15), term = NULL, counted_from = NULL WHERE source_id = ANY ($1::uuid[])`,
    [tasks],
  );
  await asked.post(`/tasks/${begun}/progress`, { percent: 30, note: '已着手' });
  await app.db.query(
    `INSERT INTO obligation_date (obligation_id, run, due_on, cause, set_on) VALUES ($1, 2, '2026-12-18', 'EXTENSION', app_today())`,
    [matters[3]],
  );
  for (let times = 0; times < 2; times += 1)
    await app.db.query(readFileSync('src/migrations/1796010000003-help-asked-before.sql', 'utf8'));
  const stands = async (of: number) => (await helpOf(matters[of] ?? ''))!;
  expect(await stands(0)).toMatchObject({ help: 'ASKED', answerBy: '2026-09-15', standsUntil: null });
  expect(await stands(1)).toMatchObject({ help: 'ACCEPTED', standsUntil: '2026-10-08' });
  expect(await stands(2)).toMatchObject({ help: 'ACCEPTED', standsUntil: '2026-10-08' });
  expect(await stands(3)).toMatchObject({ taskId: former, help: 'ASKED', standsUntil: '2026-09-10' });
  expect((await decline(untouched)).status).toBe(200);
});

it('a clock that is moved over days hears a silence on its own day', async () => {
  await app.setClock('2026-09-10');
  const id = await ask(await owed());
  await app.get(TimeMachine).advance('2026-09-29T01:00:00Z');
  expect(await task(id)).toMatchObject({ help: 'SILENT', helpAnswerBy: '2026-09-15' });
  // Three working days after the 16th; Sunday the 20th is worked.
  expect(await officeOwes(id)).toEqual([{ due_on: '2026-09-20', state: 'OPEN' }]);
});
