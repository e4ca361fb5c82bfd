/** What somebody is to be told; who that is today is looked up when it is issued. */
export interface NoticeDraft {
  /** Logical, never a date: `case:tier:round:step:recipient`. A second notice of the same key is not issued. */
  readonly key: string;
  /** REMINDER, OVERDUE_REMINDER, URGING_SLIP, …: the module that sends it names it. */
  readonly kind: string;
  /** Has legal effect (a slip, an interview's notice): shown as such, resent once where the outcome is unknown. */
  readonly statutory?: boolean;
  readonly recipientPostId: string;
  /** The unit that it concerns. */
  readonly unitId?: string | null;
  readonly subjectType: string;
  readonly subjectId: string;
  /** As the person reads them, in Chinese. */
  readonly title: string;
  readonly body: string;
  /** Facts for the English screens and for links: ids, dates, codes, numbers. */
  readonly params?: Readonly<Record<string, unknown>>;
  /** For information only (抄送). */
  readonly copy?: boolean;
  /** Gathered with the person's other listed notices of the day into one list. */
  readonly list?: boolean;
}
