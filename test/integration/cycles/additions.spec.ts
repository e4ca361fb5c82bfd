import { type QuarterTown, startQuarterTown, submit } from './quarter.js';

/** What others than the lead unit add to its duties: the office on its behalf, and the responsible units. */
describe('additions to a duty', () => {
  let town: QuarterTown;
  let research: string;
  let problem: string;

  beforeAll(async () => {
    town = await startQuarterTown('2026-07-01');
    const project = await town.addProject('D01');
    await town.app.unitOfWork.run((tx) =>
      tx.execute(
        `INSERT INTO project_party (project_id, role, unit_id, from_day) VALUES ($1, 'RESPONSIBLE', $2, '2026-01-01'), ($1, 'SUPPORTING', $3, '2026-01-01')`,
        [project, town.app.town.units['department2'], town.app.town.units['department3']],
      ),
    );
    const cycle = await town.openQuarter(3, ['RESEARCH', 'PROBLEM']);
    research = await town.dutyOf(cycle, project, 'RESEARCH');
    problem = await town.dutyOf(cycle, project, 'PROBLEM');
  });
  afterAll(() => town.app.close());

  const post = async (who: string, path: string, body?: unknown) => (await town.as(who)).post(`/duties/${path}`, body);
  const page = async (who: string, id: string) => (await town.as(who)).get(`/duties/${id}`);
  const told = async (who: string) =>
    (
      await town.app.db.query<{ kind: string }>(
        `SELECT kind FROM notice WHERE recipient_post_id = $1 AND kind = 'ENTERED_ON_BEHALF'`,
        [town.app.town.seats[who]?.postId],
      )
    ).length;

  const toConfirm = async (who: string): Promise<string[]> => {
    const { body } = await (await town.as(who)).get<{ items: { id: string }[] }>('/duties?toConfirm=true');
    return body.items.map(({ id }) => id);
  };

  describe('entered by the office on behalf of the unit', () => {
    const plan = { theme: '县域商业体系', plannedOn: '2026-09-01', leader: '李某某' };

    it('is marked: plan, taking place and filing; the unit is told of each', async () => {
      expect((await post('office-clerk', `${research}/plan`, plan)).status).toBe(200);
      expect((await post('office-clerk', `${research}/hold`, { heldOn: '2026-07-01' })).status).toBe(200);
      expect((await submit(await town.as('office-clerk'), research, 'RESEARCH', '2026-07-01')).status).toBe(200);
      expect((await page('department-liaison', research)).body).toMatchObject({
        entries: ['PLAN', 'HOLD', 'FILING'].map((act) => ({ act, confirmedAt: null, confirmedByName: null })),
      });
      expect([
        await told('department-liaison'),
        await told('department-chief'),
        await told('department2-chief'),
      ]).toEqual([3, 3, 0]);
    });

    it('is listed for the unit that looks through it, and for nobody else, until it is confirmed', async () => {
      expect(await toConfirm('department-liaison')).toEqual([research]);
      expect(await toConfirm('office-clerk')).toEqual([]);
      expect(await toConfirm('department2-chief')).toEqual([]);
    });

    it('is confirmed once, by the unit alone; who and when are shown', async () => {
      const confirm = async (who: string) => {
        const { status, body } = await post(who, `${research}/confirm-entries`);
        return [status, (body as { code?: string }).code];
      };
      expect(await confirm('office-clerk')).toEqual([403, 'FORBIDDEN']);
      expect(await confirm('department2-chief')).toEqual([403, 'DUTY_NOT_YOURS']);
      expect(await confirm('county-chief')).toEqual([404, 'DUTY_NOT_FOUND']);
      expect(await confirm('department-chief')).toEqual([200, undefined]);
      expect(await confirm('department-chief')).toEqual([409, 'NOTHING_TO_CONFIRM']);
      expect(await toConfirm('department-liaison')).toEqual([]);
      const { body } = await page('office-clerk', research);
      const [person] = await town.app.db.query<{ name: string }>('SELECT name FROM person WHERE id = $1', [
        town.app.town.seats['department-chief']?.personId,
      ]);
      expect(body).toMatchObject({
        entries: [1, 2, 3].map(() => ({ confirmedByName: person?.name, confirmedAt: expect.any(String) })),
      });
      const [event] = await town.app.db.query(`SELECT facts FROM audit_event WHERE action = 'duty.entries-confirmed'`);
      expect(event).toMatchObject({ facts: { confirmed: ['PLAN', 'HOLD', 'FILING'] } });
    });

    it('later entries wait anew; what the unit enters itself waits for nobody', async () => {
      expect((await post('department-liaison', `${problem}/plan`, plan)).status).toBe(200);
      expect((await page('department-liaison', problem)).body).toMatchObject({ entries: [] });
      const asked = await post('office-clerk', `${problem}/extensions`, {
        reason: '条件不具备',
        newDate: '2026-11-10',
      });
      expect(asked.status).toBe(201);
      expect((await page('department-liaison', problem)).body).toMatchObject({
        entries: [{ act: 'EXTENSION', confirmedAt: null }],
      });
    });
  });

  describe('a paragraph of a responsible unit', () => {
    const text = '已向牵头单位提供13个县的名单。';

    it('is added by its people until the verdict, and shown with unit, name and time', async () => {
      expect((await post('department2-liaison', `${research}/paragraphs`, { text })).status).toBe(201);
      const { body } = await page('department-liaison', research);
      expect(body).toMatchObject({
        paragraphs: [{ unitName: '市教育局', text, writtenByName: expect.any(String), writtenAt: expect.any(String) }],
      });
    });

    it.each([
      ['of the lead unit, which files itself', 'department-liaison', 403, 'PARAGRAPH_NOT_YOURS'],
      ['of a supporting unit', 'department3-chief', 403, 'PARAGRAPH_NOT_YOURS'],
      ['of the responsible unit’s office, which only receives', 'department2-office', 403, 'FORBIDDEN'],
      ['of the reform office', 'office-clerk', 403, 'FORBIDDEN'],
      ['of a unit outside the chain', 'county-chief', 404, 'DUTY_NOT_FOUND'],
    ])('is not taken %s', async (_, who, status, code) => {
      const answer = await post(who, `${research}/paragraphs`, { text });
      expect([answer.status, (answer.body as { code: string }).code]).toEqual([status, code]);
    });

    it('is at most 300 characters, and no paper that is classified', async () => {
      const add = (given: string) => post('department2-liaison', `${research}/paragraphs`, { text: given });
      expect((await add('长'.repeat(301))).status).toBe(400);
      expect((await add('见机密文件。')).body).toMatchObject({ errors: [{ pointer: '/text', code: 'SECRET_MARK' }] });
    });

    it('is not taken once the duty is verified', async () => {
      expect((await post('office-chief', `${research}/verify`, {})).status).toBe(200);
      expect((await post('department2-liaison', `${research}/paragraphs`, { text })).body).toMatchObject({
        code: 'DUTY_STATE',
      });
      expect((await page('department2-chief', research)).body).toMatchObject({ paragraphs: [{ text }] });
    });
  });
});
