import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { PaperAnnex, PaperBlock, PaperColumn } from '../../../platform/documents/paper.js';
import { type Actor, isOffice } from '../../../shared-kernel/actor.js';
import { dayWords } from '../../../shared-kernel/dates.js';
import { wordOr, words } from '../../../texts/words.js';
import { type AgendaItem, meetingName, type MeetingPage } from '../../meetings/index.js';
import { ReadListings } from '../../supervision/index.js';
import { owedMaterials } from '../persistence/materials.js';
import { BARE, type Draft, headings, text } from './draft.js';

type Lag = Awaited<ReturnType<ReadListings['lagList']>>;

/** How many rows of what lags stand in the papers of a meeting. */
const LAG_ROWS = 60;

/** 会议材料包: agenda, speaking notes, what is proposed to decide, and for the office what lags today. */
@Injectable()
export class MaterialDocuments {
  constructor(
    private readonly database: Database,
    private readonly listings: ReadListings,
  ) {}

  /** Before the meeting, of whatever is dealt with in the system; nothing where it has no agenda yet. */
  async drafts(actor: Actor, meeting: MeetingPage): Promise<readonly Draft[]> {
    const items = meeting.items.filter(({ offSystem }) => !offSystem);
    const ahead = meeting.state === 'PLANNED' || meeting.state === 'CONVENED';
    if (!ahead || !meeting.whole || items.length === 0) return [];
    const owed = await owedMaterials(
      this.database,
      items.map(({ id }) => id),
    );
    const lag = isOffice(actor) && meeting.kind !== 'GROUP' ? await this.listings.lagList() : null;
    return [materialsOf(meeting, items, owed, lag)];
  }
}

function materialsOf(
  meeting: MeetingPage,
  items: readonly AgendaItem[],
  owed: ReadonlySet<string>,
  lag: Lag | null,
): Draft {
  const name = meetingName(meeting);
  const title = words('paper.materials.title', { meeting: name });
  return {
    kind: 'MEETING_MATERIALS',
    name: title,
    final: meeting.state === 'CONVENED',
    draw: () => ({
      ...{ ...BARE, title },
      standing: meeting.state === 'CONVENED' ? null : words('paper.standing.draft'),
      body: agendaBody(meeting, name, items),
      annexes: [notesOf(items, owed), proposalsOf(items), ...(lag === null ? [] : [lagOf(lag)])],
    }),
  };
}

function agendaBody(meeting: MeetingPage, name: string, items: readonly AgendaItem[]): readonly PaperBlock[] {
  const heading = headings();
  const { plannedOn, place, chairTitle: chair } = meeting;
  const when = words(place === null ? 'paper.materials.opening' : 'paper.materials.openingAt', {
    ...{ day: dayWords(plannedOn), chair, meeting: name, place: place ?? '' },
  });
  return [
    text(when),
    heading(words('paper.materials.agenda')),
    ...items.map((item, at) =>
      text(`${String(at + 1)}. ${wordOr(item.kind, 'agendaItemKind')}：${item.title}${reporter(item)}`),
    ),
  ];
}

const reporter = ({ byUnitName }: AgendaItem): string =>
  byUnitName === null ? '' : words('paper.materials.by', { unit: byUnitName });

const number: PaperColumn = { head: words('paper.table.number'), share: 1, centred: true };

/** 汇报材料清单. */
function notesOf(items: readonly AgendaItem[], owed: ReadonlySet<string>): PaperAnnex {
  const called = items.filter(({ byUnitName }) => byUnitName !== null);
  const rows = called.map(({ id, title, byUnitName }, at) => [
    ...[String(at + 1), title, byUnitName ?? ''],
    words(owed.has(id) ? 'paper.materials.owed' : 'paper.materials.there'),
  ]);
  const columns = [
    number,
    ...[
      { head: words('paper.materials.topic'), share: 4.6 },
      { head: words('paper.materials.unit'), share: 2.6 },
    ],
    { head: words('paper.materials.notes'), share: 2, centred: true },
  ];
  return { title: words('paper.materials.notesTitle'), body: [tableOr(columns, rows)] };
}

/** 拟议定事项. */
function proposalsOf(items: readonly AgendaItem[]): PaperAnnex {
  const proposed = items.flatMap(({ decisions }) => decisions.filter(({ offSystem }) => !offSystem));
  const rows = proposed.map(({ matter, units, dueOn }, at) => [
    ...[String(at + 1), matter, units.map(({ unitName }) => unitName).join(words('paper.minutes.and'))],
    dueOn === null ? '' : dayWords(dueOn),
  ]);
  const columns = [
    number,
    ...[
      { head: words('paper.materials.matter'), share: 4 },
      { head: words('paper.slip.units'), share: 2.6 },
    ],
    { head: words('paper.slip.due'), share: 2.8, centred: true },
  ];
  return { title: words('paper.materials.proposalsTitle'), body: [tableOr(columns, rows)] };
}

/** 滞后事项清单, as of the day on which it is printed. */
function lagOf({ on, rows, more }: Lag): PaperAnnex {
  const shown = rows.slice(0, LAG_ROWS);
  const columns = [
    number,
    { head: words('paper.materials.unit'), share: 2.4 },
    { head: words('paper.table.matter'), share: 4 },
    { head: words('paper.table.due'), share: 2.8, centred: true },
    { head: words('paper.materials.late'), share: 1.3, centred: true },
  ];
  const said = shown.map(({ unitName, title, dueOn, daysLate }, at) => [
    ...[String(at + 1), unitName, title, dayWords(dueOn), daysLate === null ? '' : String(daysLate)],
  ]);
  const left = more || rows.length > LAG_ROWS;
  return {
    title: words('paper.materials.lagTitle'),
    body: [
      text(words('paper.materials.asOf', { day: dayWords(on) })),
      tableOr(columns, said),
      ...(left ? [text(words('paper.materials.more', { count: LAG_ROWS }))] : []),
    ],
  };
}

const tableOr = (columns: readonly PaperColumn[], rows: readonly (readonly string[])[]): PaperBlock =>
  rows.length === 0 ? text(words('paper.materials.none')) : { kind: 'TABLE', columns, rows };
