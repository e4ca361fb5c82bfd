import { Injectable } from '@nestjs/common';
import type { Paper, PaperBlock } from '../../../platform/documents/paper.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { type Day, dayWords } from '../../../shared-kernel/dates.js';
import { DomainError } from '../../../shared-kernel/domain-error.js';
import { wordOr, words } from '../../../texts/words.js';
import {
  type InterviewLine,
  type NoticeText,
  ReadInterviews,
  ReadNoticeText,
  type TalkPost,
} from '../../supervision/index.js';
import {
  BARE,
  basisWords,
  copiesOf,
  type DocumentSource,
  type Draft,
  headings,
  imprintBy,
  type Issuer,
  text,
  within,
} from './draft.js';

/** The talk as it was recorded. */
interface TalkRecord {
  readonly talkedOn: Day;
  readonly talkedTime: string | null;
  readonly place: string;
  readonly participants: string;
  readonly points: string;
  readonly explanation: string;
}

/** 约谈通知书、约谈记录、约谈纪要、整改报告: for those in the matter, as the interview is. */
@Injectable()
export class InterviewDocuments implements DocumentSource {
  constructor(
    private readonly interviews: ReadInterviews,
    private readonly notices: ReadNoticeText,
  ) {}

  /** @throws INTERVIEW_NOT_FOUND */
  async drafts(actor: Actor, id: string): Promise<readonly Draft[]> {
    const line = await this.interviews.get(actor, id);
    const notice = await this.notice(actor, id);
    const record = line.record as TalkRecord | null;
    return [
      ...(notice === null ? [] : [noticeOf(line, notice)]),
      ...(record === null ? [] : [recordOf(line, record), minutesOf(line, record)]),
      ...(record !== null && line.items.some(({ report }) => report !== null) ? [reportOf(line, record)] : []),
    ];
  }

  /** What was issued, or for the office would be; null where neither is. */
  private async notice(actor: Actor, id: string): Promise<NoticeText | null> {
    try {
      return await this.notices.execute(actor, id);
    } catch (error) {
      if (error instanceof DomainError) return null;
      throw error;
    }
  }
}

const nameOf = (line: InterviewLine, what: string): string => [what, line.serial ?? line.unitName].join(' ');

const seat = ({ unitName, title, name }: TalkPost): string =>
  words('paper.seat', { unit: unitName, post: title, name: name ?? '' });

/** What ended as a mistake, or before the talk, gets no number any more. */
const issuedStands = ({ state }: InterviewLine): boolean => !['PROPOSED', 'REJECTED', 'VOID', 'WAIVED'].includes(state);

/** The unit has said what it has to say of the record, or its time is over. */
const checked = ({ recordCheck }: InterviewLine): boolean => recordCheck !== null && recordCheck !== 'OPEN';

/** Between issuer and day the text has the full-width blank. */
const BLANK = '\u3000';

/** A line without what it says is appended: the annex is named at the end of the body. */
const withoutAnnex = (said: string): string => said.split(words('paper.appended'))[0] ?? said;

/** The letter as its text was issued, word for word. */
function noticeOf(line: InterviewLine, { title, body, draft }: NoticeText): Draft {
  const lines = body.split('\n').filter((one) => one.trim() !== '');
  const [, date = ''] = (lines.at(-1) ?? '').split(BLANK);
  const said = lines.slice(1, -1).map(withoutAnnex);
  const columns = [
    { head: words('paper.table.number'), share: 1, centred: true },
    { head: words('paper.table.matter'), share: 5.4 },
    { head: words('paper.table.due'), share: 2.6, centred: true },
  ];
  const rows = line.items.map((item, at) => [String(at + 1), item.matter, dayWords(item.matterOriginalDueOn)]);
  return {
    kind: 'INTERVIEW_NOTICE',
    name: nameOf(line, words('officialDocument.INTERVIEW_NOTICE')),
    final: !draft && issuedStands(line),
    draw: (issuer): Paper => ({
      ...{ ...BARE, form: 'LETTER', mark: issuer.header, number: issuer.number, title },
      standing: draft ? words('paper.standing.draft') : null,
      addressee: (lines[0] ?? '').split(words('paper.to'))[0] ?? '',
      body: said.map(text),
      annexes: [{ title: words('paper.interviewNotice.annex'), body: [{ kind: 'TABLE', columns, rows }] }],
      signature: { issuer: issuer.name, date },
      imprint: copiesOf(issuer),
    }),
  };
}

const timeWords = ({ talkedOn, talkedTime }: TalkRecord): string => `${dayWords(talkedOn)}${talkedTime ?? ''}`;

function checkWords({ recordCheck, objection }: InterviewLine): string {
  if (recordCheck === 'OBJECTED') return words('paper.interviewRecord.check.OBJECTED', { words: objection ?? '' });
  return wordOr(recordCheck ?? 'OPEN', 'paper.interviewRecord.check');
}

function recordOf(line: InterviewLine, record: TalkRecord): Draft {
  return {
    kind: 'INTERVIEW_RECORD',
    name: nameOf(line, words('officialDocument.INTERVIEW_RECORD')),
    final: true,
    draw: () => ({ ...BARE, title: words('paper.interviewRecord.title'), body: recordBody(line, record) }),
  };
}

