import { failThirdTier, ledProject, raiseTo, noteLed } from '../../support/third-tier.js';
import { Walk } from '../../support/walk.js';

const words = { words: '本人未签批此件' };
const paper = (on: string) => ({ offline: { by: '签批人', on, words: '同意' } });

/** 非本人签批: what had followed does not stand in silence; the office decides anew. */
describe('a signature disowned', () => {
  let walk: Walk;
  let duty: string;

  beforeEach(async () => {
    walk = await Walk.start();
    duty = await walk.register({ projectId: await ledProject(walk) });
    await walk.goTo('2026-10-14');
  });
  afterEach(() => walk.close());

  const seatOf = (key: string) => {
    const seat = walk.app.town.seats[key];
    if (seat === undefined) throw new Error(key);
    return seat;
  };
  const approvalOf = async (kind: string, subject: string): Promise<string> => {
    const [approval] = await walk.app.db.query<{ id: string }>(
      `SELECT id FROM approval WHERE kind = $1 AND subject_id = $2 ORDER BY id DESC LIMIT 1`,
      [kind, subject],
    );
    return approval?.id ?? '';
  };
  const work = () =>
    walk.app.db.query<{ what: string; subject: string; due: string }>(
      `SELECT w.what, w.subject_id AS subject, o.due_on::text AS due FROM office_work w JOIN obligation o ON o.subject_id = w.id AND o.kind = 'OFFICE_WORK'
        WHERE w.what = 'REDECISION' AND o.state = 'OPEN'`,
    );
  const register = async (by: string, second: string, approval: string, more: object = {}) => {
    await walk.act(by, `/approvals/${approval}/approve`, { ...paper('2026-10-14'), ...more });
    await walk.act(second, `/approvals/${approval}/confirm-paper`);
  };

  it('of a third tier ends the notice, also where the signer sits outside the office by now', async () => {
    const id = await raiseTo(walk, duty, 3, 'office-executive-deputy');
    await noteLed(walk, id);
    await register('office-chief', 'office-clerk', await approvalOf('INTERVIEW', id));
    expect((await walk.read('department-principal', `/interviews/${id}`)).body).toMatchObject({ state: 'ISSUED' });
    const director = seatOf('office-director');
    await walk.app.unitOfWork.run(async (tx) => {
      await tx.execute(`DELETE FROM tenure WHERE post_id IN ($1, $2)`, [
        director.postId,
        seatOf('leading-official-2').postId,
      ]);
      await tx.execute(`INSERT INTO tenure (post_id, person_id, from_day) VALUES ($1, $2, '2026-10-14')`, [
        seatOf('leading-official-2').postId,
        director.personId,
      ]);
    });
    const answer = await walk.tryAct(
      'office-director',
      `/approvals/${await approvalOf('INTERVIEW', id)}/disown`,
      words,
    );
    expect([answer.status, answer.body]).toMatchObject([200, { ended: true }]);
    expect((await walk.read('office-chief', `/interviews/${id}`)).body).toMatchObject({ state: 'VOID' });
    expect(await walk.caseOf(duty)).toMatchObject({ state: 'OPEN' });
    expect(await work()).toEqual([]);
    const [event] = await walk.app.db.query<{ ended: boolean }>(
      `SELECT (facts->>'ended')::boolean AS ended FROM audit_event WHERE action = 'approval.disowned'`,
    );
    expect(event).toEqual({ ended: true });
  });

  it('of a third tier after the talk is work of the office: to decide anew; once', async () => {
    const id = await failThirdTier(walk, duty);
    const [{ today } = { today: '' }] = await walk.app.db.query<{ today: string }>('SELECT app_today()::text AS today');
    await walk.app.unitOfWork.run((tx) =>
      tx.execute(
        `UPDATE approval SET offline = $2, decided_at = app_now() WHERE kind = 'INTERVIEW' AND subject_id = $1`,
        [
          id,
          JSON.stringify({ by: '主任', on: today, words: '同意', registeredByName: '科长', registeredByPerson: null }),
        ],
      ),
    );
    const approval = await approvalOf('INTERVIEW', id);
    const answer = await walk.tryAct('office-director', `/approvals/${approval}/disown`, words);
    expect([answer.status, answer.body]).toMatchObject([200, { ended: false }]);
    expect(await work()).toMatchObject([{ subject: id }]);
    expect((await walk.tryAct('office-director', `/approvals/${approval}/disown`, words)).status).toBe(409);
    expect(await work()).toHaveLength(1);
  });

  it.each(['EXTENSION', 'EXEMPTION', 'PLAN', 'CYCLE_CLOSE', 'LEDGER_DATES', 'AUTHORITY'])(
    'of %s by a leading official is work of the office, finished with a note; outside nobody sees it',
    async (kind) => {
      const [{ task } = { task: '' }] = await walk.app.db.query<{ task: string }>('SELECT new_id()::text AS task');
      await walk.app.unitOfWork.run((tx) =>
        tx.execute(
          `INSERT INTO approval (id, kind, subject_type, subject_id, unit_id, title, approver_post_id, state, decided_by_person, decided_at, offline)
         VALUES ($1, $6, 'OBLIGATION_REQUEST', $1, $2, '形成名录延期', $3, 'APPROVED', $4, app_now(), $5)`,
          [
            ...[
              task,
              walk.app.town.units['department'],
              seatOf('leading-official').postId,
              seatOf('leading-official').personId,
            ],
            JSON.stringify({
              by: '副市长',
              on: '2026-10-13',
              words: '同意',
              registeredByName: '科长',
              registeredByPerson: null,
            }),
            kind,
          ],
        ),
      );
      const answer = await walk.tryAct('leading-official', `/approvals/${task}/disown`, words);
      expect([answer.status, answer.body]).toMatchObject([200, { ended: false }]);
      expect(await work()).toMatchObject([{ subject: task, due: '2026-10-19' }]);
      const [obligation] = await walk.app.db.query<{ id: string }>(
        `SELECT id FROM obligation WHERE kind = 'OFFICE_WORK'`,
      );
      for (const outsider of ['department-principal', 'leading-official', 'leader-secretary'])
        expect((await walk.read(outsider, `/obligations/${obligation?.id ?? ''}`)).status).toBe(404);
      await walk.act('office-deputy', `/obligations/${obligation?.id ?? ''}/finish`, { note: '已请本人重新签批' });
      expect(await work()).toEqual([]);
    },
  );

  it('of a waiver is work of the office: the case that it ended is looked at anew', async () => {
    const id = await raiseTo(walk, duty, 1, 'office-deputy');
    const given = { reason: '任务经批准调整', documentNumber: '市改办〔2026〕8号' };
    const approval = (await walk.act('office-chief', `/interviews/${id}/waive`, given))['approvalId'] as string;
    await register('office-director', 'office-clerk', approval);
    expect(await walk.caseOf(duty)).toMatchObject({ outcome: 'EXCUSED' });
    const answer = await walk.tryAct('office-executive-deputy', `/approvals/${approval}/disown`, words);
    expect([answer.status, answer.body]).toMatchObject([200, { ended: false }]);
    expect(await work()).toMatchObject([{ subject: id }]);
  });
});
