import { Pages } from './pages.js';

const PAGE = 262_144;

function textOf(pages: Pages): string {
  pages.turn();
  return Buffer.concat(pages.full).toString();
}

describe('pages of text on its way out', () => {
  it('keep what fills a page to its last byte', () => {
    const pages = new Pages();
    for (let count = 0; count < PAGE / 4; count += 1) pages.writeMark('abcdefgh');
    expect(pages.full.map(({ length }) => length)).toEqual([PAGE]);
    expect(textOf(pages)).toBe('abcdefgh'.repeat(PAGE / 4));
  });

  it('write a passage again after its page was turned', () => {
    const pages = new Pages();
    const passage = pages.write('第1单位');
    pages.write('x'.repeat(PAGE));
    pages.writeAgain(passage);
    expect(textOf(pages)).toBe(`第1单位${'x'.repeat(PAGE)}第1单位`);
  });

  it('hold a text that is longer than a page', () => {
    const pages = new Pages();
    pages.writeMark('<');
    pages.write('改'.repeat(PAGE));
    pages.writeMark('>');
    expect(textOf(pages)).toBe(`<${'改'.repeat(PAGE)}>`);
  });
});
