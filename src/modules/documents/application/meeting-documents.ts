import { Injectable } from '@nestjs/common';
import type { Paper, PaperBlock, PaperBox } from '../../../platform/documents/paper.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { type Day, dayWords } from '../../../shared-kernel/dates.js';
import { words } from '../../../texts/words.js';
import {
  type AgendaDecision,
  type AgendaItem,
  meetingName,
  type MeetingPage,
  ReadMeetings,
} from '../../meetings/index.js';
import { BARE, type DocumentSource, type Draft, headings, imprintBy, type Issuer, text } from './draft.js';
import { MaterialDocuments } from './material-documents.js';

/** 会议纪要 for whoever sees the meeting whole, 议定事项交办单 for each of what names him. */
@Injectable()
export class MeetingDocuments implements DocumentSource {
  constructor(
    private readonly meetings: ReadMeetings,
    private readonly materials: MaterialDocuments,
  ) {}

  /** @throws MEETING_NOT_FOUND */
  async drafts(actor: Actor, id: string): Promise<readonly Draft[]> {
    const meeting = await this.meetings.get(actor, id);
    const { state, heldOn, whole } = meeting;
    const final = state === 'FINALISED';
    if (heldOn === null || !(final || state === 'HELD')) return this.materials.drafts(actor, meeting);
    const decided = decisionsOf(meeting).filter(({ revokedOn, units }) => revokedOn === null && units.length > 0);
    return [
      ...(whole ? [minutesOf(meeting, heldOn, final)] : []),
      ...(final && decided.length > 0 ? [slipOf(meeting, heldOn, decided)] : []),
    ];
  }
}

/** What is dealt with off the system stands in no paper of it. */
const itemsOf = ({ items }: MeetingPage): readonly AgendaItem[] => items.filter(({ offSystem }) => !offSystem);
const said = ({ decisions }: AgendaItem): readonly AgendaDecision[] => decisions.filter(({ offSystem }) => !offSystem);
const decisionsOf = (meeting: MeetingPage): readonly AgendaDecision[] => itemsOf(meeting).flatMap(said);

function minutesOf(meeting: MeetingPage, heldOn: Day, final: boolean): Draft {
  const name = meetingName(meeting);
  const title = words('paper.minutes.title', { meeting: name });
  return {
    kind: 'MEETING_MINUTES',
    name: title,
    final,
    draw: (issuer: Issuer): Paper => ({
      ...{ ...BARE, form: 'MINUTES', mark: words('paper.minutes.mark'), number: meeting.minutesNumber, title },
      standing: final ? null : words('paper.standing.draft'),
      body: minutesBody(meeting, name, heldOn),
      signature: { issuer: meeting.minutesIssuer ?? issuer.name, date: dayWords(meeting.signedOn ?? heldOn) },
      imprint: imprintBy({ ...issuer, name: meeting.minutesIssuer ?? issuer.name }, meeting.signedOn ?? heldOn),
    }),
  };
}

function minutesBody(meeting: MeetingPage, name: string, heldOn: Day): readonly PaperBlock[] {
  const heading = headings();
  const { attendance, mode, chairTitle: chair } = meeting;
  const opening = { day: dayWords(heldOn), chair, meeting: name };
  return [
    text(words(mode === 'SITTING' ? 'paper.minutes.opening' : 'paper.minutes.circulated', opening)),
    ...itemsOf(meeting).flatMap((item) => [
      heading(words('paper.minutes.item', { kind: words(`agendaItemKind.${item.kind}`), title: item.title })),
      ...item.studied.map((one) => text(words('paper.minutes.studied', { name: one.name, day: dayWords(one.on) }))),
      ...item.requirements.map((one) => text(one)),
      ...said(item).map((decision) => text(decisionWords(decision))),
    ]),
    ...(attendance === null
      ? []
      : [{ kind: 'NAMED' as const, name: words('paper.minutes.attendance'), text: attendance }]),
  ];
}

const unitsOf = ({ units }: AgendaDecision): string =>
  units.map(({ unitName }) => unitName).join(words('paper.minutes.and'));

/** When all of it is due: as the chair named it, or as its first task has it. */
const dueOf = ({ dueOn, units }: AgendaDecision): Day | null => dueOn ?? units[0]?.dueOn ?? null;

function decisionWords(decision: AgendaDecision): string {
  const { matter } = decision;
  const [units, due] = [unitsOf(decision), dueOf(decision)];
  if (units === '') return words('paper.minutes.noted', { matter });
  return due === null
    ? words('paper.minutes.decided', { matter, units })
    : words('paper.minutes.decidedBy', { matter, units, day: dayWords(due) });
}

function slipOf(meeting: MeetingPage, heldOn: Day, decided: readonly AgendaDecision[]): Draft {
  const name = meetingName(meeting);
  return {
    kind: 'DECISION_SLIP',
    name: words('paper.slip.name', { meeting: name }),
    final: true,
    draw: (issuer): Paper => ({
      ...{ ...BARE, title: words('paper.slip.title') },
      body: [
        text(words('paper.slip.opening', { meeting: name, day: dayWords(heldOn) })),
        ...slipSheets(meeting, decided),
        text(words('paper.slip.how')),
      ],
      signature: { issuer: issuer.name, date: dayWords(meeting.signedOn ?? heldOn) },
    }),
  };
}

function slipSheets(meeting: MeetingPage, decided: readonly AgendaDecision[]): readonly PaperBlock[] {
  const heading = headings();
  return decided.flatMap((decision): readonly PaperBlock[] => [
    heading(decision.matter),
    { kind: 'SHEET', rows: slipBoxes(decision, meeting.minutesNumber) },
  ]);
}

function slipBoxes(decision: AgendaDecision, minutesNumber: string | null): readonly (readonly PaperBox[])[] {
  const due = dueOf(decision);
  const { deliverable } = decision;
  return [
    [{ name: words('paper.slip.units'), text: unitsOf(decision) }],
    [{ name: words('paper.slip.due'), text: due === null ? '' : dayWords(due) }],
    [{ name: words('paper.slip.basis'), text: minutesNumber ?? '' }],
    ...(deliverable === null ? [] : [[{ name: words('paper.slip.deliverable'), text: deliverable }]]),
    [{ name: words('paper.slip.done'), text: '', lines: 3 }],
  ];
}
