import type { Paper } from '../../../src/platform/documents/paper.js';
import { writeDossier } from '../../../src/platform/documents/write-dossier.js';
import { writePaper } from '../../../src/platform/documents/write-paper.js';
import { type LaidPage, laidOut, type PageLine } from '../../support/documents/pages.js';
import { describeWhere, libreOffice } from '../../support/where-available.js';

const OFFICE = '中共澄川市委全面深化改革委员会办公室';
const PLAIN: Paper = {
  ...{
    form: 'PLAIN',
    mark: null,
    number: null,
    standing: null,
    addressee: null,
    annexes: [],
    signature: null,
    imprint: null,
  },
  ...{ title: '通知', body: [{ kind: 'TEXT', text: '改'.repeat(28 * 30) }] },
};
const ROWS = Array.from({ length: 40 }, (_, at) => [String(at + 1), '改革督察']);
const LETTER: Paper = {
  ...{ ...PLAIN, form: 'LETTER', mark: OFFICE, number: '澄改办函〔2026〕1号', addressee: '市商务局' },
  annexes: [
    {
      title: '有关事项清单',
      body: [{ kind: 'TABLE', columns: ['序号', '事项'].map((head) => ({ head, share: 1 })), rows: ROWS }],
    },
  ],
  signature: { issuer: OFFICE, date: '2026年10月26日' },
};

const MINUTES: Paper = {
  ...{ ...PLAIN, form: 'MINUTES', mark: '约谈纪要', number: '澄改办纪〔2026〕1号', title: '关于约谈有关情况的纪要' },
  // So much that the last line of the text would fill the page.
  body: [{ kind: 'TEXT', text: Array.from({ length: 10 }, () => '改革督察').join('\n') }],
  signature: { issuer: OFFICE, date: '2026年10月26日' },
  imprint: { copyTo: '市委办公室', issuer: OFFICE, date: '2026年10月27日' },
};

const mm = (points: number): number => (points * 25.4) / 72;
const isNumber = ({ words }: PageLine): boolean => /^—\d+—$/u.test(words);

