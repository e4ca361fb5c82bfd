import { paragraphsOf } from '../../support/documents/unpack.js';
import { BulletinWay } from './bulletin-way.js';

/** 改革工作通报 on paper: a draft for the office, and what was issued for whom it addresses. */
describe('the paper of a bulletin', () => {
  let way: BulletinWay;
  let id: string;

  const ready = async (seat: string) => {
    const answer = await way.get<readonly { kind: string; name: string }[]>(
      seat,
      `/official-documents?subject=PUBLICATION&subjectId=${id}`,
    );
    return answer.status === 200 ? answer.body.map(({ name }) => name) : answer.status;
  };
  const said = async (seat: string): Promise<readonly string[]> => {
    const { cookie } = await way.walk.as(seat);
    const file = await fetch(`${way.walk.app.url}/api/v1/official-documents/${id}?kind=BULLETIN`, {
      headers: { cookie },
    });
    expect(file.status).toBe(200);
    return paragraphsOf(Buffer.from(await file.arrayBuffer()));
  };

  beforeAll(async () => {
    way = await BulletinWay.start('2026-09-01');
    await way.lag('department', '出台实施方案', '2026-09-17');
    await way.lag('department2', '开展课后服务评估', '2026-09-14');
    await way.walk.goTo('2026-10-10', '10:00');
    id = await way.draft(9);
    await way.write(id, { texts: [{ part: 'NEXT_MONTH', body: '抓好收官\n谋划明年' }] });
  });
  afterAll(() => way.close());

  it('is a draft of the office alone until it is issued, with the parts that say something in their order', async () => {
    expect(await ready('office-clerk')).toEqual(['2026年9月改革工作通报']);
    expect(await ready('department-chief')).toBe(404);
    const draft = await said('office-clerk');
    expect(draft).toEqual(
      expect.arrayContaining([
        ...['改革工作通报', '2026年第  期', '（送审稿）', '各专项小组，市直有关单位，各县（市、区）委改革办：'],
        ...[
          '数据截至9月30日。',
          '一、滞后事项及原因',
          '滞后事项见附件，共2项。',
          '二、下月重点',
          '抓好收官',
          '谋划明年',
        ],
      ]),
    );
    expect(draft.join()).not.toMatch(/做法好的|挂牌|县委、县政府/u);
  });

  it('bears its number and names in its table only the unit that was named', async () => {
    const line = (await way.page(id)).lines.find(({ unitName }) => unitName === '市教育局')?.id ?? '';
    await way.done('office-executive-deputy', `/bulletins/${id}/lines/${line}/name`, { named: true });
    await way.issue(id, { after: '2026-10-16', signer: 'office-director' });
    expect(await ready('vertical-chief')).toBe(404);
    expect(await ready('county-chief')).toEqual(['2026年9月改革工作通报']);
    const paper = await said('county-chief');
    expect(paper).toEqual(
      expect.arrayContaining([
        ...['2026年第1期（全年计划12期）', '2026年10月16日', '附件1', '主要数据', '附件2', '滞后事项表'],
        ...['出台实施方案', '9月17日', '9', '未说明原因', '开展课后服务评估', '市教育局'],
      ]),
    );
    expect(paper).not.toContain('（送审稿）');
    expect(paper).not.toContain('市商务局');
  });
});
