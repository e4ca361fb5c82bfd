import { valuesOf } from '../../../src/modules/documents/application/template-values.js';
import { fieldsOf } from '../../../src/modules/documents/domain/template-fields.js';
import { fillTemplate } from '../../../src/platform/documents/fill-template.js';
import { templateParts } from '../../../src/platform/documents/template-parts.js';
import { laidOut } from '../../support/documents/pages.js';
import { templateOf } from '../../support/documents/templates.js';
import { paragraphsOf, unpack } from '../../support/documents/unpack.js';
import { Walk } from '../../support/walk.js';
import { describeWhere, libreOffice } from '../../support/where-available.js';

interface Ready {
  readonly kind: string;
  readonly template: number | null;
}

/** What a template makes of values. */
async function filled(lines: Parameters<typeof templateOf>[0], values: Parameters<typeof fillTemplate>[0]['values']) {
  const parts = [...templateParts(await templateOf(lines)).parts.values()];
  return paragraphsOf(await fillTemplate({ parts, values, mark: null }));
}

describe('a place of a template', () => {
  it.each([
    ['without words is empty', ['题：{标题}。'], { 标题: null }, ['题：。']],
    [
      'of a row without words is empty, and never what stands outside the row',
      ['{#清单}', '{标题}·{事项}', '{/清单}'],
      {
        标题: '外面',
        清单: [
          { 标题: null, 事项: '甲' },
          { 标题: '里面', 事项: null },
        ],
      },
      ['·甲', '里面·'],
    ],
    ['that nobody fills is empty', ['题：{标题}。'], {}, ['题：。']],
    [
      'of the whole may stand within a row',
      ['{#清单}{标题}{事项}{/清单}'],
      { 标题: '题', 清单: [{ 事项: '甲' }] },
      ['题甲'],
    ],
    ['is never code', ['{标题}'], { 标题: '{事项}{constructor}' }, ['{事项}{constructor}']],
    ['holds signs of markup as words', ['{标题}'], { 标题: '<w:p/>&' }, ['&lt;w:p/&gt;&']],
    ['drops what no document can hold', ['{标题}'], { 标题: '甲\u000B乙\u000C丙\u0000丁' }, ['甲乙丙丁']],
    ['is shown where its condition has words', ['{#标题}有{/标题}{^标题}无{/标题}'], { 标题: '' }, ['无']],
    [
      'goes row by row through a table',
      [['{#清单}{事项}', '{标题}{/清单}']],
      {
        清单: [
          { 事项: '甲', 标题: '1' },
          { 事项: '乙', 标题: '2' },
        ],
      },
      ['甲', '1', '乙', '2'],
    ],
  ])('%s', async (_, lines, values, expected) => {
    expect(await filled(lines, values)).toEqual(expected);
  });

  it('leaves a table of one row out where the list is empty, and the document stands', async () => {
    expect(await filled(['前', [['{#清单}{事项}', '{标题}{/清单}']][0] ?? [], '后'], { 清单: [] })).toEqual([
      '前',
      '后',
    ]);
  });
});

