import type { FieldError } from '../../../../shared-kernel/domain-error.js';
import { at } from '../../engine/domain/check-row.js';
import type { Level } from '../../engine/domain/level.js';

/** Of how high a leader a list without levels speaks: 省委书记 of the province, a leader without more of the city itself. */
export function levelOf(leaderWords: string): Level {
  if (/国务院|中央|全国|总书记|总理|部长/u.test(leaderWords)) return 'NATIONAL';
  return /省|自治区|厅长/u.test(leaderWords) ? 'PROVINCIAL' : 'MUNICIPAL';
}

/** What an instruction says of its leader and its days. */
interface Said {
  readonly byPostId: string | null;
  readonly byWords: string | null;
  readonly level: Level | null;
  readonly writtenWords: string | null;
  readonly summary: string | null;
  readonly dueOn: string | null;
  readonly happenedOn: string | null;
}

/** Whose it is has to be said; of a leader above the city only nature, day and number are kept; nothing is due before its day. */
export function instructionFaults({
  byPostId,
  byWords,
  level,
  writtenWords,
  summary,
  dueOn,
  happenedOn,
}: Said): readonly FieldError[] {
  const kept = level === 'PROVINCIAL' || level === 'NATIONAL' ? Object.entries({ writtenWords, summary }) : [];
  return [
    ...(byPostId === null && byWords === null ? [at('/byWords', 'FIELD_MISSING')] : []),
    ...kept.filter(([, value]) => value !== null).map(([name]) => at(`/${name}`, 'WORDS_NOT_KEPT')),
    ...(dueOn !== null && happenedOn !== null && dueOn < happenedOn ? [at('/dueOn', 'DUE_BEFORE_DAY')] : []),
  ];
}
