/** Official documents and sheets: kinds, refusals. */
export const officialDocumentsTexts = {
  problems: {
    OFFICIAL_DOCUMENT_NOT_READY:
      'This document cannot be made of the record yet; take the step that it is about first.',
    OFFICIAL_DOCUMENT_UNNUMBERED: 'This document bears no number of the office.',
    DOCUMENT_CODE_MISSING: 'How the office is written in full, and its code, are not set yet; set them first.',
    DOCUMENT_ISSUER_NOT_FOUND: 'No such issuer: documents are issued by the reform office.',
  },
  words: {
    officialDocument: {
      INTERVIEW_NOTICE: 'Notice of the interview',
      INTERVIEW_RECORD: 'Record of the interview',
      INTERVIEW_MINUTES: 'Minutes of the interview',
      RECTIFICATION_REPORT: 'Report on the rectification',
      LISTING_NOTICE: 'Notice of the listing',
      LISTING_EXTENSION: 'Notice of the listing’s extension',
      LISTING_END: 'Notice that it is off the list',
      MEETING_MATERIALS: 'Papers for the meeting',
      MEETING_MINUTES: 'Minutes of the meeting',
      BULLETIN: 'Bulletin',
      DECISION_SLIP: 'Slip of what was decided',
      PROBLEM_CLOSING: 'Closing sheet of the problem',
      INSPECTION_NOTICE: 'Notice of the inspection',
      INSPECTION_FEEDBACK: 'Findings and demands of the inspection',
      APPROVAL_SHEET: 'Sheet for approval',
      EXTENSION_SHEET: 'Sheet for a new date',
      LEADER_SHEET: 'Leader’s page',
    },
  },
} as const;
