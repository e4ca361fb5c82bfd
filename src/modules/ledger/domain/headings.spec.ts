import { fieldOf, type LedgerField } from './headings.js';

describe('recognising a heading', () => {
  it.each<[string, LedgerField | null]>([
    ['序号', 'code'],
    ['改革事项', 'name'],
    ['改革项目', 'name'],
    ['事项名称', 'name'],
    ['项目名称', 'name'],
    ['类别', 'category'],
    ['项目类别', 'category'],
    ['层级', 'level'],
    ['级别', 'level'],
    ['领衔领导', 'leader'],
    ['牵头领导', 'leader'],
    ['专项小组', 'group'],
    ['所属小组', 'group'],
    ['牵头单位', 'lead'],
    ['牵头部门', 'lead'],
    ['责任单位', 'responsible'],
    ['责任部门', 'responsible'],
    ['配合单位', 'supporting'],
    ['协办单位', 'supporting'],
    ['上级要点', 'keyPoint'],
    ['对应上级要点', 'keyPoint'],
    ['任务措施', 'measure'],
    ['工作措施', 'measure'],
    ['具体任务', 'measure'],
    ['重点任务', 'measure'],
    ['成果形式', 'deliverable'],
    ['完成时限', 'deadline'],
    ['完成时间', 'deadline'],
    ['时限要求', 'deadline'],
    ['时限', 'deadline'],
    ['牵头单位（部门）', 'lead'],
    ['完 成\n时 限', 'deadline'],
    ['*完成时限:', 'deadline'],
    ['联系电话', null],
    ['', null],
  ])('%s', (words, field) => {
    expect(fieldOf(words)).toBe(field);
  });
});
