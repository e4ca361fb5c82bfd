import { Walk } from '../../support/walk.js';

interface NoticeText {
  readonly draft: boolean;
  readonly title: string;
  readonly body: string;
  readonly issuedOn: string | null;
}

/** The proposal of a section chief's interview, on the day on which it is made. */
async function proposalFor(walk: Walk, unit: string): Promise<string> {
  const duty = await walk.register({ unit });
  await walk.goTo('2026-10-23');
  return (await walk.interview(duty)).id;
}

describe('the text of a notice', () => {
  let walk: Walk;

  beforeEach(async () => {
    walk = await Walk.start();
  });
  afterEach(() => walk.close());

  const read = async (seat: string, id: string) => {
    const client = await walk.as(seat);
    return client.get<NoticeText>(`/interviews/${id}/notice`);
  };

  it('is shown to the office before the signature as it would go out today, with the addressee in full', async () => {
    const id = await proposalFor(walk, 'department');
    const { status, body: text } = await read('office-deputy', id);
    expect(status).toBe(200);
    expect(text).toMatchObject({ draft: true, issuedOn: null, title: '关于开展改革工作约谈的通知' });
    expect(text.body).toContain('10月30日（星期五）10:00');
    expect(text.body).toContain('同志');
    expect((await read('department-chief', id)).status).toBe(404);
  });

  it('is after the signature what was issued, for the unit too, and does not change with the interview', async () => {
    const id = await proposalFor(walk, 'department');
    const deputy = await walk.as('office-deputy');
    await deputy.post(`/interviews/${id}/approve`, { place: '第三会议室' });
    const issued = (await read('department-chief', id)).body;
    expect(issued).toMatchObject({ draft: false, issuedOn: '2026-10-23' });
    expect(issued.body).toContain('第三会议室');
    const chief = await walk.as('office-chief');
    await chief.post(`/interviews/${id}/schedule`, {
      scheduledOn: '2026-11-02',
      scheduledTime: '15:00',
      place: '第五会议室',
      reason: '会议冲突',
    });
    expect((await read('department-chief', id)).body).toEqual(issued);
  });

  it('is a letter that asks where a county is concerned', async () => {
    const id = await proposalFor(walk, 'county');
    const text = (await read('office-deputy', id)).body;
    expect(text.title).toBe('关于商请参加改革工作约谈的函');
    expect(text.body.split('\n')[0]).toMatch(/委改革办：$/);
  });
});
