import { readFile } from 'node:fs/promises';
import { orVoid } from '../../../src/modules/approvals/application/void-overtaken.js';
import { SILENCE } from '../../../src/modules/approvals/domain/office-terms.js';
import { requestApproval, withdrawApprovals } from '../../../src/modules/approvals/index.js';
import { refuse } from '../../../src/modules/organisation/domain/problems.js';
import { systemActor } from '../../../src/shared-kernel/actor.js';
import type { TestApp } from '../../support/app.js';
import { atOneMoment } from '../../support/at-one-moment.js';
import { borrowTestApp } from '../../support/borrowed-app.js';
import type { Answer } from '../../support/client.js';

let app: TestApp;
beforeAll(async () => {
  app = await borrowTestApp('2026-07-20');
});
afterAll(() => app.close());

const owed = (subjectId: string) =>
  app.db.query<{ state: string; due: string; project: string | null }>(
    `SELECT state, due_on::text AS due, project_id AS project FROM obligation WHERE kind = 'APPROVAL' AND ladder = 'OFFICE' AND subject_id = $1`,
    [subjectId],
  );

/** Kinds of which the module that asks opens what is owed, each under its own spec; and those of which nobody of the office owes a word. */
const SEEN_TO: readonly string[] = [
  ...['EXTENSION', 'EXEMPTION', 'COORDINATION', 'AGENDA', 'MINUTES', 'DECISION_REVOKE', 'INTERVIEW', 'WAIVER'],
  ...['LISTING', 'LISTING_EXTENSION', 'DELISTING', 'LISTING_VOID', 'CLOCK_HOLD', 'CYCLE_CLOSE', 'LEDGER_DATES'],
  ...['LEDGER_DONE', 'REGISTER_BATCH', 'PLAN', 'INITIAL_SETTING', 'AUTHORITY', 'ADMIN_ACCOUNT', 'ACCOUNT_LINK'],
  ...['ACCOUNT_DISABLE', 'ACCOUNT_ENABLE', 'SCORE_APPEAL'],
];

/** Something of the kind is asked of the director. @returns its subject and the request */
async function ask(kind: string): Promise<{ readonly subjectId: string; readonly approvalId: string }> {
  const [{ id: subjectId } = { id: '' }] = await app.db.query<{ id: string }>('SELECT new_id() AS id');
  const asked = {
    kind,
    subjectType: 'UNIT',
    subjectId,
    title: '待办签批',
    approverRole: 'OFFICE_DIRECTOR',
  } as const;
  const approvalId = await app.unitOfWork.run((tx) => requestApproval(tx, systemActor('test'), asked));
  return { subjectId, approvalId };
}

