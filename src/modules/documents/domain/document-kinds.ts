/** What a document is made of: one kind of record, which is read by whoever may read that record. */
export const DOCUMENT_SUBJECTS = ['APPROVAL', 'DUTY', 'INTERVIEW', 'LISTING', 'MEETING', 'POST', 'PROBLEM'] as const;
export type DocumentSubject = (typeof DOCUMENT_SUBJECTS)[number];

/** Which numbers an office counts: its letters and its minutes, each from 1 every year. */
export type DocumentSeries = 'LETTER' | 'MINUTES';

interface KindRule {
  readonly subject: DocumentSubject;
  /** Null: it bears no number of the office. */
  readonly series: DocumentSeries | null;
}

/** Every kind of document; a new one is a row, its words, and where it is drawn. */
export const DOCUMENT_RULES = {
  INTERVIEW_NOTICE: { subject: 'INTERVIEW', series: 'LETTER' },
  INTERVIEW_RECORD: { subject: 'INTERVIEW', series: null },
  INTERVIEW_MINUTES: { subject: 'INTERVIEW', series: 'MINUTES' },
  RECTIFICATION_REPORT: { subject: 'INTERVIEW', series: null },
  LISTING_NOTICE: { subject: 'LISTING', series: 'LETTER' },
  LISTING_EXTENSION: { subject: 'LISTING', series: 'LETTER' },
  LISTING_END: { subject: 'LISTING', series: 'LETTER' },
  /** Numbered where it is signed: the number is the meeting's. */
  MEETING_MINUTES: { subject: 'MEETING', series: null },
  MEETING_MATERIALS: { subject: 'MEETING', series: null },
  DECISION_SLIP: { subject: 'MEETING', series: null },
  PROBLEM_CLOSING: { subject: 'PROBLEM', series: null },
  INSPECTION_NOTICE: { subject: 'DUTY', series: 'LETTER' },
  INSPECTION_FEEDBACK: { subject: 'DUTY', series: 'LETTER' },
  APPROVAL_SHEET: { subject: 'APPROVAL', series: null },
  EXTENSION_SHEET: { subject: 'APPROVAL', series: null },
  LEADER_SHEET: { subject: 'POST', series: null },
} as const satisfies Readonly<Record<string, KindRule>>;

export type DocumentKind = keyof typeof DOCUMENT_RULES;
export const DOCUMENT_KINDS = Object.keys(DOCUMENT_RULES) as readonly DocumentKind[];
