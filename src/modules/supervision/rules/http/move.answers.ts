import {
  CalendarDate,
  Flag,
  Id,
  Instant,
  Int,
  Nested,
  NestedList,
  OneOf,
  Text,
} from '../../../../platform/http/fields.js';
import type { Language } from '../../../../shared-kernel/language.js';
import { stepName } from '../../cases/application/clause-words.js';
import type { MovePreview } from '../application/preview-move.js';
import type { RuleMove } from '../application/read-moves.query.js';
import { differs, MOVE_STATES, type MoveLine, type NextRung } from '../domain/rule-move.js';

const VERSION = { min: 1, max: 100_000 };
const MANY = { min: 0, max: 1_000_000 };

/** What comes next of a case, if nobody acts. */
export class NextRungAnswer {
  @Text({ max: 40 }) kind!: string;
  @Text({ max: 60, description: 'The step in words.' }) name!: string;
  @Int({ min: 1, max: 3, optional: true, description: 'Of a proposed interview.' }) tier!: number | null;
  @CalendarDate() on!: string;
}

/** A running case, under its rules and under those in force. */
export class MoveLineAnswer {
  @Id() caseId!: string;
  @Text({ max: 500 }) matter!: string;
  @Text({ max: 100 }) unitName!: string;
  @Int({ ...VERSION, description: 'The version that it is pinned to.' }) fromVersion!: number;
  @Nested(() => NextRungAnswer, { optional: true, description: 'Null: nothing follows by itself.' })
  present!: NextRungAnswer | null;
  @Nested(() => NextRungAnswer, { optional: true, description: 'Under the rules in force.' })
  moved!: NextRungAnswer | null;
  @Flag({ description: 'What comes next, or when, would be another.' }) differs!: boolean;
  @Flag({ description: 'Due already under the rules in force: on the first day on which anything may follow.' })
  atOnce!: boolean;
}

/** What a move would do now. */
export class MovePreviewAnswer {
  @Int({ ...VERSION, description: 'The rules in force.' }) toVersion!: number;
  @Text({ max: 64, description: 'Sent with the proposal: what was seen.' }) digest!: string;
  @NestedList(() => MoveLineAnswer, { max: 2_000 }) lines!: readonly MoveLineAnswer[];
}

/** A move, in a list. */
export class MoveRowAnswer {
  @Id() id!: string;
  @OneOf(MOVE_STATES) state!: string;
  @Id({ optional: true }) unitId!: string | null;
  @Text({ max: 100, optional: true }) unitName!: string | null;
  @Id({ optional: true }) projectId!: string | null;
  @Text({ max: 200, optional: true }) projectName!: string | null;
  @Int(VERSION) toVersion!: number;
  @Int({ ...MANY, description: 'How many cases.' }) cases!: number;
  @Int({ ...MANY, description: 'Of how many what comes next, or when, is another.' }) differing!: number;
  @Text({ max: 500 }) reason!: string;
  @Text({ max: 60, optional: true }) proposedByName!: string | null;
  @Instant() proposedAt!: string;
  @Text({ max: 60, optional: true }) decidedByName!: string | null;
  @Instant({ optional: true }) decidedAt!: string | null;
}

/** A move with what was seen of it. */
export class MoveAnswer extends MoveRowAnswer {
  @NestedList(() => MoveLineAnswer, { max: 2_000 }) lines!: readonly MoveLineAnswer[];
  @Flag({ description: 'Waits, and something has changed since: it can only be rejected or taken back.' })
  stale!: boolean;
}

/** Which it is. */
export class MoveRefAnswer {
  @Id() id!: string;
}

const rungIn = (rung: NextRung | null, language: Language): NextRungAnswer | null =>
  rung && { ...rung, name: stepName(rung.kind, language) };

const lineIn = (line: MoveLine, language: Language): MoveLineAnswer => ({
  ...line,
  ...{ present: rungIn(line.present, language), moved: rungIn(line.moved, language), differs: differs(line) },
});

export const showPreview = ({ toVersion, digest, lines }: MovePreview, language: Language): MovePreviewAnswer => ({
  ...{ toVersion, digest },
  lines: lines.map((line) => lineIn(line, language)),
});

const rowIn = ({ lines, digest: _digest, proposedByPerson: _by, version: _version, ...row }: RuleMove) => ({
  ...row,
  ...{ cases: lines.length, differing: lines.filter(differs).length },
});
export const showMoveRow = (move: RuleMove): MoveRowAnswer => rowIn(move);

export function showMove({ stale, ...move }: RuleMove & { readonly stale: boolean }, language: Language): MoveAnswer {
  return { ...rowIn(move), stale, lines: move.lines.map((line) => lineIn(line, language)) };
}
