import { packed, unpacked } from '../../../src/platform/database/packed.js';
import { act, app, as, confirmed, counted, get, move, openStages, owed, said, type Sent } from './stages-desk.js';

openStages();

let made = 0;

describe('a led topic', () => {
  const path = 'led-topics';
  const postOf = (seat: string): string => app.town.seats[seat]?.postId ?? '';
  const topic = (changed: Sent = {}): Sent => {
    made += 1;
    return {
      ...{ title: `电商下沉研究之${String(made)}`, basis: '市改发〔2026〕1号', happenedOn: '2026-03-31' },
      ...{
        leadingPostId: postOf('leading-official'),
        unitId: app.town.units['department'],
        noSecrets: true,
        ...changed,
      },
    };
  };

  it('owes a report after six months where nothing else is said, and after twelve at most', async () => {
    const id = await confirmed(path, topic());
    expect(await get(`/${path}/${id}`)).toMatchObject({ reportDue: '2026-09-30', stage: 'SET' });
    expect(await owed(id)).toEqual(['REPORT TOPIC REMIND 2026-09-30 OPEN']);
    for (const reportDue of ['2026-03-30', '2027-04-01'])
      expect(said(await act('office-clerk', `/${path}`, topic({ reportDue })))).toBe('422 /reportDue TOPIC_TERM');
    expect(await owed(await confirmed(path, topic({ reportDue: '2027-03-31' })))).toEqual([
      'REPORT TOPIC REMIND 2027-03-31 OPEN',
    ]);
  });

  it('is one topic of its year, whatever its day', async () => {
    const title = '同名课题';
    await confirmed(path, topic({ title }));
    expect(said(await act('office-clerk', `/${path}`, topic({ title, happenedOn: '2026-04-02' })))).toBe(
      '409 ENTRY_EXISTS',
    );
    expect(said(await act('office-clerk', `/${path}`, topic({ title, happenedOn: '2025-04-02' })))).toBe('201');
  });

  it('is led by a leading official, who reads it with his secretary; others outside do not', async () => {
    const strange = await act('office-clerk', `/${path}`, topic({ leadingPostId: postOf('office-chief') }));
    expect(said(strange)).toBe('422 /leadingPostId REGISTER_POST_UNKNOWN');
    const id = await confirmed(path, topic());
    const leads = { id: postOf('leading-official'), title: expect.any(String) as string };
    expect((await get(`/${path}?limit=200`))['items']).toContainEqual(expect.objectContaining({ id, posts: [leads] }));
    const reading = async (seat: string) => (await (await as(seat)).get(`/${path}/${id}`)).status;
    expect([
      await reading('leading-official'),
      await reading('leader-secretary'),
      await reading('department-liaison'),
    ]).toEqual([...[200, 200, 200]]);
    expect([await reading('leading-official-2'), await reading('department2-chief')]).toEqual([404, 404]);
  });

  it('goes from research to a report and to what came of it, and counts in the year of that; or is closed with the reason', async () => {
    const id = await confirmed(path, topic());
    expect(said(await move(id, 'REPORT', { reportOn: '2026-06-01', reportNumber: '改办〔2026〕8号' }, path))).toBe(
      '409 STAGE_SKIPPED',
    );
    await move(id, 'RESEARCH', { researchedOn: '2026-05-06' }, path);
    expect(said(await move(id, 'REPORT', { reportOn: '2026-06-01' }, path))).toBe(
      '422 /reportNumber STAGE_FIELD_MISSING',
    );
    await move(id, 'REPORT', { reportOn: '2026-06-01', reportNumber: '改办〔2026〕8号' }, path);
    expect(await owed(id)).toEqual(['REPORT TOPIC REMIND 2026-09-30 MET']);
    const before = await counted('topics.converted');
    expect(said(await move(id, 'CONVERTED', { convertedOn: '2026-06-20' }, path))).toBe(
      '422 /conversions STAGE_FIELD_MISSING',
    );
    const conversions = [{ name: '电商下沉若干措施', form: 'OUTPUT' }];
    expect(said(await move(id, 'CONVERTED', { convertedOn: '2026-06-20', conversions }, path))).toBe('200');
    expect([await counted('topics.converted'), await counted('topics.converted', 2025)]).toEqual([before + 1, 0]);
    const closed = await confirmed(path, topic());
    expect(said(await move(closed, 'CLOSED', { closedOn: '2026-06-30', closedReason: '并入另一课题' }, path))).toBe(
      '200',
    );
    expect(await owed(closed)).toEqual(['REPORT TOPIC REMIND 2026-09-30 CANCELLED']);
  });
});

