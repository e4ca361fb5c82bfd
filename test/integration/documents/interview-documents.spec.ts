import { paragraphsOf } from '../../support/documents/unpack.js';
import { Walk } from '../../support/walk.js';

const OFFICE_STAFF = 'office-chief';

/** 约谈通知书、约谈记录、约谈纪要、整改报告, on the way of one interview. */
describe('the documents of an interview', () => {
  let walk: Walk;
  let id: string;
  let items: readonly { readonly id: string }[];

  beforeAll(async () => {
    walk = await Walk.start();
    const duty = await walk.register();
    await walk.goTo('2026-10-23');
    ({ id, items } = await walk.interview(duty));
  });
  afterAll(() => walk.close());

  const ready = async (seat: string): Promise<string[]> => {
    const answer = await walk.read(seat, `/official-documents?subject=INTERVIEW&subjectId=${id}`);
    expect(answer.status).toBe(200);
    return (answer.body as unknown as { kind: string }[]).map(({ kind }) => kind);
  };
  const take = async (seat: string, kind: string) => {
    const client = await walk.as(seat);
    return fetch(`${walk.app.url}/api/v1/official-documents/${id}?kind=${kind}`, {
      headers: { cookie: client.cookie, 'x-requested-with': 'five-ones' },
    });
  };
  const said = async (seat: string, kind: string): Promise<string[]> =>
    paragraphsOf(Buffer.from(await (await take(seat, kind)).arrayBuffer()));

  it('before the signature are the office’s alone, and say that they are a draft', async () => {
    expect(await ready(OFFICE_STAFF)).toEqual(['INTERVIEW_NOTICE']);
    expect(await said(OFFICE_STAFF, 'INTERVIEW_NOTICE')).toContain('（送审稿）');
    for (const seat of ['department-chief', 'county-liaison']) {
      expect((await walk.read(seat, `/official-documents?subject=INTERVIEW&subjectId=${id}`)).status).toBe(404);
      expect((await take(seat, 'INTERVIEW_NOTICE')).status).toBe(404);
    }
  });

  it('are refused while the record does not yield them, with the reason', async () => {
    const refused = await take(OFFICE_STAFF, 'INTERVIEW_RECORD');
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([
      ...[409, 'OFFICIAL_DOCUMENT_NOT_READY'],
    ]);
  });

  it('the notice says word for word what was issued, with its matters on a page of their own, for the unit too', async () => {
    await walk.act('office-deputy', `/interviews/${id}/approve`, { place: '第三会议室' });
    const { body } = await walk.read('department-chief', `/interviews/${id}/notice`);
    const issued = String(body['body']).split('\n');
    const letter = await said('department-chief', 'INTERVIEW_NOTICE');
    expect(letter).not.toContain('（送审稿）');
    expect(letter).toContain(body['title']);
    expect(letter).toContain(issued[0]);
    expect(letter).toEqual(expect.arrayContaining(issued.slice(1, 4).map((line) => line.replace(/附件：.*$/u, ''))));
    expect(letter.slice(-3)).toEqual(['1', '“乡村e镇建设”项目2026年第三季度改革督察', '2026年10月13日']);
    expect(letter).toContain('附件：有关事项清单');
    expect((await take('county-liaison', 'INTERVIEW_NOTICE')).status).toBe(404);
  });

  it('the record and the minutes say what was put, explained, demanded and promised, until when', async () => {
    await walk.goTo('2026-10-30', '15:00');
    await walk.act(OFFICE_STAFF, `/interviews/${id}/record`, {
      ...{ talkedOn: '2026-10-30', talkedTime: '10:00', place: '第三会议室', participants: '督察科科长、改革科科长' },
      ...{ intervieweePresent: true, points: '督察未开展。\n未说明原因。', explanation: '人手不足。' },
      items: [{ itemId: items[0]?.id, demand: '报送督察情况', commitment: '按期报送', dueOn: '2026-11-12' }],
    });
    expect(await ready('department-chief')).toEqual(['INTERVIEW_NOTICE', 'INTERVIEW_RECORD', 'INTERVIEW_MINUTES']);
    const record = await said('department-chief', 'INTERVIEW_RECORD');
    expect(record).toEqual(
      expect.arrayContaining([
        ...['改革工作约谈记录', '2026年10月30日10:00', '第三会议室', '督察科科长、改革科科长'],
        ...[
          '二、指出的问题',
          '督察未开展。',
          '未说明原因。',
          '人手不足。',
          '报送督察情况',
          '按期报送',
          '2026年11月12日',
        ],
        ...['五、记录核对情况', '已送被约谈单位核对。', '约谈人（签字）：', '被约谈人（签字）：'],
      ]),
    );
    const minutes = await said(OFFICE_STAFF, 'INTERVIEW_MINUTES');
    expect(minutes).toContain('（征求意见稿）');
    expect(minutes[0]).toBe('约谈纪要');
    expect(minutes).toEqual(
      expect.arrayContaining([
        ...['一、指出的问题', '三、整改要求', '要求：报送督察情况', '承诺：按期报送'],
        ...['整改于2026年11月12日前完成，完成后及时报告。', '参加：督察科科长、改革科科长', '2026年10月30日'],
      ]),
    );
  });

  it('minutes get no number while the unit may still object to the record', async () => {
    const asked = { kind: 'INTERVIEW_MINUTES' };
    const number = await (await walk.as(OFFICE_STAFF)).post(`/official-documents/${id}/number`, asked);
    expect(number.body['code']).toBe('OFFICIAL_DOCUMENT_NOT_READY');
  });

  it('what the unit objects stands in both', async () => {
    await walk.act('department-chief', `/interviews/${id}/object`, { text: '已口头说明原因' });
    expect(await said(OFFICE_STAFF, 'INTERVIEW_RECORD')).toContain('被约谈单位提出异议：已口头说明原因');
    expect((await said(OFFICE_STAFF, 'INTERVIEW_MINUTES')).join('')).toContain('对约谈记录提出异议：已口头说明原因');
  });

  it('the report is the unit’s own, matter by matter, to the office', async () => {
    await walk.goTo('2026-11-06', '10:00');
    await walk.act('department-chief', `/interviews/${id}/rectification`, {
      items: [{ itemId: items[0]?.id, report: '已开展督察并报送。' }],
    });
    const report = await said('department-chief', 'RECTIFICATION_REPORT');
    expect(report).toEqual(
      expect.arrayContaining([
        ...['关于改革工作约谈整改情况的报告', '一、“乡村e镇建设”项目2026年第三季度改革督察'],
        ...['整改要求：报送督察情况', '整改情况：已开展督察并报送。', '2026年11月6日'],
      ]),
    );
    expect(report[1]).toMatch(/改革办：$/u);
  });

  it('each download is in the record, with who took what', async () => {
    const rows = await walk.app.db.query<{ kind: string; by: string }>(
      `SELECT facts->>'kind' AS kind, count(*)::int AS by FROM audit_event
        WHERE action = 'official-document.taken' AND subject_type = 'INTERVIEW' AND subject_id = $1 GROUP BY 1 ORDER BY 1`,
      [id],
    );
    expect(rows).toEqual([
      { kind: 'INTERVIEW_MINUTES', by: 2 },
      { kind: 'INTERVIEW_NOTICE', by: 2 },
      { kind: 'INTERVIEW_RECORD', by: 2 },
      { kind: 'RECTIFICATION_REPORT', by: 1 },
    ]);
  });
});
