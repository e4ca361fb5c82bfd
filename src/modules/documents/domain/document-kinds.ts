/** What a document is made of: one kind of record, which is read by whoever may read that record. */
export const DOCUMENT_SUBJECTS = ['INTERVIEW'] as const;
export type DocumentSubject = (typeof DOCUMENT_SUBJECTS)[number];

interface KindRule {
  readonly subject: DocumentSubject;
}

/** Every kind of document; a new one is a row, its words, and where it is drawn. */
export const DOCUMENT_RULES = {
  INTERVIEW_NOTICE: { subject: 'INTERVIEW' },
  INTERVIEW_RECORD: { subject: 'INTERVIEW' },
  INTERVIEW_MINUTES: { subject: 'INTERVIEW' },
  RECTIFICATION_REPORT: { subject: 'INTERVIEW' },
} as const satisfies Readonly<Record<string, KindRule>>;

export type DocumentKind = keyof typeof DOCUMENT_RULES;
export const DOCUMENT_KINDS = Object.keys(DOCUMENT_RULES) as readonly DocumentKind[];