describe('names of persons commended', () => {
  const commended = async (happenedOn: string): Promise<string> => {
    made += 1;
    const { body } = await act('office-clerk', '/commendations', {
      ...{
        title: `改革先进之${String(made)}`,
        approvalNumber: '鲁评组办函〔2023〕1号',
        approvalBody: '省评比达标表彰办',
      },
      ...{ decisionNumber: `市发〔2023〕${String(made)}号`, happenedOn, noSecrets: true },
      ...{
        collectives: [{ name: '市商务局' }],
        individuals: [{ name: '张一一', unit: '市商务局' }, { name: '李二二' }],
      },
    });
    expect(body.errors ?? body.code).toBeUndefined();
    await act('office-director', `/commendations/${body.id}/confirm`);
    return body.id;
  };

  it('are kept for three years, then give way to their numbers in every version; how many they were stays', async () => {
    const [young, old] = [await commended('2023-07-02'), await commended('2023-07-01')];
    const erase = (seat: string, id: string) => act(seat, `/commendations/${id}/erase-names`);
    expect((await erase('office-clerk', old)).status).toBe(403);
    expect(said(await erase('office-chief', young))).toBe('409 NAMES_NEEDED');
    const { decisionNumber } = (await get(`/commendations/${old}`)) as { decisionNumber: string };
    const row = { row: 3, cells: { decisionNumber, individuals: '张一一；李二二' }, faults: [] };
    const refused = { verdict: 'REFUSE', row: 3, name: '改革先进', faults: [], cells: row.cells };
    const file = await app.db.query<{ id: string }>(
      `INSERT INTO file_import (kind, state, target, file_name, file_digest, content, verdicts)
       VALUES ('REGISTER', 'CONFIRMED', 'COMMENDATION', '表彰.xlsx', 'names', $1, $2) RETURNING id`,
      [await packed({ rows: [row] }), [await packed([refused])]],
    );
    const before = await counted('commendation.individuals', 2023);
    expect(said(await erase('office-chief', old))).toBe('200');
    expect(await counted('commendation.individuals', 2023)).toBe(before);
    expect(await get(`/commendations/${old}`)).toMatchObject({
      collectives: [{ name: '市商务局' }],
      individuals: [
        { name: '1', unit: null },
        { name: '2', unit: null },
      ],
    });
    const left = await app.db.query(
      `SELECT entry_id FROM register_revision WHERE content::text LIKE '%张一一%' UNION SELECT id FROM register_entry WHERE fields::text LIKE '%李二二%'`,
    );
    expect(left).toEqual([{ entry_id: young }]);
    const kept = await app.db.query<{ content: Buffer; verdicts: Buffer }>(
      'SELECT content, verdicts[1] AS verdicts FROM file_import WHERE id = $1',
      [file[0]?.id],
    );
    const words = JSON.stringify(await Promise.all(kept.flatMap((one) => [one.content, one.verdicts]).map(unpacked)));
    expect(words).toContain(decisionNumber);
    expect(words).not.toMatch(/张一一|李二二/u);
    const acts = await app.db.query(
      `SELECT facts->>'count' AS count FROM audit_event WHERE action = 'register-entry.names-erased' AND subject_id = $1`,
      [old],
    );
    expect(acts).toEqual([{ count: '2' }]);
  });
});

