import { keyOf } from '../../../shared-kernel/cell-text.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { splitList } from '../../../shared-kernel/sheet/unit-list.js';
import type { PostRole } from '../../../shared-kernel/actor.js';
import { words } from '../../../texts/words.js';
import { ITEM_KINDS, type ItemKind, mayChair, type Outcome, OUTCOMES, OUTCOMES_OF } from './meeting.js';
import {
  dayIn,
  doneSaid,
  firstTopicSaid,
  itemKindSaid,
  kindSaid,
  numberSaid,
  outcomeSaid,
} from './meeting-sheet-words.js';
import type { NamedId, PastDecision, PastItem, PastMeeting, SheetColumn } from './past-meeting.js';
import type { ReadMeetingRow, SheetFault } from './read-meeting-sheet.js';

/** Somebody who may chair meetings. */
export interface Chair extends NamedId {
  readonly role: PostRole;
  readonly unitId: string;
}

/** What the words of a workbook of meetings may mean, and what is held. */
export interface SheetMeanings {
  /** By `keyOf` of the name. */
  readonly units: ReadonlyMap<string, NamedId>;
  /** Units that can be given a task. */
  readonly taskUnits: ReadonlySet<string>;
  readonly groups: ReadonlyMap<string, NamedId>;
  /** By title and by the holder's name; null where several have it. */
  readonly chairs: ReadonlyMap<string, Chair | null>;
  /** Meetings that are held here, by their key, as `comparable` writes them. */
  readonly held: ReadonlyMap<string, string>;
  /** Of dates that state none. */
  readonly year: number | null;
  readonly today: Day;
  /** The day on which the city began to keep its meetings here: from then on a first topic is needed. */
  readonly firstDay: Day;
}

type Faults = Map<number, SheetFault[]>;

interface Reading {
  readonly meanings: SheetMeanings;
  readonly fault: (row: ReadMeetingRow, field: SheetColumn | null, code: string, params?: SheetFault['params']) => void;
}

/** The meeting that some rows hold, and what is wrong with which of them; null where its head means none. */
export function pastMeetingOf(
  rows: readonly ReadMeetingRow[],
  meanings: SheetMeanings,
  head: (field: SheetColumn) => string,
): { readonly meeting: PastMeeting | null; readonly faults: Faults } {
  const faults: Faults = new Map(rows.filter((one) => one.faults.length > 0).map((one) => [one.row, [...one.faults]]));
  const fault: Reading['fault'] = (row, field, code, params = {}) => {
    const column = field === null ? null : head(field);
    faults.set(row.row, [...(faults.get(row.row) ?? []), { column, code, params }]);
  };
  const [first] = rows;
  const reading = { meanings, fault };
  const own = first === undefined ? null : headOf(first, rows, reading);
  if (first === undefined || own === null) return { meeting: null, faults };
  const meeting = { ...own, items: itemsOf(rows, own.heldOn, reading) };
  firstTopicFault(meeting, first, reading);
  return { meeting, faults };
}

type Head = Omit<PastMeeting, 'items'>;

function headOf(first: ReadMeetingRow, rows: readonly ReadMeetingRow[], reading: Reading): Head | null {
  for (const field of ['kind', 'heldOn', 'chair'] as const)
    if (first.words[field] === '') reading.fault(first, field, 'FIELD_MISSING');
  const heldOn = heldIn(first, reading);
  const { kind, mode, schedulingKind, group: named } = kindSaid(first.words.kind);
  const group = named === null ? null : groupOf(first, named, reading);
  const number = mode === 'SITTING' ? numberIn(first, reading) : null;
  const chair = chairOf(first, { kind, groupUnitId: group?.id ?? null }, reading);
  if (heldOn === null || chair === null) return null;
  const minutesNumber = rows.map((row) => row.words.minutesNumber).find((one) => one !== '') ?? null;
  return {
    kind,
    mode,
    schedulingKind,
    group,
    number,
    heldOn,
    chair: { id: chair.id, name: chair.name },
    minutesNumber,
  };
}

