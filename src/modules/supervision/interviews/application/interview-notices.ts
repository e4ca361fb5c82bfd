import { type NoticeDraft } from '../../../notifications/index.js';
import type { InterviewDossier, InterviewItem, NoticeCode } from '../domain/interview.js';
import type { Seat } from '../../cases/persistence/people.repository.js';
import { countTold, type Told } from '../../cases/persistence/step.repository.js';
import { officeChain } from '../../cases/application/recipients.js';
import { contactFacts, longDay, optionalDayWords, weekdayName, wordsOf } from '../../cases/application/wording.js';
import type { InterviewContext } from './act-context.js';
import { type NoticeKey, words as said } from '../../../../texts/words.js';

/** Texts that only the act itself knows. */
export type NoticeFacts = Readonly<Record<string, string | null>>;

interface Kind {
  readonly words: NoticeKey;
  readonly to: (context: InterviewContext) => readonly (Seat | null)[];
}

const interviewee = ({ people, locked }: InterviewContext): Seat | null => people.seat(locked.file.intervieweePostId);
const interviewer = ({ people, locked }: InterviewContext): Seat | null => people.seat(locked.file.interviewerPostId);
const unitOffice = ({ people, locked }: InterviewContext): Seat | null =>
  people.ofUnit(locked.file.unitId, 'UNIT_OFFICE');
const liaison = ({ people, locked }: InterviewContext): Seat | null => people.ofUnit(locked.file.unitId, 'LIAISON');
const officeChief = ({ people }: InterviewContext): Seat | null => people.ofOffice('OFFICE_SECTION_CHIEF');

const unitSide = (context: InterviewContext) => [interviewee(context), unitOffice(context)];
const officeSide = (context: InterviewContext) => [officeChief(context), interviewer(context)];

const KINDS: Readonly<Record<NoticeCode | 'RECTIFICATION_REPORTED', Kind>> = {
  INTERVIEW_NOTICE: { words: 'INTERVIEW_NOTICE', to: unitSide },
  INTERVIEW_RENOTICE: { words: 'INTERVIEW_RENOTICE', to: unitSide },
  INTERVIEW_RESCHEDULED: {
    words: 'INTERVIEW_RESCHEDULED',
    to: (context) => [...unitSide(context), interviewer(context)],
  },
  INTERVIEW_TERMINATED: {
    words: 'INTERVIEW_DROPPED',
    to: (context) => [...unitSide(context), interviewer(context)],
  },
  INTERVIEW_WITHDRAWN: {
    words: 'INTERVIEW_WITHDRAWN',
    to: (context) => [...unitSide(context), interviewer(context)],
  },
  INTERVIEW_WAIVED: {
    words: 'INTERVIEW_WAIVED',
    to: (context) => [...unitSide(context), interviewer(context)],
  },
  RECORD_TO_CHECK: { words: 'RECORD_TO_CHECK', to: unitSide },
  CHECK_NOT_MET: {
    words: 'RECTIFICATION_RETURNED',
    to: (context) => [...unitSide(context), liaison(context)],
  },
  CHECK_MET: { words: 'ITEM_CLOSED', to: (context) => [...unitSide(context), liaison(context)] },
  OFFICE_SERVE_BY_HAND: { words: 'SERVE_BY_HAND', to: officeSide },
  OFFICE_UNSERVED: { words: 'INTERVIEW_UNSERVED', to: officeSide },
  OFFICE_TALK_TERM_OVER: { words: 'INTERVIEW_PENDING_TALK', to: officeSide },
  OFFICE_OBJECTION: { words: 'RECORD_OBJECTED', to: officeSide },
  APPROVER_CHAIN: { words: 'APPROVAL_REMINDER', to: approverChain },
  RECTIFICATION_REPORTED: { words: 'RECTIFICATION_REPORTED', to: officeSide },
};

function approverChain(context: InterviewContext): readonly Seat[] {
  const approver = context.people.ofOffice(context.locked.file.approverRole);
  return officeChain(context.people, approver?.postId ?? null).map(({ seat }) => seat);
}

