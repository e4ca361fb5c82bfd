import { comparable, meetingKey, type PastMeeting, type SheetColumn } from './past-meeting.js';
import { pastMeetingOf, type SheetMeanings } from './past-meeting-of-rows.js';
import type { ReadMeetingRow, ReadMeetings, SheetFault } from './read-meeting-sheet.js';

/** What an import would do with a row of the sheet. */
export interface MeetingVerdict {
  readonly verdict: 'ADD' | 'SAME' | 'REFUSE' | 'SKIP';
  readonly row: number;
  readonly name: string;
  readonly faults: readonly SheetFault[];
}

/** A sheet weighed against what is held: its verdicts, and the meetings that it adds. */
export interface WeighedMeetings {
  readonly verdicts: readonly MeetingVerdict[];
  readonly added: readonly PastMeeting[];
}

/** Which row of the sheet held which meeting first. */
type Seen = Map<string, number>;

/**
 * What an import would do with each row, in the order of the sheet. A meeting comes in whole or not at all: where one row of it cannot be
 * taken, the others stay out too. Final minutes stand: a meeting that is held already is the same, or is refused.
 */
export function weighMeetings(read: ReadMeetings, meanings: SheetMeanings): WeighedMeetings {
  const head = (field: SheetColumn): string => read.heads[field] ?? field;
  const seen: Seen = new Map();
  const weighed = meetingsIn(read.lines).map((rows) => weigh(rows, { meanings, head, seen }));
  const skipped = read.notes.map(({ row, words }): MeetingVerdict => ({
    verdict: 'SKIP',
    row,
    name: words,
    faults: [],
  }));
  const verdicts = [...weighed.flatMap((one) => one.verdicts), ...skipped];
  return {
    verdicts: verdicts.sort((one, other) => one.row - other.row),
    added: weighed.flatMap(({ added }) => (added === null ? [] : [added])),
  };
}

/** The rows of each meeting: one whose first columns are blank goes on with the meeting before it. */
function meetingsIn(rows: readonly ReadMeetingRow[]): readonly (readonly ReadMeetingRow[])[] {
  const meetings: ReadMeetingRow[][] = [];
  for (const row of rows) {
    const open = meetings.at(-1);
    if (open?.[0] !== undefined && goesOn(open[0], row)) open.push(row);
    else meetings.push([row]);
  }
  return meetings;
}

function goesOn({ words: first }: ReadMeetingRow, { words }: ReadMeetingRow): boolean {
  const named = (['kind', 'number', 'heldOn'] as const).filter((field) => words[field] !== '');
  return named.every((field) => words[field] === first[field]);
}

interface Weighing {
  readonly meanings: SheetMeanings;
  readonly head: (field: SheetColumn) => string;
  readonly seen: Seen;
}

function weigh(rows: readonly ReadMeetingRow[], { meanings, head, seen }: Weighing) {
  const { meeting, faults } = pastMeetingOf(rows, meanings, head);
  const [first] = rows;
  if (meeting !== null && first !== undefined && faults.size === 0) {
    const key = meetingKey(meeting);
    const before = seen.get(key);
    const held = meanings.held.get(key);
    if (before === undefined) seen.set(key, first.row);
    else faults.set(first.row, [{ column: null, code: 'ROW_TWICE', params: { firstRow: before } }]);
    if (before === undefined && held === comparable(meeting)) return { verdicts: told(rows, 'SAME'), added: null };
    if (before === undefined && held !== undefined)
      faults.set(first.row, [{ column: null, code: 'MEETING_HELD_ALREADY', params: {} }]);
  }
  if (faults.size === 0) return { verdicts: told(rows, 'ADD'), added: meeting };
  return { verdicts: rows.map((row) => refused(row, faults)), added: null };
}

const nameOf = ({ words }: ReadMeetingRow): string =>
  `${words.kind} ${words.title || words.matter}`.trim().slice(0, 200);

const told = (rows: readonly ReadMeetingRow[], verdict: 'ADD' | 'SAME'): readonly MeetingVerdict[] =>
  rows.map((row) => ({ verdict, row: row.row, name: nameOf(row), faults: [] }));

/** Of a row that bears a secrecy mark nothing else is told, and nothing of it is kept. */
function refused(read: ReadMeetingRow, all: ReadonlyMap<number, readonly SheetFault[]>): MeetingVerdict {
  const faults = all.get(read.row) ?? [{ column: null, code: 'MEETING_ROW_BESIDE', params: {} }];
  const marked = faults.filter(({ code }) => code === 'SECRET_MARK');
  if (marked.length > 0) return { verdict: 'REFUSE', row: read.row, name: '', faults: marked };
  return { verdict: 'REFUSE', row: read.row, name: nameOf(read), faults };
}
