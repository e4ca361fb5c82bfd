/** 上级要点：待办名称。 */
export const keyPointsDocuments = {
  titles: {
    KEY_POINTS: '上级要点',
    KEY_POINT_DONE: '认定要点完成：{code}{text}（依据：{basis}）',
    KEY_POINT_NOT_APPLICABLE: '认定要点不涉及本市：{code}{text}（依据：{basis}）',
    KEY_POINT_WITHDRAWN: '撤销误录要点：{code}{text}（原因：{basis}）',
    KEY_POINT_TO_ADD: '调整要点：{plan}增加{code}{text}，由{from}项增至{to}项',
    KEY_POINT_TO_CHANGE: '调整要点：{plan}中，{from}调整为{to}',
    KEY_POINT_OPEN: '撤回要点认定：{code}{text}（原因：{basis}）',
  },
} as const;
