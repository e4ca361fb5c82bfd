/** 工作日历。 */
export const calendarTexts = {
  problems: {
    CALENDAR_OUT_OF_RANGE: '日期超出工作日历范围（{first}至{last}），或者跨度超过400天。',
    CALENDAR_YEAR_PAST: '{year}年已过，不再变更该年度工作日历。',
    CALENDAR_LIST_WRONG: '{year}年放假安排有误或不完整，请对照国务院办公厅通知逐日核对。',
    CALENDAR_CHANGED: '预览之后工作日历已更新，请重新预览后再确认。',
  },
} as const;
