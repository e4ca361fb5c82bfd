/** 公文和表单：种类、拒绝的原因。 */
export const officialDocumentsTexts = {
  problems: {
    OFFICIAL_DOCUMENT_NOT_READY: '该记录目前还不能生成此文件，请在相应环节办理后再下载。',
    OFFICIAL_DOCUMENT_UNNUMBERED: '该文件不编本办发文字号。',
    DOCUMENT_CODE_MISSING: '还没有设置发文机关全称和机关代字，请先设置再编号。',
    DOCUMENT_ISSUER_NOT_FOUND: '未找到该发文机关。公文由改革办印发。',
  },
  words: {
    officialDocument: {
      INTERVIEW_NOTICE: '约谈通知书',
      INTERVIEW_RECORD: '约谈记录',
      INTERVIEW_MINUTES: '约谈纪要',
      RECTIFICATION_REPORT: '整改报告',
      LISTING_NOTICE: '挂牌督导通知',
      LISTING_EXTENSION: '挂牌延期通知',
      LISTING_END: '摘牌通知',
      MEETING_MATERIALS: '会议材料包',
      MEETING_MINUTES: '会议纪要',
      BULLETIN: '改革工作通报',
      DECISION_SLIP: '议定事项交办单',
      PROBLEM_CLOSING: '难题销号单',
      INSPECTION_NOTICE: '督察通知',
      INSPECTION_FEEDBACK: '督察反馈意见',
      APPROVAL_SHEET: '呈批件',
      EXTENSION_SHEET: '延期审批单',
      LEADER_SHEET: '领导一页纸',
    },
  },
} as const;