function numberIn(first: ReadMeetingRow, { fault }: Reading): number | null {
  const number = numberSaid(first.words.number);
  if (number === null) fault(first, 'number', 'FIELD_MISSING');
  return number;
}

function heldIn(first: ReadMeetingRow, { meanings, fault }: Reading): Day | null {
  const said = first.words.heldOn;
  if (said === '') return null;
  const heldOn = dayIn(said, meanings.year);
  if (heldOn === null) fault(first, 'heldOn', 'DATE_NOT_UNDERSTOOD', { words: said });
  else if (heldOn > meanings.today) fault(first, 'heldOn', 'DATE_IN_FUTURE');
  return heldOn;
}

function groupOf(first: ReadMeetingRow, named: string, { meanings, fault }: Reading): NamedId | null {
  const group = meanings.groups.get(keyOf(named)) ?? null;
  if (named !== '' && group === null) fault(first, 'kind', 'MEETING_KIND_UNKNOWN');
  return group;
}

/** Under which key the head of a group stands for meetings of that group. */
export const headKey = (groupUnitId: string, title: string): string => `${groupUnitId} ${keyOf(title)}`;

function chairOf(
  first: ReadMeetingRow,
  meeting: Parameters<typeof mayChair>[0],
  { meanings, fault }: Reading,
): Chair | null {
  const said = first.words.chair;
  const ownHead = meeting.groupUnitId === null ? null : meanings.chairs.get(headKey(meeting.groupUnitId, said));
  const chair = ownHead ?? meanings.chairs.get(keyOf(said)) ?? null;
  if (said !== '' && chair === null) fault(first, 'chair', 'CHAIR_UNKNOWN', { words: said });
  if (chair !== null && (meeting.kind !== 'GROUP' || meeting.groupUnitId !== null) && !mayChair(meeting, chair))
    fault(first, 'chair', 'MEETING_CHAIR_UNFIT');
  return chair;
}

/** From the day on which the city keeps its meetings here, a sitting of the committee begins with what it studied and drew from it. */
function firstTopicFault(
  { kind, mode, heldOn, items }: PastMeeting,
  first: ReadMeetingRow,
  { meanings, fault }: Reading,
) {
  if (kind !== 'COMMITTEE' || mode !== 'SITTING' || heldOn < meanings.firstDay) return;
  const where = items.findIndex((item) => item.kind === 'FIRST_TOPIC');
  const topic = items[where];
  if (topic !== undefined && where > 0) fault(first, 'itemKind', 'FIRST_TOPIC_NOT_FIRST');
  else if (topic === undefined || topic.studied.length === 0 || topic.requirements.length === 0)
    fault(first, 'title', 'FIRST_TOPIC_ROWS_MISSING');
}

interface OpenItem extends PastItem {
  readonly requirements: string[];
  readonly decisions: PastDecision[];
}

const ITEM_FIELDS = ['itemKind', 'title', 'byUnit', 'outcome'] as const;

function itemsOf(rows: readonly ReadMeetingRow[], heldOn: Day, reading: Reading): readonly PastItem[] {
  const items: OpenItem[] = [];
  let opened: ReadMeetingRow | null = null;
  for (const row of rows) {
    const said = ITEM_FIELDS.filter((field) => row.words[field] !== '');
    const before = opened;
    const goesOn = before !== null && said.every((field) => row.words[field] === before.words[field]);
    if (!goesOn && said.length > 0) {
      opened = row;
      items.push(itemOf(row, heldOn, reading));
    }
    addDecision(items.at(-1), row, heldOn, reading);
  }
  return items;
}

