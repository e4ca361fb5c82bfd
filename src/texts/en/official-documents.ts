/** Official documents and sheets: kinds, refusals. */
export const officialDocumentsTexts = {
  problems: {
    OFFICIAL_DOCUMENT_NOT_READY:
      'This document cannot be made of the record yet; take the step that it is about first.',
  },
  words: {
    officialDocument: {
      INTERVIEW_NOTICE: 'Notice of the interview',
      INTERVIEW_RECORD: 'Record of the interview',
      INTERVIEW_MINUTES: 'Minutes of the interview',
      RECTIFICATION_REPORT: 'Report on the rectification',
    },
  },
} as const;
