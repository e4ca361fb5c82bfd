import { padTo, widthOf, wrap } from './columns.js';
import { headOf, lineOf, tableOf } from './lines.js';

describe('the printed account', () => {
  it.each([
    ['abc', 3],
    ['市商务局', 8],
    ['“五个一”', 10],
    ['10月14日', 8],
    ['〔已销号〕', 10],
  ])('%s takes %i columns', (text, columns) => {
    expect(widthOf(text)).toBe(columns);
  });

  it('breaks long lines, never before punctuation', () => {
    expect(wrap('一二三四，五六', 8)).toEqual(['一二三四，', '五六']);
    expect(wrap('', 8)).toEqual([]);
  });

  it('aligns what follows a unit of any length', () => {
    const line = (unit: string) => lineOf({ time: '09:00', walk: '甲', unit, words: '话', state: '' });
    const column = (text: string) => widthOf(text.slice(0, text.indexOf('话')));
    expect(column(line('市商务局'))).toBe(column(line('市行政审批服务管理局')));
  });

  it('says what a day is', () => {
    expect(headOf('2026-10-13')).toContain('10月13日 星期二　报送时限');
  });

  it('aligns a table', () => {
    const [head = '', , row = ''] = tableOf([
      ['单位', '次'],
      ['市商务局', '3'],
    ]).split('\n');
    expect(widthOf(head.slice(0, head.indexOf('次')))).toBe(widthOf(row.slice(0, row.indexOf('3'))));
    expect(padTo('甲', 4)).toBe('甲  ');
  });
});
