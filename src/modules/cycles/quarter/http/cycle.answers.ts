import {
  CalendarDate,
  Flag,
  Id,
  Json,
  Instant,
  OneOf,
  Nested,
  NestedList,
  Answer,
  Text,
  Int,
} from '../../../../platform/http/fields.js';
import { words } from '../../../../texts/words.js';
import { LIGHTS, lightWord } from '../../../obligations/index.js';
import { type CloseForecast, OPEN_REASONS, WAITING_REQUESTS } from '../application/forecast-close.query.js';
import type { CycleRecord } from '../application/get-cycle.query.js';
import type { CyclePreview } from '../application/preview-cycle.query.js';
import type { MakeUp, Matrix, MatrixCell } from '../application/read-matrix.query.js';
import { CYCLE_STATES, DUTY_KINDS, DUTY_STATES } from '../../duties/domain/duty.js';

const FAR = 1_000_000;

/** The days that an opening fixes. */
export class CycleDatesAnswer {
  @CalendarDate({ description: 'Units’ plans.' }) plansDueOn!: string;
  @CalendarDate({ description: 'Units with none or one of five done are prompted.' }) promptOn!: string;
  @CalendarDate({ description: 'By when the five take place.' }) actBy!: string;
  @CalendarDate({ description: 'By when they are filed; lateness counts from it.' }) fileBy!: string;
  @CalendarDate({ description: 'From when closing may be proposed.' }) closeFrom!: string;
}

/** A quarter. */
export class CycleAnswer {
  @Id() id!: string;
  @Int({ min: 2020, max: 2099 }) year!: number;
  @Int({ min: 1, max: 4 }) quarter!: number;
  @OneOf(CYCLE_STATES) state!: string;
  @Answer({ type: [String], enum: DUTY_KINDS }) kinds!: string[];
  @CalendarDate({ optional: true }) openedOn!: string | null;
  @CalendarDate({ optional: true }) plansDueOn!: string | null;
  @CalendarDate({ optional: true }) promptOn!: string | null;
  @CalendarDate({ optional: true }) actBy!: string | null;
  @CalendarDate({ optional: true }) fileBy!: string | null;
  @CalendarDate({ optional: true }) closeFrom!: string | null;
  @Instant({ optional: true }) closedAt!: string | null;
  @Flag({ description: 'Somebody proposed to close it; a second person has to approve.' }) closeProposed!: boolean;
  @Json({
    optional: true,
    description: 'Frozen at the close: `total`, `outcomes`, `kinds` and the `digest` over the cells.',
  })
  counts!: Readonly<Record<string, unknown>> | null;
  @Id({
    optional: true,
    description: 'The work that opens or closes it while it goes on; it answers to whoever asked.',
  })
  jobId!: string | null;
  @Int({ min: 1, max: FAR }) version!: number;
}

/** A list of quarters. */
export class CyclesAnswer {
  @NestedList(() => CycleAnswer, { max: FAR }) items!: CycleAnswer[];
  @Answer({ type: String }, { optional: true }) nextCursor!: null;
}

/** A leader-led project as the opening would take it. */
export class OwingProjectAnswer {
  @Id() projectId!: string;
  @Text({ max: 100 }) code!: string;
  @Text({ max: 300 }) name!: string;
  @Id({ optional: true }) leadUnitId!: string | null;
  @Text({ max: 200, optional: true }) leadUnit!: string | null;
  @Text({ max: 200, optional: true }) leadingPost!: string | null;
  @Answer({ type: [String] }, { description: 'What is missing in its chain; NO_LEAD_UNIT keeps it from owing.' })
  gaps!: string[];
}

/** Counts of a preview. */
export class PreviewCountsAnswer {
  @Int({ min: 0, max: FAR }) projects!: number;
  @Int({ min: 0, max: FAR }) duties!: number;
  @Int({ min: 0, max: FAR }) units!: number;
  @Int({ min: 0, max: FAR }) gaps!: number;
}

