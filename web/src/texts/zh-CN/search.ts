/** 查找 */
export const search = {
  title: '查找',
  field: '查找项目、事项、任务、单位',
  act: '查找',
  ask: '输入名称里的字或者编号，两个字即可；多个词用空格分开，须同时包含。',
  none: '没有找到含“{{words}}”的内容。可以减少字数，或者换一个说法。',
  found: '“{{words}}”的查找结果',
  more: '还有更多，请再加一两个字。',
  ended: '已办结',
  lead: '牵头单位：{{name}}',
  due: '时限{{date}}',
  tasksOf: '查看该单位的台账任务',
} as const;
