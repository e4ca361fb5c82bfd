import { fill } from '../../../../platform/errors/problem.js';
import { type NoticeDraft } from '../../../notifications/index.js';
import {
  type SupervisionNotice,
  supervisionPhrases,
  tierNames,
  unservedReasons,
} from '../../cases/domain/notice-words.js';
import type { Dossier, InterviewItem, NoticeCode } from '../domain/interview.js';
import type { Seat } from '../../cases/persistence/people.repository.js';
import { countTold, type Told } from '../../cases/persistence/step.repository.js';
import { officeChain } from '../../cases/application/recipients.js';
import { contactFacts, longDay, shortDay, weekdayName, wordsOf } from '../../cases/application/wording.js';
import type { InterviewSetting } from './setting.js';

/** Texts that only the act itself knows. */
export type NoticeFacts = Readonly<Record<string, string | null>>;

interface Kind {
  readonly words: SupervisionNotice;
  readonly to: (setting: InterviewSetting) => readonly (Seat | null)[];
  readonly statutory?: boolean;
}

const interviewee = ({ people, locked }: InterviewSetting): Seat | null => people.seat(locked.file.intervieweePostId);
const interviewer = ({ people, locked }: InterviewSetting): Seat | null => people.seat(locked.file.interviewerPostId);
const unitOffice = ({ people, locked }: InterviewSetting): Seat | null =>
  people.ofUnit(locked.file.unitId, 'UNIT_OFFICE');
const liaison = ({ people, locked }: InterviewSetting): Seat | null => people.ofUnit(locked.file.unitId, 'LIAISON');
const officeChief = ({ people }: InterviewSetting): Seat | null => people.ofOffice('OFFICE_SECTION_CHIEF');

const unitSide = (setting: InterviewSetting) => [interviewee(setting), unitOffice(setting)];
const officeSide = (setting: InterviewSetting) => [officeChief(setting), interviewer(setting)];

const KINDS: Readonly<Record<NoticeCode | 'RECTIFICATION_REPORTED', Kind>> = {
  INTERVIEW_NOTICE: { words: 'INTERVIEW_NOTICE', to: unitSide, statutory: true },
  INTERVIEW_RENOTICE: { words: 'INTERVIEW_RENOTICE', to: unitSide, statutory: true },
  INTERVIEW_RESCHEDULED: {
    words: 'INTERVIEW_RESCHEDULED',
    to: (setting) => [...unitSide(setting), interviewer(setting)],
    statutory: true,
  },
  INTERVIEW_TERMINATED: {
    words: 'INTERVIEW_DROPPED',
    to: (setting) => [...unitSide(setting), interviewer(setting)],
    statutory: true,
  },
  INTERVIEW_WITHDRAWN: {
    words: 'INTERVIEW_WITHDRAWN',
    to: (setting) => [...unitSide(setting), interviewer(setting)],
    statutory: true,
  },
  INTERVIEW_WAIVED: {
    words: 'INTERVIEW_WAIVED',
    to: (setting) => [...unitSide(setting), interviewer(setting)],
    statutory: true,
  },
  RECORD_TO_CHECK: { words: 'RECORD_TO_CHECK', to: unitSide, statutory: true },
  CHECK_NOT_MET: {
    words: 'RECTIFICATION_RETURNED',
    to: (setting) => [...unitSide(setting), liaison(setting)],
    statutory: true,
  },
  CHECK_MET: { words: 'ITEM_CLOSED', to: (setting) => [...unitSide(setting), liaison(setting)], statutory: true },
  OFFICE_SERVE_BY_HAND: { words: 'SERVE_BY_HAND', to: officeSide },
  OFFICE_UNSERVED: { words: 'INTERVIEW_UNSERVED', to: officeSide },
  OFFICE_TALK_TERM_OVER: { words: 'INTERVIEW_PENDING_TALK', to: officeSide },
  OFFICE_OBJECTION: { words: 'RECORD_OBJECTED', to: officeSide },
  APPROVER_CHAIN: { words: 'APPROVAL_REMINDER', to: approverChain },
  RECTIFICATION_REPORTED: { words: 'RECTIFICATION_REPORTED', to: officeSide },
};

function approverChain(setting: InterviewSetting): readonly Seat[] {
  const approver = setting.people.ofOffice(setting.locked.file.approverRole);
  return officeChain(setting.people, approver?.postId ?? null).map(({ seat }) => seat);
}

