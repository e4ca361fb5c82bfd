import type { Reader } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { words } from '../../../../texts/words.js';
import { loadPeople, type People } from '../../cases/application/people.js';
import { contactFacts, longDay, wordsOf } from '../../cases/application/wording.js';
import { countTold } from '../../cases/persistence/step.repository.js';
import type { OpenCaseRow, WatchedRow } from '../../cases/persistence/watched.repository.js';
import { letterFor, type LetterKind } from '../../interviews/domain/letter.js';
import { talkBar } from '../../interviews/domain/talk-guards.js';
import { readMoment } from '../../policy/application/moment.js';
import type { Policies } from '../../policy/application/policies.js';
import type { Tier } from '../../policy/domain/policy.js';
import { latestBar } from '../persistence/letter.repository.js';
import { loadWatched } from './load-watched.js';

const TIERS: readonly Tier[] = [1, 2, 3];

/** What is written of a case instead of a talk, and at which tiers nobody is talked to. */
export interface CaseLetter {
  /** Null: nothing is to be written; a talk is possible, or no tier was reached yet. */
  readonly kind: LetterKind | null;
  readonly title: string;
  readonly body: string;
  readonly barredTiers: readonly Tier[];
}

/** The letter of a running case as it would be printed today. */
export async function letterOf(
  reader: Reader,
  policies: Policies,
  { row, open }: { readonly row: WatchedRow; readonly open: OpenCaseRow },
): Promise<CaseLetter & { readonly people: People }> {
  const people = await loadPeople(reader, [row]);
  const barredTiers = TIERS.filter((tier) => barAt(people, row, tier) !== null);
  const bar = await latestBar(reader, open.id);
  const kind = bar === null ? null : letterFor(bar);
  if (bar === null || kind === null) return { kind: null, title: '', body: '', barredTiers, people };
  const { day } = await readMoment(reader);
  const [watched] = await loadWatched(reader, policies, [row], [open], day);
  const lateness = watched?.input.obligation.lateness ?? 0;
  const text = textOf(people, { row, bar, kind }, { ...(await countTold(reader, [row.id])), lateness, day });
  return { kind, ...text, barredTiers, people };
}

function barAt(people: People, row: WatchedRow, tier: Tier): string | null {
  const unit = people.unit(row.ownerUnitId);
  return unit && talkBar({ ...unit, ledBySecretaryOrMayor: people.ledBySecretaryOrMayor(row) }, tier);
}

interface Counted {
  readonly reminders: number;
  readonly slips: number;
  readonly lateness: number;
  readonly day: Day;
}

function textOf(
  people: People,
  { row, bar, kind }: { readonly row: WatchedRow; readonly bar: string; readonly kind: LetterKind },
  { reminders, slips, lateness, day }: Counted,
) {
  const unit = people.unit(row.ownerUnitId)?.name ?? '';
  const leader = people.leadingOfficial(row)?.title ?? words('phrase.committee');
  return wordsOf(kind, {
    ...contactFacts(people),
    ...{ unit, leader, matter: row.title, dueOn: longDay(row.currentDate), todayLong: longDay(day) },
    ...{ reminders, slips, lateness },
    superior: bar === 'UNIT_NOT_INTERVIEWED' ? words('phrase.superior', { unit }) : unit,
  });
}
