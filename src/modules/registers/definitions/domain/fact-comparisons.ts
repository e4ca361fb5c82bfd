import { change, choice, decimal, line, optional, whole, yesNo } from '../../engine/domain/field-types.js';

/** 准数、以上、余、全部（全覆盖）; left out it is exact. */
const QUALIFIERS = ['EXACT', 'AT_LEAST', 'MORE_THAN', 'ALL'] as const;
/** 同比、较基期; left out it is the year before. */
const BASES = ['YEAR_AGO', 'BASELINE'] as const;
const MOST_UNITS = 1_000_000;

/** What a number may be held against: a whole, a target, the year before, others. All of it may be left out. */
export const FACT_COMPARISONS = {
  qualifier: optional(choice(QUALIFIERS)),
  whole: optional(decimal),
  share: optional(decimal, { headings: ['占比', '比重'] }),
  targetValue: optional(decimal),
  targetNumber: optional(line(100)),
  beforeValue: optional(decimal),
  beforeUnit: optional(line(20)),
  comparisonDelta: optional(change('comparisonUnit'), { headings: ['同比(增减)', '同比', '增减'] }),
  comparisonUnit: optional(line(20)),
  comparisonBase: optional(choice(BASES)),
  rankPosition: optional(whole(1, MOST_UNITS), { headings: ['排名', '名次'] }),
  rankOf: optional(whole(1, MOST_UNITS)),
  rankAmong: optional(line(60)),
  official: optional(yesNo),
};
