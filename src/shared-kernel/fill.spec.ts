import { fill } from './fill.js';

describe('a text with places', () => {
  it.each([
    ['理由：{reason}。请审核。', { reason: '经核实已完成' }, '理由：经核实已完成。请审核。'],
    ['理由：{reason}。请审核。', { reason: '经核实已完成。' }, '理由：经核实已完成。请审核。'],
    ['尚需补充：{missing}。', { missing: '签到表呢？' }, '尚需补充：签到表呢？'],
    ['Reason: {reason}. Please decide.', { reason: 'Done.' }, 'Reason: Done. Please decide.'],
    ['{unit}：{items}。', { unit: '市商务局', items: ['甲', '乙。'] }, '市商务局：甲、乙。'],
    ['{count}项', { count: 3 }, '3项'],
    ['{unknown}。', {}, '{unknown}。'],
  ])('%s with %j says %s: what a person ended gets no second full stop', (text, facts, said) => {
    expect(fill(text, facts)).toBe(said);
  });
});
