import { CalendarDate, Flag, Id, Ids, Int, NestedList, OneOf, Text } from '../../../platform/http/fields.js';
import type { ReadAppeal } from '../application/appeals.js';
import type { CountingRead } from '../application/counting-facts.query.js';
import type { OwnSheet } from '../application/own-sheets.query.js';
import {
  APPEALED_RULES,
  SCORE_APPEAL_STATES,
  SCORE_WISHES,
  standsBehind,
  type AppealedRule,
} from '../domain/appeal.js';
import { printedPoints } from '../domain/points.js';
import { FACT_OUTCOMES, FACT_RULES } from '../domain/fact-rows.js';
import { SCORE_STANDINGS } from '../domain/standing.js';
import { ScoreEntryAnswer, showEntry } from './scores.dto.js';

const MANY = 100_000;
const CLAIMS = 50;
const WORDS = 500;
const TITLE = 1_000;
const POINTS = { max: 20, description: 'To the hundredth, as it is printed.' } as const;

/** A unit's sheet of a quarter, in short. */
export class OwnSheetAnswer {
  @Id({ description: 'The quarter’s run: its page is `/score-sheets/{id}`.' }) runId!: string;
  @Id() unitId!: string;
  @Text({ max: 200 }) unitName!: string;
  @Int({ min: 2000, max: 2200 }) year!: number;
  @Int({ min: 1, max: 4 }) quarter!: number;
  @OneOf(SCORE_STANDINGS) standing!: string;
  @CalendarDate({ optional: true }) fedBackOn!: string | null;
  @CalendarDate({ optional: true, description: 'The last day on which a line may be contested.' })
  appealUntil!: string | null;
  @Text(POINTS) total!: string;
}

/** Something that counted, with what it is. */
export class ScoreFactAnswer {
  @OneOf(FACT_RULES) rule!: string;
  @Id() factId!: string;
  @Text({ max: TITLE, optional: true }) title!: string | null;
  @OneOf(FACT_OUTCOMES) outcome!: string;
  @Int({ min: 0, max: MANY, description: 'How often it was filed.' }) filings!: number;
  @Int({ min: 0, max: MANY, description: 'How often it came back.' }) returns!: number;
}

/** A fact that a unit finds read wrongly. */
export class ScoreClaimAnswer {
  @Id() factId!: string;
  @Text({ max: TITLE, optional: true }) title!: string | null;
  @OneOf(FACT_OUTCOMES, { optional: true, description: 'As what it counted.' }) was!: string | null;
  @OneOf(SCORE_WISHES, { description: 'As what it should have.' }) wished!: string;
  @Flag({ optional: true, description: 'Whether it was found so; left out while that is not said.' })
  upheld!: boolean | null;
}

/** An appeal as its unit sees it: what the office weighs is not said before it is applied. */
export class OwnAppealAnswer {
  @Id() id!: string;
  @OneOf(APPEALED_RULES) rule!: string;
  @OneOf(SCORE_APPEAL_STATES) state!: string;
  @NestedList(() => ScoreClaimAnswer, { max: CLAIMS }) claims!: ScoreClaimAnswer[];
  @Text({ max: WORDS }) reason!: string;
  @CalendarDate() filedOn!: string;
  @Text({ max: WORDS, optional: true }) words!: string | null;
  @CalendarDate({ optional: true }) endedOn!: string | null;
}

/** A unit's sheet with what stands behind its lines. */
export class OwnSheetPageAnswer extends OwnSheetAnswer {
  @NestedList(() => ScoreEntryAnswer, { max: MANY }) entries!: ScoreEntryAnswer[];
  @NestedList(() => ScoreFactAnswer, { max: MANY }) facts!: ScoreFactAnswer[];
  @NestedList(() => OwnAppealAnswer, { max: 20 }) appeals!: OwnAppealAnswer[];
}

/** What will count. */
export class CountingFactAnswer {
  @Id() unitId!: string;
  @Text({ max: 200 }) unitName!: string;
  @OneOf(FACT_RULES) rule!: string;
  @Id() factId!: string;
  @Text({ max: TITLE, optional: true }) title!: string | null;
  @OneOf(FACT_OUTCOMES, { optional: true, description: 'As it stands; left out while that is not said yet.' })
  outcome!: string | null;
}

/** What of the reader’s unit will count in the quarter that goes on. */
export class CountingFactsAnswer {
  @CalendarDate({ description: 'What is due before this day counts in no quarter.' }) from!: string;
  @Int({ min: 2000, max: 2200, optional: true }) year!: number | null;
  @Int({ min: 1, max: 4, optional: true }) quarter!: number | null;
  @NestedList(() => CountingFactAnswer, { max: MANY }) facts!: CountingFactAnswer[];
}

/** A fact and as what it should have counted. */
export class ScoreClaimRequest {
  @Id({ description: 'One that stands behind the line.' }) factId!: string;
  @OneOf(SCORE_WISHES, { description: 'As what it should have counted.' }) wished!: string;
}

