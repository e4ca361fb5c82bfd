import { isGroupExpression, splitList } from '../../../shared-kernel/sheet/unit-list.js';
import { partyWords, readParties } from './parties.js';

describe('cutting a list of units', () => {
  it.each<[string, readonly string[]]>([
    ['市生态环境局、市水务局', ['市生态环境局', '市水务局']],
    ['市生态环境局，市水务局', ['市生态环境局', '市水务局']],
    ['市生态环境局,市水务局;市财政局；市商务局', ['市生态环境局', '市水务局', '市财政局', '市商务局']],
    ['市生态环境局\n市水务局', ['市生态环境局', '市水务局']],
    ['市生态环境局、\n市水务局、', ['市生态环境局', '市水务局']],
    ['市财政局 市商务局', ['市财政局', '市商务局']],
    ['市 商 务 局', ['市商务局']],
    ['市财政局和市商务局', ['市财政局', '市商务局']],
    ['市财政局、市商务局以及市能源局', ['市财政局', '市商务局', '市能源局']],
    ['市规划和自然资源局', ['市规划和自然资源局']],
    ['市工业和信息化局、市文化和旅游局', ['市工业和信息化局', '市文化和旅游局']],
    ['市人力资源和社会保障局', ['市人力资源和社会保障局']],
    ['各县（市、区）', ['各县（市、区）']],
    ['各县（市、区）、开发区', ['各县（市、区）', '开发区']],
    ['市财政局、各县(市,区)', ['市财政局', '各县(市,区)']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(splitList(text)).toEqual(expected);
  });
});

describe('telling a group from a unit', () => {
  it.each([
    '各县（市、区）',
    '有关县（市、区）',
    '沿黄各县（市、区）',
    '县（市、区）',
    '各相关部门',
    '市直有关部门',
    '专项小组成员单位',
    '市财政局等部门',
    '开发区',
  ])('%s stays words', (text) => expect(isGroupExpression(text)).toBe(true));

  it.each(['市商务局', '盐湖区', '芮城县', '国网供电公司', '运城经济技术开发区', '市委组织部'])(
    '%s is a unit',
    (text) => expect(isGroupExpression(text)).toBe(false),
  );

  it('names each unit once', () => {
    expect(readParties('市商务局、市财政局、市 商务局').map(partyWords)).toEqual(['市商务局', '市财政局']);
  });
});
