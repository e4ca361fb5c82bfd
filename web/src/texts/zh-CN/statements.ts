/** Texts whose numbers are references: the editor, and what it shows of each. */
export const statements = {
  insert: '插入引用',
  undo: '撤销',
  redo: '重做',
  noText: '（无内容）',
  help: '数字请用“插入引用”写入。引用不能逐字修改，可整体移动、复制、删除；用方向键选中引用后按回车，可查看明细、调整写法。',
  byHand: {
    title: '手写的数字',
    count: '有{{count}}处手写的数字，请逐处改为引用，或标明是名称、日期',
    reference: '改为引用',
    referenceOf: '改为引用：{{number}}',
    name: '是名称',
    nameOf: '是名称：{{number}}',
    date: '是日期',
    dateOf: '是日期：{{number}}',
  },
};
