/** 调度记录：线上线下双线调度。 */
export const schedulingNotesTexts = {
  problems: {
    NOTE_SUBJECT_NOT_FOUND: '未找到所调度的事项，可能不存在，或者不在您的查看范围内。',
    NOTE_INCOMPLETE: '调度记录尚不完整，请按各栏提示补充。',
    NOTE_POST_UNKNOWN: '未找到所选岗位，请重新选择，或者直接写明调度对象。',
    NOTE_DAY_IN_FUTURE: '日期不能晚于今天。',
    NOTE_WHO: '请写明调度对象：选择岗位，或者写明单位、姓名、职务，二者填一项。',
    NOTE_NEXT_TOO_EARLY: '下次调度日期不能早于本次。',
  },
  words: {
    noteWay: { VISIT: '实地', MEETING: '会议', CALL: '电话', ONLINE: '线上' },
    channel: { ONLINE: '线上', OFFLINE: '线下' },
    lineStep: {
      NOTE: '调度',
      PROGRESS: '填报进展',
      FILED: '报送',
      EXPLAINED: '延期说明',
      DIARY_CONFIRMED: '日程原因属实',
      DIARY_DENIED: '日程原因不属实',
      ASKED: '延期、免办申请',
      DONE: '办结',
      PROBLEM_STEP: '难题办理',
      READING: '报送指标读数',
    },
  },
} as const;