function recordBody(line: InterviewLine, record: TalkRecord): readonly PaperBlock[] {
  const heading = headings();
  const matters = line.items.map(({ matter, matterOriginalDueOn }, at) =>
    text(`${String(at + 1)}. ${words('paper.interviewRecord.matter', { matter, due: dayWords(matterOriginalDueOn) })}`),
  );
  return [
    { kind: 'SHEET', rows: recordBoxes(line, record) },
    ...[heading(words('paper.interviewRecord.matters')), ...matters],
    ...[heading(words('paper.interviewRecord.points')), text(record.points)],
    ...[heading(words('paper.interviewRecord.explanation')), text(record.explanation)],
    ...[heading(words('paper.interviewRecord.demands')), demandsOf(line)],
    ...[heading(words('paper.interviewRecord.checked')), text(checkWords(line))],
    {
      kind: 'HANDS',
      names: [
        words('paper.interviewRecord.signBy'),
        words('paper.interviewRecord.signOf'),
        words('paper.interviewRecord.signWriter'),
      ],
    },
  ];
}

function recordBoxes(line: InterviewLine, record: TalkRecord) {
  return [
    [
      { name: words('paper.interviewRecord.serial'), text: line.serial ?? '' },
      { name: words('paper.interviewRecord.tier'), text: wordOr(String(line.tier), 'interviewTier') },
    ],
    [{ name: words('paper.interviewRecord.time'), text: timeWords(record) }],
    [{ name: words('paper.interviewRecord.place'), text: record.place }],
    [{ name: words('paper.interviewRecord.by'), text: seat(line.interviewer) }],
    [{ name: words('paper.interviewRecord.of'), text: seat(line.interviewee) }],
    [{ name: words('paper.interviewRecord.participants'), text: record.participants }],
  ];
}

const untilWords = (day: Day | null): string => (day === null ? '' : dayWords(day));

function demandsOf(line: InterviewLine): PaperBlock {
  return {
    kind: 'TABLE',
    columns: [
      { head: words('paper.table.number'), share: 1, centred: true },
      { head: words('paper.table.demand'), share: 4 },
      { head: words('paper.table.promise'), share: 3.5 },
      { head: words('paper.table.until'), share: 2.7, centred: true },
    ],
    rows: line.items.map(({ demand, commitment, dueOn }, at) => [
      ...[String(at + 1), demand ?? '', commitment ?? '', untilWords(dueOn)],
    ]),
  };
}

function minutesOf(line: InterviewLine, record: TalkRecord): Draft {
  return {
    kind: 'INTERVIEW_MINUTES',
    name: nameOf(line, words('officialDocument.INTERVIEW_MINUTES')),
    final: checked(line) && issuedStands(line),
    draw: (issuer): Paper => ({
      ...{ ...BARE, form: 'MINUTES', mark: words('paper.interviewMinutes.mark'), number: issuer.number },
      standing: checked(line) ? null : words('paper.standing.checking'),
      imprint: imprintBy(issuer, record.talkedOn),
      title: words('paper.interviewMinutes.title', { unit: line.unitName }),
      body: minutesBody(line, record, issuer),
      signature: { issuer: issuer.name, date: dayWords(record.talkedOn) },
    }),
  };
}

function minutesBody(line: InterviewLine, record: TalkRecord, issuer: Issuer): readonly PaperBlock[] {
  const heading = headings();
  const parties = { by: seat(line.interviewer), of: seat(line.interviewee) };
  const opening = {
    ...parties,
    basis: basisWords(issuer.interviewBasis),
    day: dayWords(record.talkedOn),
    place: record.place,
  };
  const { unitName: unit, objection } = line;
  const objected =
    objection === null ? [] : [text(words('paper.interviewMinutes.objected', { unit, words: objection }))];
  return [
    text(words('paper.interviewMinutes.opening', opening)),
    ...[heading(words('paper.interviewRecord.points')), text(record.points)],
    ...[heading(words('paper.interviewMinutes.explanation')), text(record.explanation), ...objected],
    heading(words('paper.interviewMinutes.demands')),
    ...line.items.flatMap((item, at) => [within(item.matter, at), ...askedOf(item)]),
    { kind: 'NAMED', name: words('paper.interviewMinutes.participants'), text: record.participants },
  ];
}

function askedOf({ demand, commitment, dueOn }: InterviewLine['items'][number]): readonly PaperBlock[] {
  return [
    ...(demand === null ? [] : [text(words('paper.interviewMinutes.demand', { words: demand }))]),
    ...(commitment === null ? [] : [text(words('paper.interviewMinutes.promise', { words: commitment }))]),
    ...(dueOn === null ? [] : [text(words('paper.interviewMinutes.until', { day: dayWords(dueOn) }))]),
  ];
}

/** The unit's own report to the office: it goes out under the unit's name and number. */
function reportOf(line: InterviewLine, record: TalkRecord): Draft {
  const reported = line.items.filter(({ report }) => report !== null);
  const last = reported.map(({ reportedOn }) => reportedOn ?? record.talkedOn).reduce((a, b) => (a > b ? a : b));
  return {
    kind: 'RECTIFICATION_REPORT',
    name: nameOf(line, words('officialDocument.RECTIFICATION_REPORT')),
    final: true,
    draw: (issuer: Issuer): Paper => ({
      ...{ ...BARE, title: words('paper.rectification.title'), addressee: issuer.name },
      body: reportBody(reported, record),
      signature: { issuer: line.unitName, date: dayWords(last) },
    }),
  };
}

function reportBody(reported: InterviewLine['items'], { talkedOn }: TalkRecord): readonly PaperBlock[] {
  const heading = headings();
  return [
    text(words('paper.rectification.opening', { day: dayWords(talkedOn) })),
    ...reported.flatMap(({ matter, demand, report }) => [
      heading(matter),
      ...(demand === null ? [] : [text(words('paper.rectification.demand', { words: demand }))]),
      text(words('paper.rectification.done', { words: report ?? '' })),
    ]),
  ];
}
