/** 调度记录 */
export const scheduling = {
  title: '调度与办理（线上、线下）',
  add: '登记调度',
  keep: '保存',
  none: '还没有调度和办理记录。',
  note: '{{way}}调度',
  by: '{{by}}登记',
  next: '下次调度：{{on}}',
  due: '时限：{{on}}',
  way: '方式',
  on: '日期',
  who: '调度对象',
  words: '调度情况',
  nextOn: '下次调度日期',
};