/** What an opening today would make. */
export class PreviewAnswer {
  @CalendarDate() openedOn!: string;
  @Nested(() => CycleDatesAnswer) dates!: CycleDatesAnswer;
  @Flag({ description: 'One of the days lies in a year whose days off are not published yet.' }) provisional!: boolean;
  @NestedList(() => OwingProjectAnswer, { max: FAR }) projects!: OwingProjectAnswer[];
  @Nested(() => PreviewCountsAnswer) counts!: PreviewCountsAnswer;
}

/** Long work that was started; ask `/api/v1/jobs/{jobId}`. */
export class StartedAnswer {
  @Id() jobId!: string;
}

/** A close proposed (201), or approved by the second person and going on (202). */
export class CloseAnswerBody {
  @Id({ description: 'The approval by the second person.' }) approvalId!: string;
  @Id({ optional: true, description: 'The work that freezes the quarter, once approved.' }) jobId!: string | null;
}

/** Something that waits in a quarter. */
export class WaitingMatterAnswer {
  @Id() dutyId!: string;
  @Id() obligationId!: string;
  @Text({ max: 500 }) title!: string;
  @Text({ max: 200 }) unitName!: string;
  @Text({ max: 300 }) projectName!: string;
  @OneOf(DUTY_KINDS) kind!: string;
  @OneOf(OPEN_REASONS, {
    description:
      'Filed and not judged, under a request of the unit, under a hold that waits for its signature, in grace, or held by the office.',
  })
  reason!: string;
  @OneOf(WAITING_REQUESTS, { optional: true, description: 'Which request waits.' })
  request!: string | null;
  @CalendarDate({ optional: true, description: 'The last day of grace, or of the hold.' }) until!: string | null;
}

/** How many duties of a kind come to an outcome. */
export class OutcomeCountAnswer {
  @OneOf(DUTY_KINDS) kind!: string;
  @OneOf(DUTY_STATES) state!: string;
  @Int({ min: 0, max: FAR }) count!: number;
}

/** What stands between a quarter and its close. */
export class CloseForecastAnswer {
  @CalendarDate() today!: string;
  @CalendarDate({ optional: true, description: 'From when closing may be proposed.' }) closeFrom!: string | null;
  @Flag({ description: 'A close could be proposed, or approved, today.' }) closable!: boolean;
  @NestedList(() => WaitingMatterAnswer, { max: FAR }) waiting!: WaitingMatterAnswer[];
  @NestedList(() => OutcomeCountAnswer, { max: FAR, description: 'What a close today would freeze.' })
  outcomes!: OutcomeCountAnswer[];
}

/** A cell at the close. */
export class FrozenAnswer {
  @OneOf(DUTY_STATES) state!: string;
  @Text({ max: 20 }) stateWord!: string;
  @OneOf(LIGHTS) light!: string;
  @Text({ max: 20 }) lightWord!: string;
}

/** One cell of the table. */
export class CellAnswer {
  @Id() dutyId!: string;
  @OneOf(DUTY_KINDS) kind!: string;
  @OneOf(DUTY_STATES) state!: string;
  @Text({ max: 20 }) stateWord!: string;
  @OneOf(LIGHTS) light!: string;
  @Text({ max: 20, description: 'Always printed with the colour.' }) lightWord!: string;
  @CalendarDate({ optional: true }) plannedOn!: string | null;
  @Text({ max: 20, optional: true, description: 'The plan to the ten-day period.' }) plannedWords!: string | null;
  @CalendarDate({ optional: true }) heldOn!: string | null;
  @CalendarDate() dueOn!: string;
  @CalendarDate() originalDueOn!: string;
  @CalendarDate({ optional: true }) firstFiledOn!: string | null;
  @Nested(() => FrozenAnswer, { optional: true, description: 'As the close froze it; never changes.' })
  frozen!: FrozenAnswer | null;
  @OneOf(DUTY_STATES, { optional: true, description: 'What became true after the close, beside the frozen value.' })
  correction!: string | null;
}

/** Something still to be made up from an earlier quarter. */
export class MakeUpAnswer {
  @Id() dutyId!: string;
  @OneOf(DUTY_KINDS) kind!: string;
  @Int({ min: 2020, max: 2099 }) year!: number;
  @Int({ min: 1, max: 4 }) quarter!: number;
  @OneOf(DUTY_STATES) state!: string;
  @Text({ max: 20 }) stateWord!: string;
  @OneOf(LIGHTS) light!: string;
  @Text({ max: 20 }) lightWord!: string;
  @CalendarDate() dueOn!: string;
}

