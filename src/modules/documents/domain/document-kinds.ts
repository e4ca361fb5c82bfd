import { BODY_PAGE, ISSUE, LETTER, MINUTES, type Offers, OWN_LETTER, SHEET } from './template-offers.js';

/** What a document is made of: one kind of record, which is read by whoever may read that record. */
export const DOCUMENT_SUBJECTS = [
  'APPROVAL',
  'DUTY',
  'INTERVIEW',
  'LISTING',
  'MEETING',
  'POST',
  'PROBLEM',
  'PUBLICATION',
] as const;
export type DocumentSubject = (typeof DOCUMENT_SUBJECTS)[number];

/** Which numbers an office counts: its letters and its minutes, each from 1 every year. */
export type DocumentSeries = 'LETTER' | 'MINUTES';

interface KindRule {
  readonly subject: DocumentSubject;
  /** Null: it bears no number of the office. */
  readonly series: DocumentSeries | null;
  /** What a template of the office may name. */
  readonly offers: Offers;
}

/** Every kind of document; a new one is a row, its words, and where it is drawn. */
export const DOCUMENT_RULES = {
  INTERVIEW_NOTICE: {
    ...{ subject: 'INTERVIEW', series: 'LETTER' },
    offers: {
      parts: LETTER,
      tables: { MATTERS: { 'table.number': 'COUNT', 'table.matter': 'MATTER', 'table.due': 'DAY' } },
    },
  },
  INTERVIEW_RECORD: {
    ...{ subject: 'INTERVIEW', series: null },
    offers: {
      parts: SHEET,
      boxes: {
        ...{ 'interviewRecord.serial': 'SERIAL', 'interviewRecord.tier': 'TIER', 'interviewRecord.time': 'DAY' },
        ...{ 'interviewRecord.place': 'PLACE', 'interviewRecord.by': 'PERSON', 'interviewRecord.of': 'OTHER_PERSON' },
        'interviewRecord.participants': 'PEOPLE',
      },
      sections: {
        ...{ 'interviewRecord.matters': 'MATTER', 'interviewRecord.points': 'WORDS' },
        ...{ 'interviewRecord.explanation': 'WORDS', 'interviewRecord.checked': 'WORDS' },
      },
      tables: {
        DEMANDS: {
          ...{ 'table.number': 'COUNT', 'table.demand': 'WORDS', 'table.promise': 'WORDS', 'table.until': 'DAY' },
        },
      },
    },
  },
  INTERVIEW_MINUTES: {
    ...{ subject: 'INTERVIEW', series: 'MINUTES' },
    offers: { parts: MINUTES, boxes: { 'interviewMinutes.participants': 'PEOPLE' } },
  },
  RECTIFICATION_REPORT: { subject: 'INTERVIEW', series: null, offers: { parts: OWN_LETTER } },
  LISTING_NOTICE: { subject: 'LISTING', series: 'LETTER', offers: { parts: LETTER } },
  LISTING_EXTENSION: { subject: 'LISTING', series: 'LETTER', offers: { parts: LETTER } },
  LISTING_END: { subject: 'LISTING', series: 'LETTER', offers: { parts: LETTER } },
  /** Numbered where it is signed: the number is the meeting's. */
  MEETING_MINUTES: {
    ...{ subject: 'MEETING', series: null },
    offers: { parts: MINUTES, boxes: { 'minutes.attendance': 'PEOPLE' } },
  },
  MEETING_MATERIALS: {
    ...{ subject: 'MEETING', series: null },
    offers: {
      parts: BODY_PAGE,
      tables: {
        NOTES: {
          ...{ 'table.number': 'COUNT', 'materials.topic': 'MATTER', 'materials.unit': 'UNIT' },
          'materials.notes': 'WORDS',
        },
        PROPOSALS: {
          ...{ 'table.number': 'COUNT', 'materials.matter': 'MATTER', 'slip.units': 'UNIT', 'slip.due': 'DAY' },
        },
        LAG: {
          ...{ 'table.number': 'COUNT', 'materials.unit': 'UNIT', 'table.matter': 'MATTER', 'table.due': 'DAY' },
          'materials.late': 'COUNT',
        },
      },
    },
  },
  DECISION_SLIP: {
    ...{ subject: 'MEETING', series: null },
    offers: {
      parts: OWN_LETTER,
      sheets: {
        ...{ 'slip.units': 'UNIT', 'slip.due': 'DAY', 'slip.basis': 'REFERENCE', 'slip.deliverable': 'WORDS' },
        'slip.done': 'NOTHING',
      },
    },
  },
  PROBLEM_CLOSING: {
    ...{ subject: 'PROBLEM', series: null },
    offers: {
      parts: SHEET,
      boxes: {
        ...{ 'closing.problem': 'MATTER', 'closing.project': 'PROJECT', 'closing.whose': 'UNIT' },
        ...{ 'closing.origin': 'WORDS', 'closing.owner': 'UNIT', 'closing.reported': 'DAY', 'closing.cause': 'WORDS' },
        ...{ 'closing.solution': 'WORDS', 'closing.effects': 'WORDS', 'closing.how': 'WORDS', 'closing.on': 'DAY' },
        'closing.words': 'WORDS',
      },
    },
  },
  INSPECTION_NOTICE: {
    ...{ subject: 'DUTY', series: 'LETTER' },
    offers: {
      parts: LETTER,
      sections: {
        ...{ 'inspectionNotice.content': 'MATTER', 'inspectionNotice.when': 'DAY' },
        ...{ 'inspectionNotice.who': 'PERSON', 'inspectionNotice.asked': 'WORDS' },
      },
    },
  },
  INSPECTION_FEEDBACK: {
    ...{ subject: 'DUTY', series: 'LETTER' },
    offers: {
      parts: LETTER,
      sections: { 'inspectionFeedback.found': 'WORDS' },
      tables: {
        DEMANDS: {
          ...{ 'table.number': 'COUNT', 'table.demand': 'WORDS', 'inspectionFeedback.unit': 'UNIT' },
          'table.until': 'DAY',
        },
      },
    },
  },
  APPROVAL_SHEET: {
    ...{ subject: 'APPROVAL', series: null },
    offers: {
      parts: SHEET,
      boxes: {
        ...{ 'approvalSheet.matter': 'MATTER', 'approvalSheet.by': 'PERSON', 'approvalSheet.on': 'DAY' },
        ...{ 'approvalSheet.unit': 'UNIT', 'approvalSheet.reason': 'WORDS' },
      },
    },
  },
  EXTENSION_SHEET: {
    ...{ subject: 'APPROVAL', series: null },
    offers: {
      parts: SHEET,
      boxes: {
        ...{ 'extension.matter': 'MATTER', 'extension.unit': 'UNIT', 'extension.by': 'PERSON', 'extension.on': 'DAY' },
        ...{ 'extension.from': 'DAY', 'extension.to': 'DAY', 'extension.reason': 'WORDS', 'extension.note': 'WORDS' },
      },
    },
  },
  /** Numbered where it is issued: 第n期 of its year. */
  BULLETIN: {
    ...{ subject: 'PUBLICATION', series: null },
    offers: {
      parts: ISSUE,
      tables: {
        FIGURES: { 'bulletin.figure': 'WORDS', 'bulletin.ofMonth': 'COUNT', 'bulletin.ofYear': 'COUNT' },
        BULLETIN_LINES: {
          ...{ 'table.number': 'COUNT', 'table.matter': 'MATTER', 'table.due': 'DAY', 'materials.late': 'COUNT' },
          ...{ 'bulletin.reason': 'WORDS', 'bulletin.asks': 'WORDS', 'bulletin.unit': 'UNIT' },
        },
      },
    },
  },
  LEADER_SHEET: { subject: 'POST', series: null, offers: { parts: BODY_PAGE } },
} as const satisfies Readonly<Record<string, KindRule>>;

export type DocumentKind = keyof typeof DOCUMENT_RULES;
export const DOCUMENT_KINDS = Object.keys(DOCUMENT_RULES) as readonly DocumentKind[];

/** What a template of the kind may name. */
export const offersOf = (kind: DocumentKind): Offers => DOCUMENT_RULES[kind].offers;