describe('a word that the office owes', () => {
  it.each(Object.keys(SILENCE).map((kind) => [kind, !SEEN_TO.includes(kind)] as const))(
    'of the kind %s is due in three working days while it waits, where nobody else sees to it: %s',
    async (kind, isOwed) => {
      const { subjectId } = await ask(kind);
      expect(await owed(subjectId)).toEqual(isOwed ? [{ state: 'OPEN', due: '2026-07-23', project: null }] : []);
      await app.unitOfWork.run((tx) => withdrawApprovals(tx, kind, subjectId));
      expect(await owed(subjectId)).toEqual(isOwed ? [{ state: 'CANCELLED', due: '2026-07-23', project: null }] : []);
    },
  );

  it('falls away with a request that turns out to be overtaken, which is void for good', async () => {
    const { subjectId, approvalId } = await ask('DIVISION');
    const overtaken = () =>
      orVoid(app.unitOfWork, systemActor('test'), approvalId, () => Promise.reject(refuse('AUTHORITY_OVERTAKEN')));
    await expect(overtaken()).rejects.toThrow('AUTHORITY_OVERTAKEN');
    expect((await owed(subjectId)).map(({ state }) => state)).toEqual(['CANCELLED']);
    await expect(overtaken()).rejects.toThrow('APPROVAL_DECIDED');
  });

  it('is owed from then on of what waited before it was owed at all, once, and of what the office says alone without its project', async () => {
    const [late, already, theirs] = [await ask('RULES'), await ask('DIVISION'), await ask('EXTENSION')];
    await app.db.query(`DELETE FROM obligation WHERE kind = 'APPROVAL' AND subject_id = $1`, [late.subjectId]);
    await app.db.query(`UPDATE approval SET project_id = new_id(), office_only = true WHERE id = $1`, [
      late.approvalId,
    ]);
    const step = await readFile('src/migrations/1796052000002-words-that-waited.sql', 'utf8');
    await app.db.query(step);
    await app.db.query(step);
    expect(await owed(late.subjectId)).toEqual([{ state: 'OPEN', due: '2026-07-23', project: null }]);
    expect([(await owed(already.subjectId)).length, (await owed(theirs.subjectId)).length]).toEqual([1, 0]);
  });

  it('is met when it is given, one way or the other, and falls away when its asker takes it back', async () => {
    const office = await app.as('office-chief');
    const deputy = await app.as('office-executive-deputy');
    const project = { category: 'KEY', level: 'MUNICIPAL', leadUnitId: app.town.units['department'] };
    const { id } = (await office.post<{ id: string }>('/projects', { ...project, name: '办结试点' })).body;
    const end = async (): Promise<string> =>
      (await office.post<{ approvalId: string }>(`/projects/${id}/end`, { endedAs: 'COMPLETED', reason: '已完成' }))
        .body.approvalId;
    const states = async () => (await owed(id)).map(({ state }) => state).sort();
    const taken = await end();
    expect(await owed(id)).toEqual([{ state: 'OPEN', due: '2026-07-23', project: id }]);
    await office.post(`/approvals/${taken}/withdraw`);
    expect(await states()).toEqual(['CANCELLED']);
    expect((await deputy.post(`/approvals/${await end()}/reject`, { words: '资料不全' })).status).toBe(200);
    expect(await states()).toEqual(['CANCELLED', 'MET']);
    // Twice at one moment, while somebody holds what is owed and goes on to what waits: the first is heard, nobody stands in another's way.
    const last = await end();
    const approve = (): Promise<Answer> => deputy.post(`/approvals/${last}/approve`, {});
    const matter = `kind = 'APPROVAL' AND state = 'OPEN' AND subject_id = (SELECT subject_id FROM approval WHERE id = $1)`;
    const held = {
      rows: `SELECT FROM obligation WHERE ${matter}`,
      then: 'SELECT FROM approval WHERE id = $1',
      id: last,
    };
    const answers = await atOneMoment(app, held, [approve, approve]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await states()).toEqual(['CANCELLED', 'MET', 'MET']);
  });

  it.each([
    ['taken back twice', 'withdraw', 'withdraw'],
    ['taken back while it is decided', 'approve', 'withdraw'],
    ['decided while it is taken back', 'withdraw', 'approve'],
  ] as const)('%s at one moment, the first is heard, and nobody stands in another’s way', async (_, first, second) => {
    const acts = [first, second];
    const office = await app.as('office-chief');
    const deputy = await app.as('office-executive-deputy');
    const project = { category: 'KEY', level: 'MUNICIPAL', leadUnitId: app.town.units['department'] };
    const made = await office.post<{ id: string }>('/projects', { ...project, name: `办结试点之${acts.join('')}` });
    const { id } = made.body;
    const ending = { endedAs: 'COMPLETED', reason: '已完成' };
    const asked = await office.post<{ approvalId: string }>(`/projects/${id}/end`, ending);
    expect([made.status, asked.status, await owed(id)]).toMatchObject([201, 200, [{ state: 'OPEN' }]]);
    const { approvalId } = asked.body;
    const by = { withdraw: office, approve: deputy };
    const all = acts.map((act) => (): Promise<Answer> => by[act].post(`/approvals/${approvalId}/${act}`, {}));
    const held = {
      rows: `SELECT FROM obligation WHERE kind = 'APPROVAL' AND state = 'OPEN' AND subject_id = $1`,
      then: 'SELECT FROM approval WHERE subject_id = $1',
      id,
    };
    // What a module takes back itself goes the same way, and finds nothing left.
    const fallsAway = () => app.unitOfWork.run((tx) => withdrawApprovals(tx, 'PROJECT_END', id));
    const answers = await atOneMoment<Answer | number>(app, held, [...all, fallsAway]);
    expect(answers.map((one) => (typeof one === 'number' ? one : one.status))).toEqual([200, 409, 0]);
    expect((await owed(id)).map(({ state }) => state)).toEqual([first === 'approve' ? 'MET' : 'CANCELLED']);
  });
});