/** One project of the table. */
export class MatrixRowAnswer {
  @Id() projectId!: string;
  @Text({ max: 100 }) code!: string;
  @Text({ max: 300 }) name!: string;
  @Text({ max: 200, optional: true }) leadUnit!: string | null;
  @Text({
    max: 500,
    optional: true,
    description: 'Of a closed quarter: who owed it, where that is another unit or name today',
  })
  owedByName!: string | null;
  @Text({ max: 200, optional: true }) leadingPost!: string | null;
  @NestedList(() => CellAnswer, { max: DUTY_KINDS.length }) cells!: CellAnswer[];
  @NestedList(() => MakeUpAnswer, { max: FAR, description: '结转补办' }) makeUps!: MakeUpAnswer[];
}

/** How many cells there are of a kind in a state with a light. */
export class TotalAnswer {
  @OneOf(DUTY_KINDS) kind!: string;
  @OneOf(DUTY_STATES) state!: string;
  @OneOf(LIGHTS) light!: string;
  @Int({ min: 0, max: FAR }) count!: number;
}

/** “五个一”一览表 */
export class MatrixAnswer {
  @Nested(() => CycleAnswer) cycle!: CycleAnswer;
  @NestedList(() => MatrixRowAnswer, { max: FAR }) items!: MatrixRowAnswer[];
  @Answer({ type: String }, { optional: true }) nextCursor!: string | null;
  @NestedList(() => TotalAnswer, {
    max: FAR,
    optional: true,
    description: 'Over everything in scope, as frozen once closed; on the first page only.',
  })
  totals!: TotalAnswer[] | null;
}

/** A quarter as the API answers it. */
export function showCycle({ proposedCloseBy, kinds, ...cycle }: CycleRecord): CycleAnswer {
  return { ...cycle, kinds: [...kinds], closeProposed: proposedCloseBy !== null && cycle.state === 'OPEN' };
}

/** A preview as the API answers it. */
export function showPreview({ projects, ...preview }: CyclePreview): PreviewAnswer {
  return { ...preview, projects: projects.map((project) => ({ ...project, gaps: [...project.gaps] })) };
}

/** A forecast as the API answers it. */
export function showForecast({ waiting, outcomes, ...forecast }: CloseForecast): CloseForecastAnswer {
  return {
    ...forecast,
    waiting: waiting.map(({ grace: _grace, held: _held, ...matter }) => matter),
    outcomes: [...outcomes],
  };
}

/** The table as the API answers it. */
export function showMatrix({ cycle, rows, nextCursor, totals }: Matrix): MatrixAnswer {
  return {
    cycle: showCycle(cycle),
    items: rows.map(({ cells, makeUps, ...row }) => ({
      ...row,
      cells: cells.map(showCell),
      makeUps: makeUps.map(showMakeUp),
    })),
    nextCursor,
    totals: totals === null ? null : [...totals],
  };
}

function showCell({
  projectId: _project,
  owedByName: _owed,
  frozenState,
  frozenLight,
  correctedState,
  obligationState,
  ...cell
}: MatrixCell): CellAnswer {
  const frozen =
    frozenState === null || frozenLight === null
      ? null
      : {
          state: frozenState,
          stateWord: words(`dutyState.${frozenState}`),
          light: frozenLight,
          lightWord: lightWord({ light: frozenLight, state: frozenState === 'EXEMPT' ? 'EXEMPT' : 'OPEN' }),
        };
  return {
    ...cell,
    stateWord: words(`dutyState.${cell.state}`),
    lightWord: lightWord({ light: cell.light, state: obligationState }),
    frozen,
    correction: correctedState,
  };
}

function showMakeUp({ projectId: _project, obligationState, ...makeUp }: MakeUp): MakeUpAnswer {
  return {
    ...makeUp,
    stateWord: words(`dutyState.${makeUp.state}`),
    lightWord: lightWord({ light: makeUp.light, state: obligationState }),
  };
}
