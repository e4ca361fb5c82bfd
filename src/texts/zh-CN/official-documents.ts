/** 公文和表单：种类、拒绝的原因。 */
export const officialDocumentsTexts = {
  problems: {
    OFFICIAL_DOCUMENT_NOT_READY: '该记录目前还不能生成此文件，请在相应环节办理后再下载。',
  },
  words: {
    officialDocument: {
      INTERVIEW_NOTICE: '约谈通知书',
      INTERVIEW_RECORD: '约谈记录',
      INTERVIEW_MINUTES: '约谈纪要',
      RECTIFICATION_REPORT: '整改报告',
    },
  },
} as const;