/** From the upload to the paper. */
describe('a document where a version of a template is in force', () => {
  let walk: Walk;
  let id: string;

  const put = async (line: string): Promise<number> => {
    const file = await templateOf(
      [
        '本办样式',
        line,
        '{发文字号}',
        '{标题}',
        '{主送机关}：',
        '{#正文}',
        '{文字}',
        '{/正文}',
        ['{#有关事项清单}{序号}', '{事项}', '{原定时限}{/有关事项清单}'],
        '{落款机关}',
      ],
      '{发文机关标志}',
    );
    const chief = await walk.as('office-chief');
    const { body } = await chief.upload<{ id: string; number: number }>(
      '/document-templates?kind=INTERVIEW_NOTICE',
      '通知书.docx',
      file,
    );
    await (await walk.as('office-deputy')).post(`/document-templates/${body.id}/enforce`, {});
    return body.number;
  };
  const letter = async (): Promise<Buffer> => {
    const { cookie } = await walk.as('office-clerk');
    const file = await fetch(`${walk.app.url}/api/v1/official-documents/${id}?kind=INTERVIEW_NOTICE`, {
      headers: { cookie },
    });
    return Buffer.from(await file.arrayBuffer());
  };
  const version = async (): Promise<number | null | undefined> => {
    const list = await (
      await walk.as('office-clerk')
    ).get<readonly Ready[]>(`/official-documents?subject=INTERVIEW&subjectId=${id}`);
    return list.body.find(({ kind }) => kind === 'INTERVIEW_NOTICE')?.template;
  };
  const withdraw = async (): Promise<void> => {
    const all = await (
      await walk.as('office-chief')
    ).get<readonly { id: string; state: string }[]>('/document-templates');
    const now = all.body.find(({ state }) => state === 'IN_FORCE')?.id ?? '';
    await (await walk.as('office-chief')).post(`/document-templates/${now}/ask-withdrawal`, { words: '不用了' });
    expect((await (await walk.as('office-deputy')).post(`/document-templates/${now}/withdraw`, {})).status).toBe(200);
  };

  beforeAll(async () => {
    walk = await Walk.start();
    const duty = await walk.register();
    await walk.goTo('2026-10-23');
    ({ id } = await walk.interview(duty));
    const chief = await walk.as('office-chief');
    const office = walk.app.town.units['office'] ?? '';
    await chief.put(`/document-issuers/${office}`, {
      fullName: '中共澄川市委全面深化改革委员会办公室',
      code: '澄改办',
    });
  });
  afterAll(() => walk.close());

  it('is made with it as a draft, with the next version once that is in force, and with the built-in layout once both agree', async () => {
    expect(await version()).toBeNull();
    expect(await put('第一版')).toBe(1);
    expect([await version(), paragraphsOf(await letter()).slice(0, 2)]).toEqual([1, ['本办样式', '第一版']]);
    expect(await put('第二版')).toBe(2);
    expect([await version(), paragraphsOf(await letter())[1]]).toEqual([2, '第二版']);
    await withdraw();
    expect([await version(), paragraphsOf(await letter()).includes('本办样式')]).toEqual([null, false]);
  });

  it('says everything of the record, and nothing of braces', async () => {
    expect(await put('第三版')).toBe(3);
    const said = paragraphsOf(await letter());
    expect(said.join('')).not.toMatch(/[{}]|undefined|null/u);
    expect(said).toContain('澄改办函〔2026〕　号');
    expect(said).toContain('“乡村e镇建设”项目2026年第三季度改革督察');
    expect(unpack(await letter()).get('word/header1.xml')).toContain('中共澄川市委全面深化改革委员会办公室');
  });

  it('keeps the version that it was numbered with, whatever comes into force later, and its record names it', async () => {
    await walk.act('office-deputy', `/interviews/${id}/approve`, {});
    await (await walk.as('office-clerk')).post(`/official-documents/${id}/number`, { kind: 'INTERVIEW_NOTICE' });
    const issued = paragraphsOf(await letter());
    expect(issued.slice(0, 3)).toEqual(['本办样式', '第三版', '澄改办函〔2026〕1号']);
    await put('第四版');
    expect(paragraphsOf(await letter())).toEqual(issued);
    await withdraw();
    expect([await version(), paragraphsOf(await letter())]).toEqual([3, issued]);
    const acts = await walk.app.db.query<{ facts: object }>(
      `SELECT facts FROM audit_event WHERE subject_id = $1 AND action = 'official-document.numbered'`,
      [id],
    );
    expect(acts).toEqual([{ facts: { kind: 'INTERVIEW_NOTICE', number: '澄改办函〔2026〕1号', template: 3 } }]);
  });

  describeWhere(libreOffice, 'on paper', () => {
    it('is a page with all of it', async () => {
      const pages = await laidOut({ letter: await letter() });
      const words = (pages['letter'] ?? []).flatMap(({ lines }) => lines.map((line) => line.words)).join('');
      for (const said of ['本办样式', '澄改办函〔2026〕1号', '乡村e镇建设', '中共澄川市委全面深化改革委员会办公室'])
        expect(words).toContain(said);
      expect(words).not.toMatch(/[{}]/u);
    }, 400_000);
  });
});

describe('what a paper says under the names of its kind', () => {
  it('is found by the words before it: boxes, lines, headings and tables', () => {
    const values = valuesOf('INTERVIEW_RECORD', {
      ...{ form: 'PLAIN', mark: null, number: null, standing: null, addressee: null, annexes: [], signature: null },
      ...{ imprint: null, title: '改革工作约谈记录' },
      body: [
        { kind: 'SHEET', rows: [[{ name: '约谈编号', text: '2026-001' }], [{ name: '约谈地点', text: '会议室' }]] },
        { kind: 'HEADING', level: 1, text: '一、指出的问题' },
        { kind: 'TEXT', text: '未兑付。' },
        { kind: 'HEADING', level: 1, text: '二、整改要求和整改承诺' },
        {
          kind: 'TABLE',
          columns: ['序号', '整改要求', '整改承诺', '整改时限'].map((head) => ({ head, share: 1 })),
          rows: [['1', '兑付', '月底', '2026年10月31日']],
        },
      ],
    });
    expect(values).toMatchObject({
      ...{ 标题: '改革工作约谈记录', 约谈编号: '2026-001', 约谈地点: '会议室', 参加人员: null, 指出的问题: '未兑付。' },
      整改清单: [{ 序号: '1', 整改要求: '兑付', 整改承诺: '月底', 整改时限: '2026年10月31日' }],
      栏目: [
        { 栏名: '约谈编号', 栏内文字: '2026-001' },
        { 栏名: '约谈地点', 栏内文字: '会议室' },
      ],
    });
    expect(Object.keys(values).sort()).toEqual(
      fieldsOf('INTERVIEW_RECORD')
        .map(({ name }) => name)
        .sort(),
    );
  });
});
