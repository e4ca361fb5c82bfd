import { paragraphsOf, unpack } from '../../../test/support/documents/unpack.js';
import { markSize, signaturePlaces } from './measures.js';
import type { Paper } from './paper.js';
import { writePaper } from './write-paper.js';

const LETTER: Paper = {
  ...{ form: 'LETTER', mark: '中共澄川市委全面深化改革委员会办公室', number: '澄改办函〔2026〕1号', standing: null },
  ...{ title: '关于开展改革工作约谈的通知', addressee: '市商务局' },
  body: [
    { kind: 'HEADING', level: 1, text: '一、有关要求' },
    { kind: 'HEADING', level: 2, text: '（一）到场' },
    { kind: 'TEXT', text: '请本人参加。\n不得委托他人。' },
    { kind: 'NAMED', name: '出席', text: '张某某' },
  ],
  annexes: [
    {
      title: '有关事项清单',
      body: [
        {
          kind: 'TABLE',
          columns: [
            { head: '序号', share: 1 },
            { head: '事项', share: 3 },
          ],
          rows: [['1', '改革督察']],
        },
      ],
    },
  ],
  signature: { issuer: '中共澄川市委全面深化改革委员会办公室', date: '2026年10月26日' },
  imprint: null,
};

const xmlOf = async (paper: Paper, part = 'word/document.xml'): Promise<string> =>
  unpack(await writePaper(paper)).get(part) ?? '';

describe('a paper as a .docx', () => {
  it('says head, title, addressee, text, annex note, issuer, day and annex in the order of the standard', async () => {
    expect(paragraphsOf(await writePaper(LETTER))).toEqual([
      ...['澄改办函〔2026〕1号', '关于开展改革工作约谈的通知', '市商务局：', '一、有关要求', '（一）到场'],
      ...['请本人参加。', '不得委托他人。', '出席：张某某', '附件：有关事项清单'],
      ...['中共澄川市委全面深化改革委员会办公室', '2026年10月26日', '附件', '有关事项清单'],
      ...['序号', '事项', '1', '改革督察'],
    ]);
  });

  it('is A4 with a type area of 156 × 225 mm, lines of a twenty-second of it, and no grid that programs read differently', async () => {
    const xml = await xmlOf(LETTER);
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="1701"/);
    expect(xml).not.toContain('w:charSpace');
    expect(xml).not.toContain('firstLineChars');
    expect(xml).toContain('w:firstLine="630"');
    expect(xml).toContain('<w:spacing w:val="-5"/>');
    expect(new Set(xml.match(/w:line="\d+" w:lineRule="exact"/g))).toEqual(
      new Set(['w:line="579" w:lineRule="exact"']),
    );
  });

  it('names its fonts and ships none', async () => {
    const parts = unpack(await writePaper(LETTER));
    const fonts = new Set(
      [...(parts.get('word/document.xml') ?? '').matchAll(/w:eastAsia="([^"]+)"/g)].map(([, f]) => f),
    );
    expect([...fonts].sort()).toEqual(['zh-CN', '仿宋_GB2312', '方正小标宋简体', '楷体_GB2312', '黑体'].sort());
    expect([...parts.keys()].filter((name) => /\.(odttf|ttf|otf)$/.test(name))).toEqual([]);
  });

  it('repeats the head of a table and cuts no row', async () => {
    const xml = await xmlOf(LETTER);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(2);
  });

  it('of a letter has the name and a red double line in the first page’s head, and no number at its foot', async () => {
    const parts = unpack(await writePaper(LETTER));
    const first = [...parts].filter(([name]) => /^word\/(header|footer)/.test(name)).map(([, xml]) => xml);
    expect(first.filter((xml) => xml.includes('中共澄川市委') && xml.includes('E60012'))).toHaveLength(1);
    expect(first.filter((xml) => xml.includes('E60012') && !xml.includes('中共'))).toHaveLength(1);
    expect(parts.get('word/document.xml')).toContain('<w:titlePg/>');
  });

  it('of a document has the red mark, the number and a red line over its title; the dashes of page numbers are written', async () => {
    const parts = unpack(await writePaper({ ...LETTER, form: 'DOCUMENT' }));
    expect(paragraphsOf(await writePaper({ ...LETTER, form: 'DOCUMENT' })).slice(0, 2)).toEqual([
      ...['中共澄川市委全面深化改革委员会办公室', '澄改办函〔2026〕1号'],
    ]);
    expect(parts.get('word/document.xml')).toMatch(/<w:pBdr><w:bottom w:val="single" w:color="E60012"/);
    const feet = [...parts].filter(([name]) => name.startsWith('word/footer')).map(([, xml]) => xml);
    expect(feet).toHaveLength(2);
    expect(feet.every((xml) => xml.includes('— ') && xml.includes('PAGE'))).toBe(true);
    expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
  });
});

describe('the measures', () => {
  it.each([
    ['深改委会议纪要', 92],
    ['中共澄川市委全面深化改革委员会办公室', 48],
    ['中共澄川市委全面深化改革委员会办公室文件', 44],
  ])('%s stands in one line in %i half points', (name, size) => expect(markSize(name)).toBe(size));

  it.each([
    ['市委改革办', '2026年10月26日', { issuer: 5, date: 4 }],
    ['中共澄川市委全面深化改革委员会办公室', '2026年1月5日', { issuer: 0, date: 6 }],
  ])('%s stands above the middle of its day, neither outside', (issuer, date, places) => {
    const found = signaturePlaces(issuer, date);
    expect(found.issuer).toBeCloseTo(places.issuer);
    expect(found.date).toBeCloseTo(places.date);
  });
});