describe('an experience case', () => {
  const lead = (changed: Sent = {}): Sent => {
    made += 1;
    return {
      ...{ title: `一网通办经验之${String(made)}`, source: 'UNIT', happenedOn: '2026-03-10' },
      ...{ unitId: app.town.units['department'], noSecrets: true, ...changed },
    };
  };
  const path = 'experience-cases';
  const opinion = (reviewer: string): Sent => ({
    ...{ reviewer, innovation: '首次整合窗口', effect: '时限压减', replicable: '各县可用', benefit: '企业群众' },
  });
  const mined = {
    minedOn: '2026-04-01',
    account: '整合窗口',
    measured: [{ indicator: '办结时限', before: '20天', after: '3天' }],
  };
  const cultivated = (...reviewers: string[]): Sent => ({
    ...{
      cultivatedOn: '2026-05-01',
      opinions: reviewers.map(opinion),
      promotionPlan: '全市推广',
      promoteBy: '2026-12-31',
    },
  });
  const adoption = [
    { form: 'DOCUMENT', level: 'PROVINCIAL', adopter: '省委改革办', on: '2026-06-10', proof: '鲁改办〔2026〕7号' },
    { form: 'COPIED', level: 'MUNICIPAL', adopter: '邻市', on: '2026-06-12', proof: '来函' },
  ];
  const promoted = { promotedOn: '2026-06-15', adoption };
  const stage = async (id: string): Promise<unknown> => (await get(`/${path}/${id}`))['stage'];
  const aFact = async (): Promise<string> => {
    const fact = {
      value: '3',
      unitOfMeasure: '天',
      place: '全市',
      definition: '平均办结时限',
      happenedOn: '2026-04-01',
    };
    const proofs = [{ kind: 'DOCUMENT', number: '商统〔2026〕3号', issuer: '市商务局' }];
    const unitId = app.town.units['department'];
    const sent = { title: '办结时限', ...fact, proofs, unitId, confirmingUnitId: unitId, noSecrets: true };
    return (await act('office-clerk', '/outcome-facts', sent)).body.id;
  };
  async function ripe(): Promise<string> {
    const id = await confirmed(path, lead());
    expect(said(await move(id, 'MINED', mined, path))).toBe('200');
    expect(said(await move(id, 'CULTIVATED', cultivated('张三', '李四'), path))).toBe('200');
    return id;
  }
  const pending = async (id: string): Promise<{ approvalId: string; version: number }> => {
    const [row] = await app.db.query<{ approvalId: string; version: number }>(
      `SELECT id AS "approvalId", version FROM approval WHERE kind = 'CASE_PROMOTION' AND subject_id = $1 AND state = 'PENDING'`,
      [id],
    );
    expect(row).toBeDefined();
    return row ?? { approvalId: '', version: 0 };
  };
  const decide = async (seat: string, id: string, decision: string): Promise<number> => {
    const { approvalId } = await pending(id);
    return (await act(seat, `/approvals/${approvalId}/${decision}`, { words: '请办理' })).status;
  };

  it('is begun by a unit, which does not say that it went further', async () => {
    expect(said(await act('department-chief', `/${path}`, lead()))).toBe('201');
    const further = await act('department-chief', `/${path}`, lead({ ...mined, stage: 'MINED' }));
    expect(said(further)).toBe('422 /stage STAGE_SKIPPED');
  });

  it('asks in each stage what makes it one: what was done and measured, two named reviewers, adoptions', async () => {
    const id = await confirmed(path, lead());
    expect(said(await move(id, 'CULTIVATED', cultivated('张三', '李四'), path))).toBe('409 STAGE_SKIPPED');
    const unmeasured = { ...mined, measured: undefined };
    expect(said(await move(id, 'MINED', unmeasured, path))).toBe('422 /measured STAGE_FIELD_MISSING');
    const factIds = [await aFact()];
    expect(said(await move(id, 'MINED', { ...unmeasured, factIds: [id] }, path))).toBe(
      '422 /factIds/0 REGISTER_ENTRY_UNKNOWN',
    );
    expect(said(await move(id, 'MINED', { ...unmeasured, factIds }, path))).toBe('200');
    expect(await get(`/${path}/${id}`)).toMatchObject({ factIds, measured: [] });
    expect(said(await move(id, 'CULTIVATED', cultivated('张三', '张三'), path))).toBe(
      '422 /opinions REVIEWERS_TOO_FEW',
    );
    await move(id, 'CULTIVATED', cultivated('张三', '李四'), path);
    expect(said(await move(id, 'PROMOTED', { promotedOn: '2026-06-15' }, path))).toBe(
      '422 /adoption STAGE_FIELD_MISSING',
    );
  });

  it('is promoted by a head of the office who is not the one that proposes it, and stands as it was until then', async () => {
    const id = await ripe();
    const asked = await move(id, 'PROMOTED', promoted, path);
    expect([asked.status, asked.body.waits, await stage(id)]).toEqual([200, true, 'CULTIVATED']);
    expect(await get(`/${path}/${id}`)).toMatchObject({ moving: true, adoption: [] });
    expect(said(await move(id, 'PROMOTED', promoted, path))).toBe('409 STAGE_WAITS');
    expect(await decide('office-clerk', id, 'approve')).toBe(403);
    expect(await decide('office-chief', id, 'approve')).toBe(403);
    const before = [await counted('cases.promoted'), await counted('cases.adopted.provincial')];
    expect(await decide('office-deputy', id, 'approve')).toBe(200);
    const found = await get(`/${path}/${id}`);
    expect(found).toMatchObject({ stage: 'PROMOTED', moving: false, adoption });
    const stages = found['stages'] as Sent[];
    expect(stages.at(-1)).toMatchObject({ stage: 'PROMOTED', reachedOn: '2026-06-15' });
    expect(stages.at(-1)?.['approvedByName']).not.toBe(stages.at(-1)?.['byName']);
    expect(stages.at(-1)?.['approvedByName']).toBeTruthy();
    expect([await counted('cases.promoted'), await counted('cases.adopted.provincial')]).toEqual(
      before.map((one) => one + 1),
    );
    expect([await counted('cases.adopted.national'), await counted('cases.adopted', 2025)]).toEqual([0, 0]);
  });

  it('is not promoted by the word of one post: neither a head for whom his deputy proposed it, nor a deputy for the head who did', async () => {
    const { seats: posts } = app.town;
    await app.unitOfWork.run((tx) =>
      tx.execute(
        `INSERT INTO delegation (post_id, deputy_post_id, from_day, to_day, reason) VALUES ($1, $2, '2026-07-01', '2026-07-03', '出差')`,
        [posts['office-deputy']?.postId, posts['department3-chief']?.postId],
      ),
    );
    const propose = async (seat: string): Promise<string> => {
      const id = await ripe();
      expect((await act(seat, `/${path}/${id}/move`, { stage: 'PROMOTED', ...promoted })).body.waits).toBe(true);
      return id;
    };
    const [byDeputy, byHead] = [await propose('department3-chief'), await propose('office-deputy')];
    expect(await decide('office-deputy', byDeputy, 'approve')).toBe(422);
    expect(await decide('department3-chief', byHead, 'approve')).toBe(422);
    expect(await decide('office-director', byDeputy, 'approve')).toBe(200);
    const { approvalId } = await pending(byHead);
    const atOnce = ['office-director', 'office-executive-deputy'].map((seat) =>
      act(seat, `/approvals/${approvalId}/approve`),
    );
    expect((await Promise.all(atOnce)).map(said).sort()).toEqual(['200', '409 APPROVAL_DECIDED']);
  });

  it('stays where it stood when that is refused, and can be proposed again', async () => {
    const id = await ripe();
    await move(id, 'PROMOTED', promoted, path);
    expect(await decide('office-deputy', id, 'reject')).toBe(200);
    expect(await stage(id)).toBe('CULTIVATED');
    expect((await move(id, 'PROMOTED', promoted, path)).body.waits).toBe(true);
    await act('office-chief', `/${path}/${id}/withdraw`, { reason: '重复登记' });
    const [left] = await app.db.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM approval WHERE subject_id = $1 AND state = 'PENDING'`,
      [id],
    );
    expect(left).toEqual({ n: 0 });
  });

  it('reported as promoted already, is confirmed by a head of the office alone', async () => {
    const { body } = await act('office-clerk', `/${path}`, lead({ ...promoted, stage: 'PROMOTED' }));
    expect(said(await act('office-chief', `/${path}/${body.id}/confirm`))).toBe('403 ENTRY_NEEDS_DEPUTY_DIRECTOR');
    expect(said(await act('office-deputy', `/${path}/${body.id}/confirm`))).toBe('200');
  });

  it('is shelved with a reason from any stage, and may come back, its first day kept', async () => {
    const id = await confirmed(path, lead());
    expect(said(await move(id, 'SHELVED', { shelvedOn: '2026-04-01' }, path))).toBe(
      '422 /shelvedReason STAGE_FIELD_MISSING',
    );
    await move(id, 'SHELVED', { shelvedOn: '2026-04-01', shelvedReason: '尚不成熟' }, path);
    expect(said(await move(id, 'LEAD', {}, path))).toBe('422 /reopenedOn STAGE_FIELD_MISSING');
    expect(said(await move(id, 'LEAD', { reopenedOn: '2026-06-01' }, path))).toBe('200');
    const found = await get(`/${path}/${id}`);
    expect(found).toMatchObject({ stage: 'LEAD', happenedOn: '2026-03-10' });
    expect((found['stages'] as Sent[]).map((one) => `${String(one['stage'])} ${String(one['reachedOn'])}`)).toEqual([
      ...['LEAD 2026-03-10', 'SHELVED 2026-04-01', 'LEAD 2026-06-01'],
    ]);
  });
});