/** What a unit finds wrong in a line of its sheet. */
export class ScoreAppealRequest {
  @Id({ description: 'The quarter’s run.' }) runId!: string;
  @Id({ description: 'The unit whose sheet it is.' }) unitId!: string;
  @OneOf(APPEALED_RULES, { description: 'The line.' }) rule!: AppealedRule;
  @NestedList(() => ScoreClaimRequest, { min: 1, max: CLAIMS }) claims!: ScoreClaimRequest[];
  @Text({ max: WORDS, description: 'Why, and where it can be seen.' }) reason!: string;
}

export class ScoreAppealRefAnswer {
  @Id() id!: string;
}

export class ScoreAppealsQuery {
  @Id({ description: 'The quarter’s run.' }) runId!: string;
}

/** What was found of an appeal. */
export class ScoreAppealDecisionRequest {
  @Ids({ max: CLAIMS, description: 'Which of the facts are as the unit says; none: it is denied.' })
  upheldIds!: string[];
  @Text({ max: WORDS, description: 'What was found, and on what it rests; the unit reads it.' }) words!: string;
}

export class ScoreAppealAskedAnswer {
  @Id({ description: 'The approval that waits for the second person.' }) id!: string;
}

/** An appeal as the office sees it. */
export class ScoreAppealAnswer extends OwnAppealAnswer {
  @Id() runId!: string;
  @Id() unitId!: string;
  @Text({ max: 200 }) unitName!: string;
  @Text({ max: 200, optional: true }) filedByName!: string | null;
  @Text({ max: 200, optional: true }) decidedByName!: string | null;
  @Int({ min: 1, max: MANY }) version!: number;
}

/** The same with its quarter. */
export class ScoreAppealPageAnswer extends ScoreAppealAnswer {
  @Int({ min: 2000, max: 2200 }) year!: number;
  @Int({ min: 1, max: 4 }) quarter!: number;
  @NestedList(() => ScoreFactAnswer, { max: MANY, description: 'What stands behind the line.' })
  facts!: ScoreFactAnswer[];
}

type Appeal = OwnSheet['appeals'][number];
type Fact = OwnSheet['facts'][number];

const showFact = ({ rule, factId, title, outcome, filings, returns }: Fact): ScoreFactAnswer => ({
  ...{ rule, factId, title, outcome, filings, returns },
});

/**
 * @param facts of the unit: what a claim names stands among them
 * @param found whether it is said what was found of each
 */
const showClaims = ({ claims }: Appeal, facts: readonly Fact[], found = true): ScoreClaimAnswer[] =>
  claims.map(({ factId, wished, upheld }) => {
    const fact = facts.find((one) => one.factId === factId);
    return { factId, wished, upheld: found ? upheld : null, title: fact?.title ?? null, was: fact?.outcome ?? null };
  });

const isEnded = ({ endedOn }: Appeal): boolean => endedOn !== null;

/** Until it is applied the unit reads its own words alone. */
function showOwnAppeal(appeal: Appeal, facts: readonly Fact[]): OwnAppealAnswer {
  const { id, rule, reason, filedOn, endedOn } = appeal;
  const said = isEnded(appeal)
    ? { state: appeal.state, words: appeal.words, claims: showClaims(appeal, facts) }
    : { state: 'OPEN', words: null, claims: showClaims(appeal, facts, false) };
  return { id, rule, reason, filedOn, endedOn, ...said };
}

export const showOwnSheet = ({
  run,
  unitId,
  unitName,
  total,
  entries,
  facts,
  appeals,
}: OwnSheet): OwnSheetPageAnswer => {
  const { id: runId, year, quarter, standing, fedBackOn, appealUntil } = run;
  return {
    ...{ runId, unitId, unitName, year, quarter, standing, fedBackOn, appealUntil, total: printedPoints(total) },
    entries: entries.map(showEntry),
    facts: facts.map(showFact),
    appeals: appeals.map((one) => showOwnAppeal(one, facts)),
  };
};

const wholeOf = (appeal: Appeal, facts: readonly Fact[]) => {
  const { id, rule, reason, filedOn, endedOn, state, words, runId, unitId, unitName, version } = appeal;
  const { filedByName, decidedByName } = appeal;
  return {
    ...{ id, rule, reason, filedOn, endedOn, state, words, runId, unitId, unitName, version },
    ...{ filedByName, decidedByName, claims: showClaims(appeal, facts) },
  };
};

export const showAppeal = (appeal: Appeal): ScoreAppealAnswer => wholeOf(appeal, []);

export const showAppealPage = ({ run: { year, quarter }, facts, ...appeal }: ReadAppeal): ScoreAppealPageAnswer => ({
  ...{ ...wholeOf(appeal, facts), year, quarter },
  facts: facts.filter((fact) => standsBehind(appeal.rule, fact)).map(showFact),
});

export const showCounting = ({ from, year, quarter, facts }: CountingRead): CountingFactsAnswer => ({
  ...{ from, year, quarter, facts: [...facts] },
});
