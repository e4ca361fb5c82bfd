import { PAPER_RULES } from '../../../src/modules/approvals/domain/paper-rules.js';
import {
  type ApprovalKind,
  ApprovalKinds,
  type NewApproval,
  requestApproval,
} from '../../../src/modules/approvals/index.js';
import type { TestApp } from '../../support/app.js';
import { borrowTestApp } from '../../support/borrowed-app.js';

/** What was signed on paper: who registers it, who confirms it, and what the signer may say to it. */
describe('a signature on paper', () => {
  let test: TestApp;
  const done: string[] = [];
  let number = 0;

  beforeAll(async () => {
    test = await borrowTestApp('2026-07-01');
    const handler = (kind: string) => ({
      onApproved: () => {
        done.push(`${kind} approved`);
        return Promise.resolve();
      },
      onRejected: () => {
        done.push(`${kind} rejected`);
        return Promise.resolve();
      },
    });
    const kinds = test.get(ApprovalKinds);
    kinds.register('ONE' as ApprovalKind, {
      ...handler('ONE'),
      paperTakesTwo: () => Promise.resolve(false),
      onDisowned: (_tx, _actor, _approval, words) => {
        done.push(`ONE ended: ${words}`);
        return Promise.resolve(true);
      },
    });
    kinds.register('TWO' as ApprovalKind, handler('TWO'));
  });
  afterAll(() => test.close());
  beforeEach(() => done.splice(0));

  const seat = (key: string) => {
    const found = test.town.seats[key];
    if (found === undefined) throw new Error(key);
    return found;
  };
  const paper = { by: '副主任', on: '2026-06-30', words: '同意。', number: '改办签〔2026〕7号' };

  function ask(kind: string, more: Partial<NewApproval> = {}, proposer = 'department-liaison'): Promise<string> {
    const { personId, accountId, postId, unitId } = seat(proposer);
    number += 1;
    const post = {
      postId,
      unitId,
      role: 'LIAISON' as const,
      rank: 10,
      title: '',
      unitPath: '',
      servesPostId: null,
      delegated: false,
    };
    return test.unitOfWork.run((tx) =>
      requestApproval(
        tx,
        {
          kind: 'PERSON',
          personId,
          accountId,
          name: '联络员',
          adminRole: null,
          posts: [post],
          origin: 'HTTP',
          requestId: null,
        },
        {
          ...{ kind, subjectType: 'DUTY', subjectId: `00000000-0000-7000-9000-${String(number).padStart(12, '0')}` },
          ...{ unitId, title: '某事项', approverPostId: seat('office-executive-deputy').postId },
          ...more,
        },
      ),
    );
  }

  const post = async (key: string, id: string, act: string, body?: unknown) =>
    (await test.as(key)).post(`/approvals/${id}/${act}`, body);
  const noticesOf = (key: string, kind: string) =>
    test.db.query<{ title: string; body: string; approval: string }>(
      `SELECT title, body, params->>'approvalId' AS approval FROM notice WHERE recipient_person_id = $1 AND kind = $2 ORDER BY id`,
      [seat(key).personId, kind],
    );
  const eventsOf = (id: string) =>
    test.db.query<{ action: string }>(`SELECT action FROM audit_event WHERE subject_id = $1 ORDER BY id`, [id]);

  it.each([
    [
      'what concerns him',
      () => ({ facts: { concerned: [seat('office-executive-deputy').personId] } }),
      'APPROVAL_ABOUT_ONESELF',
    ],
    [
      'what he owes himself',
      () => ({ ownerPostId: seat('office-executive-deputy').postId }),
      'APPROVAL_OWN_OBLIGATION',
    ],
  ])('is nobody’s on %s, as he does not decide it here; the paper is not taken', async (_what, more, code) => {
    const id = await ask('ONE', more());
    const answer = await post('office-chief', id, 'approve', { offline: paper });
    expect(answer.body['code']).toBe(code);
    expect(done).toEqual([]);
  });

  it('takes effect at once where one registrar is enough; number, day and registrar stand beside it, and the signer is told', async () => {
    const id = await ask('ONE');
    expect(await post('office-chief', id, 'approve', { offline: paper })).toMatchObject({
      status: 200,
      body: {
        state: 'APPROVED',
        registration: null,
        offline: {
          ...paper,
          registeredByPerson: seat('office-chief').personId,
          registeredByName: expect.any(String) as string,
        },
      },
    });
    expect(done).toEqual(['ONE approved']);
    const told = (await noticesOf('office-executive-deputy', 'PAPER_REGISTERED')).filter(
      ({ approval }) => approval === id,
    );
    expect(told).toHaveLength(1);
    expect(told[0]?.body).toContain('改办签〔2026〕7号');
  });

  it('waits for a second person of the office where the kind takes two: nothing follows before', async () => {
    const id = await ask('TWO');
    expect(await post('office-chief', id, 'approve', { offline: paper })).toMatchObject({
      status: 200,
      body: {
        state: 'PENDING',
        offline: null,
        registration: { ...paper, verdict: 'APPROVED' },
        mayConfirmPaper: false,
      },
    });
    expect(done).toEqual([]);
    const waits = async (key: string) =>
      (await (await test.as(key)).get<{ items: { id: string }[] }>('/approvals?papers=true')).body.items.map(
        (one) => one.id,
      );
    expect(await waits('office-clerk')).toContain(id);
    expect(await waits('office-chief')).not.toContain(id);
    expect(await post('office-deputy', id, 'approve', { offline: paper })).toMatchObject({
      body: { code: 'APPROVAL_PAPER_WAITS' },
    });
    expect(await post('office-chief', id, 'confirm-paper')).toMatchObject({
      body: { code: 'APPROVAL_PAPER_SECOND_PERSON' },
    });
    expect(await post('office-executive-deputy', id, 'confirm-paper')).toMatchObject({
      body: { code: 'APPROVAL_PAPER_SECOND_PERSON' },
    });
    expect(await post('office-clerk', id, 'confirm-paper')).toMatchObject({
      status: 200,
      body: {
        state: 'APPROVED',
        decidedByPerson: seat('office-executive-deputy').personId,
        registration: null,
        offline: {
          ...paper,
          registeredByPerson: seat('office-chief').personId,
          confirmedByName: expect.any(String) as string,
        },
      },
    });
    expect(done).toEqual(['TWO approved']);
    expect((await eventsOf(id)).map(({ action }) => action)).toEqual([
      'approval.paper-registered',
      'approval.approved',
    ]);
  });

  it('is given back where it does not agree with the paper, and may be registered anew', async () => {
    const id = await ask('TWO');
    await post('office-chief', id, 'reject', { offline: { ...paper, words: '不同意' } });
    expect(await post('office-clerk', id, 'return-paper', { words: '文号不符' })).toMatchObject({
      status: 200,
      body: { state: 'PENDING', registration: null },
    });
    expect(await post('office-clerk', id, 'confirm-paper')).toMatchObject({
      body: { code: 'APPROVAL_PAPER_NOT_WAITING' },
    });
    expect((await post('office-deputy', id, 'reject', { offline: { ...paper, words: '不同意' } })).status).toBe(200);
    await post('office-clerk', id, 'confirm-paper');
    expect(done).toEqual(['TWO rejected']);
  });

  it('gives way where the signer decides here himself', async () => {
    const id = await ask('TWO');
    await post('office-chief', id, 'approve', { offline: paper });
    expect(await post('office-executive-deputy', id, 'reject', { words: '未签批，不同意' })).toMatchObject({
      body: { state: 'REJECTED', offline: null, registration: null },
    });
  });

  describe('of each kind', () => {
    /** The kind with its own rules, of which nothing follows here; as it was afterwards. */
    async function asRegistered(kind: ApprovalKind, work: () => Promise<void>): Promise<void> {
      const kinds = test.get(ApprovalKinds);
      const own = kinds.handlerOf(kind);
      const bare = { mayDecide: undefined, mayRegister: undefined, paperBars: undefined, paperIsOthers: false };
      const followed = (): Promise<void> => {
        done.push(kind);
        return Promise.resolve();
      };
      kinds.register(kind, Object.assign(Object.create(own) as typeof own, bare, { onApproved: followed }));
      await work().finally(() => {
        kinds.register(kind, own);
      });
    }
    const kindsThat = (...takes: readonly string[]): ApprovalKind[] =>
      (Object.keys(PAPER_RULES) as ApprovalKind[]).filter((kind) => takes.includes(PAPER_RULES[kind].takes));
    const register = (key: string, id: string) => post(key, id, 'approve', { offline: paper });
    const refused = (code: string) => ({ body: { code } });

    it.each(kindsThat('ONE'))('takes effect on the word of one registrar, who did not propose it: %s', (kind) =>
      asRegistered(kind, async () => {
        const id = await ask(kind, {}, 'office-chief');
        expect(await register('office-chief', id)).toMatchObject(refused('APPROVAL_OWN_PROPOSAL'));
        expect(await register('office-deputy', id)).toMatchObject({ body: { state: 'APPROVED', registration: null } });
        expect(done).toEqual([kind]);
      }),
    );

    it.each(kindsThat('TWO'))('takes a registrar and a second person, neither of whom proposed it: %s', (kind) =>
      asRegistered(kind, async () => {
        const id = await ask(kind, {}, 'office-chief');
        expect(await register('office-chief', id)).toMatchObject(refused('APPROVAL_OWN_PROPOSAL'));
        expect(await register('office-deputy', id)).toMatchObject({ body: { state: 'PENDING', offline: null } });
        expect(await post('office-deputy', id, 'confirm-paper')).toMatchObject(refused('APPROVAL_PAPER_SECOND_PERSON'));
        expect(await post('office-chief', id, 'confirm-paper')).toMatchObject(refused('APPROVAL_OWN_PROPOSAL'));
        expect(done).toEqual([]);
        expect(await post('office-clerk', id, 'confirm-paper')).toMatchObject({ body: { state: 'APPROVED' } });
        expect(done).toEqual([kind]);
      }),
    );

    it.each(kindsThat('NONE'))('follows from no paper, whoever brings it: %s', (kind) =>
      asRegistered(kind, async () => {
        const id = await ask(kind);
        expect((await (await test.as('office-deputy')).get(`/approvals/${id}`)).body).toMatchObject({
          mayRegister: false,
        });
        expect(await register('office-deputy', id)).toMatchObject(refused('APPROVAL_NOT_FROM_PAPER'));
        expect(done).toEqual([]);
      }),
    );

    it.each(kindsThat('MATTER'))('is asked of its own module: %s', (kind) => {
      expect(test.get(ApprovalKinds).handlerOf(kind).paperTakesTwo).toBeInstanceOf(Function);
    });
  });

  describe('that is not the signer’s (非本人签批)', () => {
    const words = { words: '本人未签批此件' };

    it('ends what followed from it; the record has it and the heads of the office are told', async () => {
      const id = await ask('ONE');
      await post('office-chief', id, 'approve', { offline: paper });
      expect(await post('office-deputy', id, 'disown', words)).toMatchObject({
        status: 403,
        body: { code: 'APPROVAL_NOT_YOUR_SIGNATURE' },
      });
      expect(await post('office-executive-deputy', id, 'disown', words)).toMatchObject({
        status: 200,
        body: { id, ended: true },
      });
      expect(done).toEqual(['ONE approved', `ONE ended: ${words.words}`]);
      expect((await eventsOf(id)).map(({ action }) => action)).toContain('approval.disowned');
      expect((await noticesOf('office-director', 'PAPER_DISOWNED')).at(-1)?.body).toContain(words.words);
      expect((await (await test.as('office-executive-deputy')).get(`/approvals/${id}`)).body).toMatchObject({
        disowned: { ...words, on: '2026-07-01' },
      });
      expect(await post('office-executive-deputy', id, 'disown', words)).toMatchObject({
        body: { code: 'APPROVAL_DISOWNED' },
      });
    });

    it('falls away while it waits for the second person', async () => {
      const id = await ask('TWO');
      await post('office-chief', id, 'approve', { offline: paper });
      expect(await post('office-executive-deputy', id, 'disown', words)).toMatchObject({ body: { ended: true } });
      expect((await (await test.as('office-chief')).get(`/approvals/${id}`)).body).toMatchObject({
        state: 'PENDING',
        registration: null,
      });
      expect(done).toEqual([]);
    });

    it('is no answer to what was never on paper', async () => {
      const id = await ask('ONE');
      await post('office-executive-deputy', id, 'approve');
      expect((await post('office-executive-deputy', id, 'disown', words)).status).toBe(404);
    });

    it('is answered within three working days', async () => {
      const [late, inTime] = [await ask('ONE'), await ask('ONE')];
      await post('office-chief', late, 'approve', { offline: paper });
      await post('office-chief', inTime, 'approve', { offline: paper });
      await test.setClock('2026-07-06');
      expect((await post('office-executive-deputy', inTime, 'disown', words)).status).toBe(200);
      await test.setClock('2026-07-07');
      expect(await post('office-executive-deputy', late, 'disown', words)).toMatchObject({
        status: 422,
        body: { code: 'APPROVAL_DISOWN_TOO_LATE', params: { last: '2026-07-06' } },
      });
    });
  });
});
