import { ledProject } from '../../support/third-tier.js';
import { Walk } from '../../support/walk.js';

interface Shown {
  readonly id: string;
  readonly state: string;
  readonly confirmedAt: string | null;
  readonly deniedAt: string | null;
  readonly secretaryWords: string | null;
}

interface Matter {
  readonly id: string;
  readonly explanation: string;
}

const HOW = { words: '当日在市内，未安排外出。' };

/** 领衔领导日程原因: the leader's secretary says 属实 or 不属实; the verdict and the clock stay the office's. */
describe('a word on the leader’s diary', () => {
  let walk: Walk;
  let project: string;
  let matters = 0;

  beforeAll(async () => {
    walk = await Walk.start('2026-10-12');
    project = await ledProject(walk);
  });
  afterAll(() => walk.close());

  /** What was planned for a day that has passed, and is explained by the leader's diary. */
  async function explained(reason = 'LEADER_SCHEDULE'): Promise<Matter> {
    matters += 1;
    const id = await walk.register({
      ...{ projectId: project, kind: 'TASK', title: `调研之${String(matters)}` },
      ...{ dueOn: '2026-10-13', plannedOn: '2026-09-25', actBy: null },
    });
    const given = { reason, text: '领导赴省开会', newDate: '2026-11-10' };
    const filed = await walk.act('department-chief', `/obligations/${id}/explanations`, given);
    return { id, explanation: String(filed['id']) };
  }
  const say = async (who: string, { id, explanation }: Matter, act: string, body: object = {}) => {
    const answer = await walk.tryAct(who, `/obligations/${id}/explanations/${explanation}/${act}`, body);
    return [answer.status, answer.body['code']];
  };
  const shown = async ({ id }: Matter, who = 'department-liaison'): Promise<Shown | undefined> => {
    const { body } = await walk.read(who, `/obligations/${id}`);
    return (body['explanations'] as Shown[])[0];
  };
  const toldOf = (matter: Matter) =>
    walk.app.db.query<{ role: string; kind: string; body: string }>(
      `SELECT p.role, n.kind, n.body FROM notice n JOIN post p ON p.id = n.recipient_post_id
        WHERE n.params->>'explanationId' = $1 ORDER BY n.number`,
      [matter.explanation],
    );
  const recordOf = (matter: Matter) =>
    walk.app.db.query<{ action: string; words: string | null; behalf: string | null }>(
      `SELECT action, facts->>'words' AS words, on_behalf_of_post_id AS behalf FROM audit_event
        WHERE facts->>'explanation' = $1 AND action <> 'explanation.filed' ORDER BY id`,
      [matter.explanation],
    );

  it('is 不属实 with how it was, also after the planned day: it stands on the page and in the list, and nothing is confirmed', async () => {
    const matter = await explained();
    expect(await say('leader-secretary', matter, 'deny', HOW)).toEqual([200, undefined]);
    const denied = { confirmedAt: null, deniedAt: expect.any(String), secretaryWords: HOW.words, state: 'PENDING' };
    expect(await shown(matter)).toMatchObject(denied);
    const { body } = await walk.read('office-clerk', '/explanations?state=PENDING&reason=LEADER_SCHEDULE');
    expect(body['items']).toContainEqual(expect.objectContaining({ ...denied, id: matter.explanation }));
  });

  it('is that of the official who assigned it where no project is led, and of his secretary; nobody else’s', async () => {
    const given = {
      matter: '领导交办事项',
      unitId: walk.app.town.units['department'],
      dueOn: '2026-11-02',
      origin: '批示',
    };
    const task = await walk.act('leading-official', '/tasks', given);
    const { obligationId } = (await walk.read('leading-official', `/tasks/${String(task['id'])}`)).body;
    const id = String(obligationId);
    const filed = await walk.act('department-chief', `/obligations/${id}/explanations`, {
      ...{ reason: 'LEADER_SCHEDULE', text: '领导赴省开会', newDate: '2026-11-10' },
    });
    const matter = { id, explanation: String(filed['id']) };
    const waiting = async (seat: string) =>
      ((await walk.read(seat, '/explanations?state=PENDING&reason=LEADER_SCHEDULE')).body['items'] as Shown[]).some(
        (one) => one.id === matter.explanation,
      );
    expect([await waiting('leader-secretary'), await waiting('leading-official-2')]).toEqual([true, false]);
    expect((await say('leading-official-2', matter, 'deny', HOW))[0]).toBe(404);
    expect(await say('leader-secretary', matter, 'deny', HOW)).toEqual([200, undefined]);
    expect(await say('leading-official', matter, 'confirm', { words: '确在省里。' })).toEqual([200, undefined]);
    expect(await shown(matter, 'leading-official')).toMatchObject({ deniedAt: null, secretaryWords: '确在省里。' });
  });

  it('is 属实 with words or without, also after the planned day', async () => {
    const [bare, worded] = [await explained(), await explained()];
    expect(await say('leader-secretary', bare, 'confirm')).toEqual([200, undefined]);
    expect(await say('leader-secretary', worded, 'confirm', { words: '当日赴省。' })).toEqual([200, undefined]);
    const confirmed = { confirmedAt: expect.any(String), deniedAt: null };
    expect(await shown(bare)).toMatchObject({ ...confirmed, secretaryWords: null });
    expect(await shown(worded)).toMatchObject({ ...confirmed, secretaryWords: '当日赴省。' });
  });

  it.each([
    ['whoever explained', 'department-chief', 403, 'FORBIDDEN'],
    ['a clerk of the office', 'office-clerk', 403, 'FORBIDDEN'],
    ['the office’s section chief on line', 'office-chief', 403, 'NOT_THE_LEADERS_SECRETARY'],
    ['an official who does not lead it', 'leading-official-2', 404, 'OBLIGATION_NOT_FOUND'],
  ])('is not spoken by %s', async (_who, seat, status, code) => {
    const matter = await explained();
    expect(await say(seat, matter, 'deny', HOW)).toEqual([status, code]);
    expect(await say(seat, matter, 'confirm')).toEqual([status, code]);
    expect(await shown(matter)).toMatchObject({ confirmedAt: null, deniedAt: null });
  });

  it.each([
    ['without words', {}, 422, [{ pointer: '/words', code: 'EXPLANATION_WORDS_REQUIRED' }]],
    ['of blanks', { words: '  ' }, 400, [{ pointer: '/words' }]],
    ['of more than 500 characters', { words: '情'.repeat(501) }, 400, [{ pointer: '/words' }]],
  ])('不属实 %s is refused at its field', async (_what, body, status, errors) => {
    const { id, explanation } = await explained();
    const path = `/obligations/${id}/explanations/${explanation}/deny`;
    expect(await walk.tryAct('leader-secretary', path, body)).toMatchObject({ status, body: { errors } });
  });

  it('is said once, and may be changed until the verdict', async () => {
    const matter = await explained();
    const secretary = (act: string, body?: object) => say('leader-secretary', matter, act, body);
    expect(await secretary('deny', HOW)).toEqual([200, undefined]);
    expect(await secretary('deny', HOW)).toEqual([409, 'EXPLANATION_DENIED_SO']);
    expect(await secretary('deny', { words: '当日休息。' })).toEqual([200, undefined]);
    expect(await secretary('confirm')).toEqual([200, undefined]);
    expect(await shown(matter)).toMatchObject({
      deniedAt: null,
      secretaryWords: null,
      confirmedAt: expect.any(String),
    });
    expect(await secretary('confirm', { words: '属实。' })).toEqual([409, 'EXPLANATION_CONFIRMED']);
    expect(await secretary('deny', HOW)).toEqual([200, undefined]);
    expect(await shown(matter)).toMatchObject({ confirmedAt: null, secretaryWords: HOW.words });
    expect(await say('office-chief', matter, 'refuse')).toEqual([200, undefined]);
    expect(await secretary('deny', { words: '再说' })).toEqual([409, 'EXPLANATION_DECIDED']);
    expect(await secretary('confirm')).toEqual([409, 'EXPLANATION_DECIDED']);
  });

  it('is of no other reason', async () => {
    const matter = await explained('RESOURCES_PENDING');
    expect(await say('leader-secretary', matter, 'deny', HOW)).toEqual([409, 'EXPLANATION_NEEDS_NO_CONFIRMATION']);
  });

  it('is not the word of whoever filed the explanation; the leader himself may speak', async () => {
    const matter = await explained();
    const { personId } = walk.app.town.seats['leader-secretary']!;
    await walk.app.unitOfWork.run((tx) =>
      tx.execute('UPDATE explanation SET filed_by_person = $2 WHERE id = $1', [matter.explanation, personId]),
    );
    expect(await say('leader-secretary', matter, 'deny', HOW)).toEqual([422, 'EXPLANATION_OWN']);
    expect(await say('leader-secretary', matter, 'confirm')).toEqual([422, 'EXPLANATION_OWN']);
    expect(await say('leading-official', matter, 'deny', HOW)).toEqual([200, undefined]);
  });

  it('is registered by the office as it was told: its words are those of the call, and it says who spoke', async () => {
    const matter = await explained();
    const offline = { by: '李联络员', on: '2026-10-12', words: '电话答复：当日无外出安排' };
    const tomorrow = { offline: { ...offline, on: '2026-10-13' } };
    expect(await say('office-chief', matter, 'deny', tomorrow)).toEqual([422, 'OFFLINE_FROM_FUTURE']);
    expect(await say('office-chief', matter, 'deny', { offline })).toEqual([200, undefined]);
    expect(await shown(matter)).toMatchObject({ secretaryWords: offline.words, deniedAt: expect.any(String) });
    const line = await walk.read('office-clerk', `/scheduling-notes?subjectType=OBLIGATION&subjectId=${matter.id}`);
    expect(line.body['items']).toContainEqual(
      expect.objectContaining({ step: 'DIARY_DENIED', channel: 'OFFLINE', who: offline.by, words: offline.words }),
    );
  });

  it('不属实 cannot be found sound, is refused as any other, and leaves the clock to the verdict', async () => {
    const matter = await explained();
    const clock = async () => (await walk.shown(matter.id))['pauses'];
    await say('leader-secretary', matter, 'deny', HOW);
    expect(await say('office-chief', matter, 'accept')).toEqual([409, 'EXPLANATION_DENIED']);
    expect(await clock()).toEqual([{ from: '2026-10-12', to: null, reason: 'EXPLANATION' }]);
    expect(await say('office-chief', matter, 'refuse', { words: '与事实不符' })).toEqual([200, undefined]);
    expect(await clock()).toEqual([
      { from: '2026-10-12', to: '2026-10-12', reason: 'EXPLANATION' },
      { from: '2026-10-13', to: '2026-10-15', reason: 'GRACE' },
    ]);
    expect(await walk.shown(matter.id)).toMatchObject({ dueOn: '2026-10-13', explanations: [{ state: 'REFUSED' }] });
  });

  it('taken back for 属实 it can be found sound', async () => {
    const matter = await explained();
    await say('leader-secretary', matter, 'deny', HOW);
    await say('leader-secretary', matter, 'confirm');
    expect(await say('office-chief', matter, 'accept')).toEqual([200, undefined]);
    expect(await walk.shown(matter.id)).toMatchObject({ dueOn: '2026-11-10' });
  });

  it('不属实 is told to the unit and the office with its words, and so is its correction; 属实 by itself to nobody', async () => {
    const matter = await explained();
    await say('leader-secretary', matter, 'confirm');
    expect(await toldOf(matter)).toEqual([]);
    await say('leader-secretary', matter, 'deny', HOW);
    const told = await toldOf(matter);
    expect(told.map(({ role, kind }) => `${kind} ${role}`).toSorted()).toEqual([
      'EXPLANATION_DENIED LIAISON',
      'EXPLANATION_DENIED OFFICE_SECTION_CHIEF',
      'EXPLANATION_DENIED SECTION_CHIEF',
    ]);
    expect(told[0]?.body).toContain(`情况不属实（${HOW.words}）`);
    await say('leader-secretary', matter, 'confirm');
    expect((await toldOf(matter)).slice(told.length).map(({ kind }) => kind)).toEqual(
      Array.from(told, () => 'EXPLANATION_UPHELD'),
    );
  });

  it('stands in the record each time with its words, and the last one in the line of the matter', async () => {
    const matter = await explained();
    await say('leader-secretary', matter, 'confirm');
    await say('leader-secretary', matter, 'deny', HOW);
    expect(await recordOf(matter)).toEqual([
      { action: 'explanation.confirmed', words: null, behalf: null },
      { action: 'explanation.denied', words: HOW.words, behalf: null },
    ]);
    const { body } = await walk.read('office-clerk', `/scheduling-notes?subjectType=OBLIGATION&subjectId=${matter.id}`);
    const steps = body['items'] as { step: string; channel: string; words: string | null }[];
    expect(steps.map(({ step, channel, words }) => [step, channel, words])).toEqual([
      ['DIARY_DENIED', 'ONLINE', HOW.words],
      ['EXPLAINED', 'ONLINE', '领导赴省开会'],
    ]);
  });

  it('is spoken by who acts for the leader, on his behalf; by a deputy for a part of his business it is not', async () => {
    const leader = walk.app.town.seats['leading-official']!.postId;
    const deputies = [
      ['leading-official-2', 'ALL'],
      ['group-liaison', 'FILING'],
    ] as const;
    const answers = [];
    for (const [deputy, scope] of deputies) {
      const matter = await explained();
      await walk.app.unitOfWork.run((tx) =>
        tx.execute(
          `INSERT INTO delegation (post_id, deputy_post_id, from_day, to_day, reason, scope) VALUES ($1, $2, '2026-10-12', '2026-10-20', '学习', $3)`,
          [leader, walk.app.town.seats[deputy]!.postId, scope],
        ),
      );
      answers.push([deputy, ...(await say(deputy, matter, 'deny', HOW))]);
      answers.push((await recordOf(matter)).map(({ behalf }) => behalf));
      await walk.app.unitOfWork.run((tx) => tx.execute(`UPDATE delegation SET ended_on = '2026-10-12'`));
    }
    expect(answers).toEqual([
      ['leading-official-2', 200, undefined],
      [leader],
      ['group-liaison', 403, 'FORBIDDEN'],
      [],
    ]);
  });
});
