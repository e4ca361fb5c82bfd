import { dividedHalfUp, type Hundredths } from './points.js';
import type { AdoptionLevel, RectifiedOutcome, RuleSet, ScoredOutcome } from './rule-set.js';

/** The rules by which an entry came about, in the order in which a sheet lists them. */
export const SCORE_RULES = ['R1', 'R2', 'R3', 'R4', 'R0', 'C_PROBLEM', 'C_CASE', 'C_CAP', 'D', 'FLOOR'] as const;
export type ScoreRuleId = (typeof SCORE_RULES)[number];

/** The parts of the base; one without a fact is 不适用. */
export const SCORE_PARTS = ['R1', 'R2', 'R3', 'R4'] as const;
export type ScorePart = (typeof SCORE_PARTS)[number];

/** One unit's facts of a quarter. What is exempt, cancelled or deferred is none; neither is what awaits its verdict, is paused or held. */
export interface ScoredFacts {
  readonly duties: readonly { readonly id: string; readonly outcome: ScoredOutcome }[];
  readonly obligations: readonly { readonly id: string; readonly outcome: ScoredOutcome }[];
  readonly rectifications: readonly { readonly id: string; readonly outcome: RectifiedOutcome }[];
  /** Over duties, tasks and rectifications; the registers never count. */
  readonly filings: number;
  readonly returns: number;
  readonly problems: readonly string[];
  /** `before`: the level for which an earlier quarter gave its points. */
  readonly adoptions: readonly {
    readonly id: string;
    readonly level: AdoptionLevel;
    readonly before: AdoptionLevel | null;
  }[];
  readonly falseReports: readonly string[];
}

/** A line of a sheet. What it stands on is named where it is one fact; a part stands on all of its own. */
export interface ScoreEntry {
  readonly rule: ScoreRuleId;
  readonly factId: string | null;
  readonly points: Hundredths;
}

/** Points of a part, and of how many. */
interface Part {
  readonly rule: ScorePart;
  readonly full: Hundredths;
  readonly points: Hundredths;
}

/** What a unit did in a quarter, in points. */
export interface ScoreSheet {
  readonly entries: readonly ScoreEntry[];
  readonly notApplicable: readonly ScorePart[];
  readonly total: Hundredths;
}

const sum = (points: readonly number[]): number => points.reduce((all, one) => all + one, 0);

/** The sum of a sheet's entries, in whichever order they stand. */
export const totalOf = (entries: readonly ScoreEntry[]): Hundredths => sum(entries.map(({ points }) => points));

/** Full points by the mean of what its facts are worth. */
function part<Outcome extends string>(
  rule: ScorePart,
  { full, tenths }: { readonly full: Hundredths; readonly tenths: Readonly<Record<Outcome, number>> },
  facts: readonly { readonly outcome: Outcome }[],
): readonly Part[] {
  if (facts.length === 0) return [];
  const earned = sum(facts.map(({ outcome }) => tenths[outcome]));
  return [{ rule, full, points: dividedHalfUp(full * earned, 10 * facts.length) }];
}

function filing({ filings: { full } }: RuleSet, { filings, returns }: ScoredFacts): readonly Part[] {
  if (filings === 0) return [];
  return [{ rule: 'R4', full, points: dividedHalfUp(full * Math.max(0, filings - returns), filings) }];
}

/**
 * Nobody gains by having been interviewed: the part stays away where the base would be higher with it (p/f of the others below its own
 * share, multiplied out), and where there is nothing else to be measured by.
 */
const wouldRaise = (one: Part, others: readonly Part[]): boolean =>
  others.length === 0 ||
  one.points * sum(others.map(({ full }) => full)) > sum(others.map(({ points }) => points)) * one.full;

function partsOf(rules: RuleSet, facts: ScoredFacts): readonly Part[] {
  const before = [...part('R1', rules.duties, facts.duties), ...part('R2', rules.obligations, facts.obligations)];
  const after = filing(rules, facts);
  const interviews = part('R3', rules.rectifications, facts.rectifications).filter(
    (one) => !wouldRaise(one, [...before, ...after]),
  );
  return [...before, ...interviews, ...after];
}

