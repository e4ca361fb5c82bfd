/** 年度归档。 */
export const archivesTexts = {
  problems: {
    ARCHIVE_NOT_FOUND: '未找到该年度的归档。',
    ARCHIVE_NOT_YOURS: '该年度归档由移交时指定的接收人核对签字。',
    ARCHIVE_STATE: '该年度归档当前不能这样办理，请刷新后查看最新情况。',
    ARCHIVE_THERE: '{year}年度已经编目，请打开该年度继续办理。',
    ARCHIVE_EMPTY: '归档文件目录为空，没有可移交的文件，请先更新目录。',
    ARCHIVE_INCOMPLETE: '目录与登记不一致，相差{count}件。请退回或者重新编目后再移交。',
    ARCHIVE_YEAR_RUNS: '{year}年度尚未结束，次年方可归档。',
    ARCHIVE_TO_HIMSELF: '移交人与接收人不能是同一人，请选择改革办另一位同志。',
    ARCHIVE_TO_STRANGER: '接收人须为改革办在岗人员。',
  },
  words: {
    archiveState: { PREPARED: '编目中', GIVEN: '待接收', ARCHIVED: '已归档' },
    retention: { PERMANENT: '永久', YEARS_30: '30年', YEARS_10: '10年' },
    retainedKind: { MEETING: '会议', INTERVIEW: '约谈', LISTING: '挂牌督导', PLAN: '季度计划审批' },
  },
} as const;