function itemOf(row: ReadMeetingRow, heldOn: Day, reading: Reading): OpenItem {
  const { words } = row;
  const kind = itemKindSaid(words.itemKind);
  if (kind === null) reading.fault(row, 'itemKind', 'KIND_UNKNOWN', { words: words.itemKind, choices: ITEM_CHOICES });
  if (words.title === '') reading.fault(row, 'title', 'FIELD_MISSING');
  const own = { by: reporterOf(row, reading), outcome: kind === null ? null : outcomeOf(row, kind, reading) };
  const lists = { requirements: [], decisions: [] };
  if (kind === 'FIRST_TOPIC')
    return { kind, ...firstTopicSaid(words.title, Number(heldOn.slice(0, 4))), ...own, ...lists };
  const title = words.title.replaceAll('\n', '').slice(0, 200);
  return { kind: kind ?? 'OTHER', title, studied: [], ...own, ...lists };
}

const listed = (said: readonly string[]): string => said.join('、');
const ITEM_CHOICES = listed(ITEM_KINDS.map((kind) => words(`agendaItemKind.${kind}`)));
const OUTCOME_CHOICES = listed(OUTCOMES.map((outcome) => words(`agendaOutcome.${outcome}`)));
const STATE_CHOICES = listed([words('phrase.decisionDone'), words('phrase.decisionOpen')]);

function reporterOf(row: ReadMeetingRow, { meanings, fault }: Reading): NamedId | null {
  const said = row.words.byUnit;
  if (said === '') return null;
  const unit = meanings.units.get(keyOf(said)) ?? null;
  if (unit === null) fault(row, 'byUnit', 'UNIT_UNKNOWN', { words: said });
  return unit;
}

function outcomeOf(row: ReadMeetingRow, kind: ItemKind, { fault }: Reading): Outcome | null {
  const said = row.words.outcome;
  const outcome = outcomeSaid(kind, said);
  if (outcome === undefined) fault(row, 'outcome', 'KIND_UNKNOWN', { words: said, choices: OUTCOME_CHOICES });
  if (outcome === null && OUTCOMES_OF[kind].length > 0) fault(row, 'outcome', 'OUTCOME_MISSING');
  return outcome ?? null;
}

function addDecision(item: OpenItem | undefined, row: ReadMeetingRow, heldOn: Day, reading: Reading): void {
  const { matter, units, state } = row.words;
  if (matter === '') {
    if (units !== '') reading.fault(row, 'matter', 'FIELD_MISSING');
    return;
  }
  if (item === undefined) reading.fault(row, 'title', 'FIELD_MISSING');
  else if (item.kind === 'FIRST_TOPIC' && units === '' && state === '') item.requirements.push(matter.slice(0, 300));
  else item.decisions.push(decisionOf(row, heldOn, reading));
}

function decisionOf(row: ReadMeetingRow, heldOn: Day, { meanings, fault }: Reading): PastDecision {
  const { matter, state, dueOn: said } = row.words;
  const units = splitList(row.words.units).flatMap((name): NamedId[] => {
    const unit = meanings.units.get(keyOf(name));
    if (unit === undefined) fault(row, 'units', 'UNIT_UNKNOWN', { words: name });
    else if (!meanings.taskUnits.has(unit.id)) fault(row, 'units', 'TASK_UNIT_UNFIT');
    return unit === undefined ? [] : [unit];
  });
  const dueOn = said === '' ? null : dayIn(said, Number(heldOn.slice(0, 4)));
  if (said !== '' && dueOn === null) fault(row, 'dueOn', 'DATE_NOT_UNDERSTOOD', { words: said });
  if (dueOn !== null && dueOn < heldOn) fault(row, 'dueOn', 'DECISION_DUE_BEFORE_MEETING');
  if (row.words.units === '') {
    if (state === '') fault(row, 'units', 'DECISION_WITHOUT_UNIT');
    return { matter, units: [], dueOn: null, done: false, noTaskReason: state };
  }
  const done = doneSaid(state);
  if (done === null) fault(row, 'state', 'KIND_UNKNOWN', { words: state, choices: STATE_CHOICES });
  const distinct = [...new Map(units.map((unit) => [unit.id, unit])).values()];
  return { matter, units: distinct, dueOn, done: done ?? false, noTaskReason: null };
}