/** What LibreOffice makes of the measures; Word reads the same lengths. */
describeWhere(libreOffice, 'the pages of a paper', () => {
  let pages: Readonly<Record<string, LaidPage[]>>;

  beforeAll(async () => {
    pages = await laidOut({
      plain: await writePaper(PLAIN),
      letter: await writePaper(LETTER),
      document: await writePaper({ ...LETTER, form: 'DOCUMENT', mark: `${OFFICE}文件` }),
      minutes: await writePaper(MINUTES),
      dossier: await writeDossier({
        title: '约谈案卷目录',
        columns: ['序号', '题名', '页次'].map((head) => ({ head, share: 1 })),
        papers: [LETTER, MINUTES].map((paper, at) => ({ paper, line: [String(at + 1), paper.title] })),
      }),
    });
  }, 400_000);

  const page = (name: string, at: number): LaidPage => pages[name]?.[at] ?? { width: 0, height: 0, lines: [] };
  const lineWith = (name: string, at: number, said: string): PageLine =>
    page(name, at).lines.find(({ words }) => words.includes(said)) ?? {
      words: '',
      left: 0,
      right: 0,
      top: 0,
      bottom: 0,
    };

  it('are A4, with 22 lines of 28 characters within 156 × 225 mm', () => {
    const { width, height, lines } = page('plain', 0);
    expect([Math.round(mm(width)), Math.round(mm(height))]).toEqual([210, 297]);
    const body = lines.filter((line) => !isNumber(line));
    // Title, an empty line, and twenty of the text.
    expect(body).toHaveLength(21);
    const full = body.slice(2);
    expect(new Set(full.map(({ words }) => words.length))).toEqual(new Set([28]));
    for (const { left, right } of full) {
      expect(mm(left)).toBeCloseTo(28, 0);
      expect(mm(right)).toBeLessThan(184.5);
    }
    expect(body[1]?.words).toHaveLength(26);
    expect(mm(body[1]?.left ?? 0)).toBeCloseTo(28 + 11.1, 0);
    const pitches = full.slice(1).map(({ top }, at) => top - (full[at]?.top ?? 0));
    for (const pitch of pitches) expect(pitch).toBeCloseTo(28.95, 0);
    expect(mm(full.at(-1)?.bottom ?? 0)).toBeLessThan(37 + 225);
  });

  it('number themselves outside, odd ones right, even ones left, 7 mm under the type area', () => {
    const [odd, even] = [lineWith('plain', 0, '—1—'), lineWith('plain', 1, '—2—')];
    expect(mm(odd.right)).toBeCloseTo(184 - 5.6, 0);
    expect(mm(even.left)).toBeCloseTo(28 + 5.6, 0);
    // Of a fallback font the box is a little taller than its 14 points.
    expect(mm(odd.top) - 262).toBeGreaterThan(5.5);
    expect(mm(odd.bottom) - 262).toBeLessThan(7 + 6.5);
  });

  it('of a letter have the name 30 mm from the edge and no number on the first', () => {
    const name = lineWith('letter', 0, OFFICE);
    expect(mm(name.top)).toBeGreaterThan(27);
    expect(mm(name.bottom)).toBeLessThan(43);
    expect(mm(lineWith('letter', 0, '澄改办函').right)).toBeCloseTo(184, 0);
    expect(page('letter', 0).lines.some(isNumber)).toBe(false);
    expect(page('letter', 1).lines.some(isNumber)).toBe(true);
  });

  it('of a document have the mark 35 mm under the type area’s edge, in one line', () => {
    const name = lineWith('document', 0, '办公室文件');
    expect(name.words).toBe(`${OFFICE}文件`);
    expect(mm(name.top)).toBeGreaterThan(69);
    expect(mm(name.bottom)).toBeLessThan(86);
  });

  it('have the day four characters from the edge or under the middle of a longer issuer', () => {
    const at = (pages['letter'] ?? []).findIndex(({ lines }) => lines.some(({ words }) => words === '2026年10月26日'));
    const [issuer, day] = [lineWith('letter', at, OFFICE), lineWith('letter', at, '2026年10月26日')];
    expect(day.top - issuer.top).toBeCloseTo(28.95, 0);
    expect(Math.abs(issuer.left + issuer.right - day.left - day.right) / 2).toBeLessThan(12);
    expect(issuer.right).toBeLessThan((184.5 * 72) / 25.4);
  });

  it('have at the foot of the last copies, who prints it and when, and no signature without some of its text', () => {
    const last = (pages['minutes'] ?? []).at(-1)?.lines ?? [];
    const said = last.map(({ words }) => words);
    expect(said).toContain('抄送：市委办公室。');
    expect(said.some((words) => words.includes('改革督察'))).toBe(true);
    const printed = last.find(({ words }) => words.includes('日印发'));
    expect(mm(printed?.bottom ?? 0)).toBeGreaterThan(255);
    expect(mm(printed?.bottom ?? 0)).toBeLessThan(263);
  });

  it('of a dossier are counted through, and its contents name the page of each paper', () => {
    const all = pages['dossier'] ?? [];
    const pageOf = (said: string): number =>
      all.findIndex(({ lines }) => lines.some(({ words }) => words === said)) + 1;
    const contents = (all[0]?.lines ?? []).map(({ words }) => words);
    const second = pageOf('澄改办纪〔2026〕1号');
    expect(second).toBeGreaterThan(2);
    expect(contents).toEqual(expect.arrayContaining(['2', String(second)]));
    expect(all.at(-1)?.lines.some(({ words }) => words === `—${String(all.length)}—`)).toBe(true);
  });

  it('repeat the head of a table on each of its pages', () => {
    const annexed = (pages['letter'] ?? []).filter(({ lines }) =>
      lines.some(({ words }) => words.includes('改革督察')),
    );
    expect(annexed.length).toBeGreaterThan(1);
    expect(annexed.every(({ lines }) => lines.some(({ words }) => words.includes('序号')))).toBe(true);
  });
});
