import { dayWords, type Day } from '../../../shared-kernel/dates.js';
import { words } from '../../../texts/words.js';
import type { ItemKind, MeetingKind, MeetingMode, Outcome, SchedulingKind, Studied } from './meeting.js';

/** How imports of past meetings are called; a second person's word on one makes them final. */
export const MEETING_IMPORT = {
  kind: 'MEETING',
  name: 'meeting-import',
  subjectType: 'MEETING_IMPORT',
} as const;
export const MEETING_BATCH = 'MEETING_BATCH';

/** The columns of a workbook of meetings, a row for each item, decision and demand. */
export const SHEET_COLUMNS = [
  ...(['kind', 'number', 'heldOn', 'chair', 'itemKind', 'title', 'byUnit', 'outcome'] as const),
  ...(['matter', 'units', 'dueOn', 'state', 'minutesNumber'] as const),
] as const;
export type SheetColumn = (typeof SHEET_COLUMNS)[number];
export type SheetCells = Readonly<Record<SheetColumn, string>>;

export interface NamedId {
  readonly id: string;
  readonly name: string;
}

export interface PastDecision {
  readonly matter: string;
  readonly units: readonly NamedId[];
  readonly dueOn: Day | null;
  readonly done: boolean;
  readonly noTaskReason: string | null;
}

export interface PastItem {
  readonly kind: ItemKind;
  readonly title: string;
  readonly by: NamedId | null;
  readonly outcome: Outcome | null;
  readonly studied: readonly Studied[];
  readonly requirements: readonly string[];
  readonly decisions: readonly PastDecision[];
}

/** A meeting with final minutes as a workbook holds it. */
export interface PastMeeting {
  readonly kind: MeetingKind;
  readonly mode: MeetingMode;
  readonly schedulingKind: SchedulingKind | null;
  readonly group: NamedId | null;
  readonly number: number | null;
  readonly heldOn: Day;
  readonly chair: NamedId;
  readonly minutesNumber: string | null;
  readonly items: readonly PastItem[];
}

/** What makes two rows of a workbook, or a row and a meeting that is held here, the same meeting. */
export const meetingKey = ({
  kind,
  group,
  number,
  heldOn,
}: Pick<PastMeeting, 'kind' | 'group' | 'number' | 'heldOn'>) =>
  [kind, group?.id ?? '', heldOn.slice(0, 4), number ?? heldOn].join(':');

/** 会议类别 as a workbook writes it. */
export function kindWords({ kind, mode, schedulingKind, group }: Omit<PastMeeting, 'items' | 'chair'>): string {
  if (kind === 'GROUP') return words('phrase.groupMeeting', { group: group?.name ?? '' });
  if (kind === 'SCHEDULING') return words(`schedulingKind.${schedulingKind ?? 'REGULAR'}`);
  return mode === 'CIRCULATED' ? words('phrase.circulatedCommittee') : words('meetingKind.COMMITTEE');
}

const NO_DECISION = { matter: '', units: '', dueOn: '', state: '' } as const;
const NO_ITEM = { itemKind: '', title: '', byUnit: '', outcome: '' } as const;

/** A meeting as rows of a workbook; read again, they are the same meeting. */
export function sheetRows(meeting: PastMeeting): readonly SheetCells[] {
  const { number, heldOn, chair, minutesNumber, items } = meeting;
  const own = {
    ...{ kind: kindWords(meeting), number: number === null ? '' : String(number), heldOn: dayWords(heldOn) },
    ...{ chair: chair.name, minutesNumber: minutesNumber ?? '' },
  };
  if (items.length === 0) return [{ ...own, ...NO_ITEM, ...NO_DECISION }];
  return items.flatMap((item) => itemRows(item).map((row) => ({ ...own, ...row })));
}

type ItemCells = Omit<SheetCells, 'kind' | 'number' | 'heldOn' | 'chair' | 'minutesNumber'>;

function itemRows({ kind, title, by, outcome, studied, requirements, decisions }: PastItem): readonly ItemCells[] {
  const learnt = studied.map((one) =>
    words('phrase.studied', { kind: words(`studiedKind.${one.kind}`), name: one.name, on: dayWords(one.on) }),
  );
  const own = {
    ...{ itemKind: words(`agendaItemKind.${kind}`), title: [title, ...learnt].join('\n'), byUnit: by?.name ?? '' },
    outcome: outcome === null ? '' : words(`agendaOutcome.${outcome}`),
  };
  const demands = requirements.map((matter) => ({ ...NO_DECISION, matter }));
  const rows = [...demands, ...decisions.map(decisionCells)];
  return rows.length === 0 ? [{ ...own, ...NO_DECISION }] : rows.map((row) => ({ ...own, ...row }));
}

function decisionCells({ matter, units, dueOn, done, noTaskReason }: PastDecision) {
  return {
    ...{ matter, units: units.map(({ name }) => name).join('、'), dueOn: dueOn === null ? '' : dayWords(dueOn) },
    state: noTaskReason ?? words(done ? 'phrase.decisionDone' : 'phrase.decisionOpen'),
  };
}

/** What of a meeting's rows is compared: how far its decisions have come is the tasks' to say. */
export const comparable = (meeting: PastMeeting): string =>
  JSON.stringify(
    sheetRows(meeting).map(({ state, units, ...row }) => ({ ...row, units, state: units === '' ? state : '' })),
  );
