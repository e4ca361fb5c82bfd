import { partyWords, readParties } from './parties.js';

const EMPTY = { lead: '', responsible: '', supporting: '' };
const read = (cells: Partial<typeof EMPTY>) => {
  const { lead, further, responsible, supporting } = readParties({ ...EMPTY, ...cells });
  return [lead, ...[further, responsible, supporting].map((parties) => parties.map(partyWords))];
};

describe('the units of a row', () => {
  it.each<[string, Partial<typeof EMPTY>, readonly unknown[]]>([
    ['each unit once', { responsible: '市商务局、市财政局、市 商务局' }, ['', [], ['市商务局', '市财政局'], []]],
    ['several leads: the first leads', { lead: '市商务局、市财政局' }, ['市商务局', ['市财政局'], ['市财政局'], []]],
    [
      'labels in one cell: each does what its label says',
      { lead: '牵头：市商务局；配合：市财政局、市水务局' },
      ['市商务局', [], [], ['市财政局', '市水务局']],
    ],
    [
      'labels parted by spaces',
      { lead: '牵头单位：市商务局  责任单位：市财政局、市水务局' },
      ['市商务局', [], ['市财政局', '市水务局'], []],
    ],
    [
      'labels in the column of the responsible, where none leads',
      { responsible: '牵头：市商务局；责任：市财政局；配合：市水务局' },
      ['市商务局', [], ['市财政局'], ['市水务局']],
    ],
    [
      'labels there do not change who leads',
      { lead: '市教育局', responsible: '市商务局牵头，市财政局配合' },
      ['市教育局', ['市商务局'], ['市商务局'], ['市财政局']],
    ],
    ['who is said to be responsible in the leads’ column leads', { lead: '市商务局负责' }, ['市商务局', [], [], []]],
    [
      'who supports in the brackets after it supports',
      { lead: '市教育局（配合市财政局）' },
      ['市教育局', [], [], ['市财政局']],
    ],
    ['a mark after a space is a mark', { lead: '市商务局 牵头、市财政局 配合' }, ['市商务局', [], [], ['市财政局']]],
    ['the marked one leads', { lead: '市财政局、市商务局（牵头）' }, ['市商务局', ['市财政局'], ['市财政局'], []]],
  ])('%s', (_, cells, expected) => {
    expect(read(cells)).toEqual(expected);
  });
});