/** What one turn tells, to whom; each post once. The keys hold the turn's number, never a date. */
export async function noticesOf(
  context: InterviewContext,
  next: InterviewDossier,
  code: NoticeCode | 'RECTIFICATION_REPORTED',
  itemIds: readonly string[],
  facts: NoticeFacts,
): Promise<readonly NoticeDraft[]> {
  const { file } = context.locked;
  const kind = KINDS[code];
  const items = next.items.filter((item) => itemIds.includes(item.id));
  const told =
    code === 'INTERVIEW_NOTICE'
      ? await countTold(
          context.tx,
          items.map((item) => item.obligationId),
        )
      : null;
  const words = wordsOf(lettered(context, kind.words), {
    ...factsOf(context, next, items),
    ...toldFacts(told),
    ...facts,
  });
  const seats = kind.to(context).filter((seat): seat is Seat => seat !== null);
  const once = seats.filter((seat, at) => seats.findIndex((other) => other.postId === seat.postId) === at);
  return once.map((seat) => ({
    key: `${next.interview.id}:${String(file.version)}:${code}:${items
      .map((item) => item.id)
      .join('+')
      .slice(0, 80)}:${seat.postId}`,
    kind: code,
    recipientPostId: seat.postId,
    unitId: code.startsWith('OFFICE_') || code === 'APPROVER_CHAIN' ? null : file.unitId,
    subjectId: next.interview.id,
    ...words,
    params: {
      state: next.interview.state,
      talkOn: next.interview.talkOn,
      talkTime: next.interview.talkTime,
      items: items.length,
    },
  }));
}

/** Higher bodies do not command lower party committees and governments: a county gets a letter that asks. */
function lettered({ people, locked }: InterviewContext, words: NoticeKey): NoticeKey {
  const kind = people.unit(locked.file.unitId)?.kind;
  return words === 'INTERVIEW_NOTICE' && (kind === 'COUNTY' || kind === 'DEVELOPMENT_ZONE')
    ? 'INTERVIEW_LETTER'
    : words;
}

function toldFacts(told: Told | null): Readonly<Record<string, unknown>> {
  if (told === null) return {};
  return {
    reminders: told.reminders,
    slips: told.slips,
    explained: told.refused ? said('phrase.explanationRefused') : '',
  };
}

function mattersOf(context: InterviewContext, items: readonly InterviewItem[]): string {
  return items.map((item) => context.locked.obligations.get(item.obligationId)?.title ?? '').join('、');
}

function factsOf(
  context: InterviewContext,
  { interview }: InterviewDossier,
  items: readonly InterviewItem[],
): Readonly<Record<string, unknown>> {
  return {
    ...partyFacts(context),
    ...dateFacts(context, interview),
    matters: mattersOf(context, items),
    matter: mattersOf(context, items),
    count: items.length,
    ...itemFacts(items),
  };
}

/** Before the talk a matter has no day of its own: then the interview's stands. */
function itemFacts(items: readonly InterviewItem[]): Readonly<Record<string, unknown>> {
  const [item] = items;
  if (item === undefined) return {};
  return {
    ...(item.dueOn !== null && { dueOn: optionalDayWords(item.dueOn) }),
    checkBy: optionalDayWords(item.checkBy),
  };
}

function partyFacts(context: InterviewContext): Readonly<Record<string, unknown>> {
  const { people, locked } = context;
  const unit = nameOf(people.unit(locked.file.unitId));
  const by = interviewer(context);
  return {
    ...intervieweeFacts(interviewee(context)),
    ...contactFacts(people),
    unit,
    addressee: said('phrase.addressee', { unit }),
    interviewerPost: by === null ? '' : `${nameOf(people.unit(by.unitId))}${by.title}`,
    interviewerName: by?.personName ?? '',
    serial: locked.file.serial ?? '',
    tierName: said(`interviewTier.${locked.dossier.interview.tier}`),
  };
}

const nameOf = (unit: { readonly name: string } | null): string => unit?.name ?? '';

function intervieweeFacts(who: Seat | null): Readonly<Record<string, unknown>> {
  const held = who?.reachable === true ? 'HOLDER_CHANGED' : 'UNREACHED';
  return {
    intervieweePost: who?.title ?? '',
    intervieweeName: who?.personName ?? said('phrase.vacantHolder'),
    reason: said(`reasonCode.${who?.personId == null ? 'VACANT' : held}`),
  };
}

function dateFacts(
  { now, book }: InterviewContext,
  interview: InterviewDossier['interview'],
): Readonly<Record<string, unknown>> {
  const { talkOn } = interview;
  return {
    today: optionalDayWords(now.day),
    todayLong: longDay(now.day),
    proposedOn: optionalDayWords(interview.proposedOn),
    issuedOn: optionalDayWords(interview.noticedOn),
    scheduledOn: optionalDayWords(talkOn),
    weekday: talkOn === null ? '' : weekdayName(talkOn),
    scheduledTime: interview.talkTime ?? '',
    place: interview.place ?? said('phrase.defaultPlace'),
    talkBy: optionalDayWords(interview.talkBy),
    recordBy: optionalDayWords(interview.recordCheckBy),
    answerBy: talkOn === null ? '' : optionalDayWords(book.calendar.add(talkOn, -1)),
    dueOn: optionalDayWords(interview.approvalDueOn),
  };
}

/** 约谈2026-007 */
export function serialOf(year: number, number: number): string {
  return said('phrase.serialInterview', { year, number: String(number).padStart(3, '0') });
}