/** What one turn tells, to whom; each post once. The keys hold the turn's number, never a date. */
export async function noticesOf(
  setting: InterviewSetting,
  next: Dossier,
  code: NoticeCode | 'RECTIFICATION_REPORTED',
  itemIds: readonly string[],
  facts: NoticeFacts,
): Promise<readonly NoticeDraft[]> {
  const { file } = setting.locked;
  const kind = KINDS[code];
  const items = next.items.filter((item) => itemIds.includes(item.id));
  const told =
    code === 'INTERVIEW_NOTICE'
      ? await countTold(
          setting.tx,
          items.map((item) => item.obligationId),
        )
      : null;
  const words = wordsOf(lettered(setting, kind.words), {
    ...factsOf(setting, next, items),
    ...toldFacts(told),
    ...facts,
  });
  const seats = kind.to(setting).filter((seat): seat is Seat => seat !== null);
  const once = seats.filter((seat, at) => seats.findIndex((other) => other.postId === seat.postId) === at);
  return once.map((seat) => ({
    key: `${next.interview.id}:${String(file.version)}:${code}:${items
      .map((item) => item.id)
      .join('+')
      .slice(0, 80)}:${seat.postId}`,
    kind: code,
    statutory: kind.statutory ?? false,
    recipientPostId: seat.postId,
    unitId: code.startsWith('OFFICE_') || code === 'APPROVER_CHAIN' ? null : file.unitId,
    subjectType: 'INTERVIEW',
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
function lettered({ people, locked }: InterviewSetting, words: SupervisionNotice): SupervisionNotice {
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
    explained: told.refused ? supervisionPhrases.explanationRefused : '',
  };
}

function mattersOf(setting: InterviewSetting, items: readonly InterviewItem[]): string {
  return items.map((item) => setting.locked.obligations.get(item.obligationId)?.title ?? '').join('、');
}

function factsOf(
  setting: InterviewSetting,
  { interview }: Dossier,
  items: readonly InterviewItem[],
): Readonly<Record<string, unknown>> {
  return {
    ...partyFacts(setting),
    ...dateFacts(setting, interview),
    matters: mattersOf(setting, items),
    matter: mattersOf(setting, items),
    count: items.length,
    ...itemFacts(items),
  };
}

/** Before the talk a matter has no day of its own: then the interview's stands. */
function itemFacts(items: readonly InterviewItem[]): Readonly<Record<string, unknown>> {
  const [item] = items;
  if (item === undefined) return {};
  return { ...(item.dueOn !== null && { dueOn: shortDay(item.dueOn) }), checkBy: shortDay(item.checkBy) };
}

function partyFacts(setting: InterviewSetting): Readonly<Record<string, unknown>> {
  const { people, locked } = setting;
  const unit = nameOf(people.unit(locked.file.unitId));
  const by = interviewer(setting);
  return {
    ...intervieweeFacts(interviewee(setting)),
    ...contactFacts(people),
    unit,
    addressee: `${unit}委改革办`,
    interviewerPost: by === null ? '' : `${nameOf(people.unit(by.unitId))}${by.title}`,
    interviewerName: by?.personName ?? '',
    serial: locked.file.serial ?? '',
    tierName: tierNames[locked.dossier.interview.tier],
  };
}

const nameOf = (unit: { readonly name: string } | null): string => unit?.name ?? '';

function intervieweeFacts(who: Seat | null): Readonly<Record<string, unknown>> {
  const reachable = who?.reachable === true ? unservedReasons.HOLDER_CHANGED : unservedReasons.UNREACHED;
  return {
    intervieweePost: who?.title ?? '',
    intervieweeName: who?.personName ?? supervisionPhrases.vacantHolder,
    reason: who?.personId == null ? unservedReasons.VACANT : reachable,
  };
}

function dateFacts(
  { now, book }: InterviewSetting,
  interview: Dossier['interview'],
): Readonly<Record<string, unknown>> {
  const { talkOn } = interview;
  return {
    today: shortDay(now.day),
    todayLong: longDay(now.day),
    proposedOn: shortDay(interview.proposedOn),
    issuedOn: shortDay(interview.noticedOn),
    scheduledOn: shortDay(talkOn),
    weekday: talkOn === null ? '' : weekdayName(talkOn),
    scheduledTime: interview.talkTime ?? '',
    place: interview.place ?? supervisionPhrases.defaultPlace,
    talkBy: shortDay(interview.talkBy),
    recordBy: shortDay(interview.recordCheckBy),
    answerBy: talkOn === null ? '' : shortDay(book.calendar.add(talkOn, -1)),
    dueOn: shortDay(interview.approvalDueOn),
  };
}

/** 约谈2026-007 */
export function serialOf(year: number, number: number): string {
  return fill(supervisionPhrases.serialInterview, { year, number: String(number).padStart(3, '0') });
}