const entry = (rule: ScoreRuleId, points: Hundredths, factId: string | null = null): ScoreEntry => ({
  rule,
  factId,
  points,
});

/** 折算: the parts that apply stand for a hundred; the difference is a line of its own. */
function scaled(parts: readonly Part[]): readonly ScoreEntry[] {
  const earned = sum(parts.map(({ points }) => points));
  const base = dividedHalfUp(earned * 10000, sum(parts.map(({ full }) => full)));
  return base === earned ? [] : [entry('R0', base - earned)];
}

/** What goes beyond a cap is taken off by a line of its own, so that no fact stands before another. */
function credits({ credits: by }: RuleSet, { problems, adoptions }: ScoredFacts): readonly ScoreEntry[] {
  const solved = problems.map((id) => entry('C_PROBLEM', by.problem, id));
  const adopted = adoptions
    .map(({ id, level, before }) =>
      entry('C_CASE', by.adoption[level] - (before === null ? 0 : by.adoption[before]), id),
    )
    .filter(({ points }) => points > 0);
  const earned = totalOf([...solved, ...adopted]);
  const given = Math.min(by.cap, Math.min(by.problemCap, totalOf(solved)) + totalOf(adopted));
  return [...solved, ...adopted, ...(earned > given ? [entry('C_CAP', given - earned)] : [])];
}

const byRuleAndFact = (one: ScoreEntry, other: ScoreEntry): number => {
  const rules = SCORE_RULES.indexOf(one.rule) - SCORE_RULES.indexOf(other.rule);
  if (rules !== 0) return rules;
  const [a, b] = [one.factId ?? '', other.factId ?? ''];
  return a === b ? 0 : a < b ? -1 : 1;
};

/** A unit's sheet by a set of rules; null where no part applies. The order of the facts is of no account. */
export function scored(rules: RuleSet, facts: ScoredFacts): ScoreSheet | null {
  const parts = partsOf(rules, facts);
  if (parts.length === 0) return null;
  const debits = facts.falseReports.map((id) => entry('D', -rules.debit, id));
  const entries = [
    ...parts.map(({ rule, points }) => entry(rule, points)),
    ...scaled(parts),
    ...(debits.length > 0 ? debits : credits(rules, facts)),
  ];
  const below = Math.min(0, totalOf(entries));
  const all = [...entries, ...(below < 0 ? [entry('FLOOR', -below)] : [])].sort(byRuleAndFact);
  return {
    entries: all,
    notApplicable: SCORE_PARTS.filter((rule) => !parts.some((one) => one.rule === rule)),
    total: totalOf(all),
  };
}

const keyOf = ({ rule, factId }: ScoreEntry): string => `${rule} ${factId ?? ''}`;

/**
 * What an upheld appeal adds: of each line whose points are others now, its reversal and the new one. Nothing is struck out, and the
 * total is that of the facts as they should have been.
 */
export function amendments(standing: readonly ScoreEntry[], anew: readonly ScoreEntry[]): readonly ScoreEntry[] {
  const keys = [...new Map([...standing, ...anew].map((one) => [keyOf(one), one])).entries()];
  return keys
    .sort(([, one], [, other]) => byRuleAndFact(one, other))
    .flatMap(([key, { rule, factId }]) => {
      const had = totalOf(standing.filter((one) => keyOf(one) === key));
      const has = totalOf(anew.filter((one) => keyOf(one) === key));
      if (had === has) return [];
      return [-had, has].filter((points) => points !== 0).map((points) => entry(rule, points, factId));
    });
}

/** All that a run says of its units, as one text whose digest tells two runs apart: by unit, whatever the order they were read in. */
export function runText(
  rules: RuleSet,
  sheets: readonly { readonly unitId: string; readonly sheet: ScoreSheet }[],
): string {
  const lines = sheets.map(({ unitId, sheet }) =>
    [unitId, ...sheet.entries.map((one) => `${keyOf(one)} ${String(one.points)}`), sheet.notApplicable.join(',')].join(
      ';',
    ),
  );
  return [JSON.stringify(rules), ...lines.sort()].join('\n');
}
