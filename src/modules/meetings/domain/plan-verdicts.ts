import { keyOf } from '../../../shared-kernel/cell-text.js';
import { words as said } from '../../../texts/words.js';
import { PLANNED_KINDS, type PlanItemDraft, type PlannedKind } from './agenda-plan.js';
import { itemKindSaid } from './meeting-sheet-words.js';
import type { PlanFault, ReadPlan, ReadTopic } from './read-plan-sheet.js';

/** A topic that the year's plan holds. */
export interface HeldTopic extends PlanItemDraft {
  readonly id: string;
  readonly version: number;
  readonly unitName: string;
}

/** What the words of a plan mean. */
export interface PlanMeanings {
  readonly year: number;
  /** Open units by the keys of their names, as in the ledger. */
  readonly units: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
  readonly held: readonly HeldTopic[];
}

export interface PlanChange {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What an import would do with a row. */
export interface PlanVerdict {
  readonly verdict: 'ADD' | 'CHANGE' | 'SAME' | 'REFUSE' | 'SKIP';
  readonly row: number;
  readonly name: string;
  readonly changes: readonly PlanChange[];
  readonly faults: readonly PlanFault[];
}

/** A plan weighed: what happens to each row, what of it is new, and what is written anew. */
export interface WeighedPlan {
  readonly verdicts: readonly PlanVerdict[];
  readonly added: readonly PlanItemDraft[];
  readonly changed: readonly { readonly held: HeldTopic; readonly draft: PlanItemDraft }[];
}

const KINDS = PLANNED_KINDS.map((kind) => said(`agendaItemKind.${kind}`)).join('、');

/** “3月”, “2026年3月” or “3”; null where it says no month, or another year's. */
export function monthSaid(text: string, year: number): number | null {
  const [, stated, month = ''] =
    /^(?:(\d{4})[年./-])?(\d{1,2})月?份?$/u.exec(text.normalize('NFKC').replace(/\s/gu, '')) ?? [];
  if (stated !== undefined && Number(stated) !== year) return null;
  const number = Number(month);
  return number >= 1 && number <= 12 ? number : null;
}

/** Compares a workbook with the plan of its year; a column that it does not have, or a blank cell of it, changes nothing, and topics that no row names stay. */
export function weighPlan(sheet: ReadPlan, meanings: PlanMeanings): WeighedPlan {
  const seen = new Map<string, number>();
  const added: PlanItemDraft[] = [];
  const changed: { held: HeldTopic; draft: PlanItemDraft }[] = [];
  const verdicts = sheet.rows.map((row): PlanVerdict => {
    const held = meanings.held.find(({ title }) => keyOf(title) === keyOf(row.words.title)) ?? null;
    const { draft, faults } = meantBy(row, held, sheet.heads, meanings);
    const before = seen.get(keyOf(row.words.title));
    if (faults.length === 0 && before !== undefined)
      return refusal(row, [{ column: null, code: 'ROW_TWICE', params: { firstRow: before } }]);
    if (draft === null) return refusal(row, faults);
    seen.set(keyOf(draft.title), row.row);
    const changes = held === null ? [] : changesOf(held, draft, meanings);
    const told = { row: row.row, name: draft.title, changes, faults: [] };
    if (held === null) added.push(draft);
    else if (changes.length > 0) changed.push({ held, draft });
    return { ...told, verdict: held === null ? 'ADD' : changes.length > 0 ? 'CHANGE' : 'SAME' };
  });
  const skipped = sheet.skipped.map(({ row, words }): PlanVerdict => ({
    ...{ verdict: 'SKIP', row, name: words, changes: [], faults: [] },
  }));
  return { verdicts: [...verdicts, ...skipped].sort((one, other) => one.row - other.row), added, changed };
}

function refusal({ row, words }: ReadTopic, faults: readonly PlanFault[]): PlanVerdict {
  return { verdict: 'REFUSE', row, name: words.title, changes: [], faults };
}

function meantBy(
  { words, faults: broken }: ReadTopic,
  held: HeldTopic | null,
  heads: ReadPlan['heads'],
  { year, units }: PlanMeanings,
): { readonly draft: PlanItemDraft | null; readonly faults: readonly PlanFault[] } {
  const month = monthSaid(words.month, year);
  const unitId = units.get(keyOf(words.unit)) ?? null;
  const kind = kindOf(words.kind, held);
  const unknown = (field: 'month' | 'unit' | 'kind', found: unknown, code: string, more: PlanFault['params'] = {}) =>
    found === null && words[field] !== ''
      ? [{ column: heads[field] ?? null, code, params: { words: words[field], ...more } }]
      : [];
  const faults: readonly PlanFault[] = [
    ...broken,
    ...unknown('month', month, 'MONTH_UNKNOWN', { year }),
    ...unknown('unit', unitId, 'UNIT_UNKNOWN'),
    ...unknown('kind', kind, 'KIND_UNKNOWN', { choices: KINDS }),
  ];
  if (faults.length > 0 || month === null || unitId === null || kind === null) return { draft: null, faults };
  return { draft: { year, kind, month, unitId, ...keptOf(words, held) }, faults };
}

/** Null: words that name none. */
const kindOf = (words: string, held: HeldTopic | null): PlannedKind | null =>
  words === '' ? (held?.kind ?? 'OTHER') : kindSaid(words);

/** What the file does not say stays; a new topic without a basis says that none was said. */
function keptOf(
  words: ReadTopic['words'],
  held: HeldTopic | null,
): Pick<PlanItemDraft, 'title' | 'basis' | 'adjustedReason'> {
  const basis = words.basis === '' ? (held?.basis ?? said('phrase.notSaid')) : words.basis;
  return { title: held?.title ?? words.title, basis, adjustedReason: held?.adjustedReason ?? null };
}

const kindSaid = (words: string): PlannedKind | null =>
  PLANNED_KINDS.find((kind) => kind === itemKindSaid(words)) ?? null;

function changesOf(held: HeldTopic, draft: PlanItemDraft, { names }: PlanMeanings): readonly PlanChange[] {
  const kind = (one: PlannedKind): string => said(`agendaItemKind.${one}`);
  const pairs: readonly PlanChange[] = [
    { field: 'kind', from: kind(held.kind), to: kind(draft.kind) },
    { field: 'month', from: String(held.month), to: String(draft.month) },
    { field: 'unitId', from: held.unitName, to: names.get(draft.unitId) ?? '' },
    { field: 'basis', from: held.basis, to: draft.basis },
  ];
  return pairs.filter(({ from, to }) => from !== to);
}
