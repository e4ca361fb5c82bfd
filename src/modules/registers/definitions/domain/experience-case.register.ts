import { faultsWhere } from '../../engine/domain/check-row.js';
import {
  choice,
  day,
  dayAhead,
  entries,
  field,
  line,
  notSaid,
  optional,
  paragraph,
  rows,
  type Said,
} from '../../engine/domain/field-types.js';
import { LEVELS } from '../../engine/domain/level.js';
import { defineRegister } from '../../engine/domain/register.js';

/** Whence it was heard: a duty of the five, information, inspection, media, a unit, the office. */
const SOURCES = ['DUTY', 'INFORMATION', 'INSPECTION', 'MEDIA', 'UNIT', 'OFFICE'] as const;
/** 发文、会议、刊物、被外地复制. */
const FORMS = ['DOCUMENT', 'CONFERENCE', 'JOURNAL', 'COPIED'] as const;

/** What two named reviewers said, in words: nobody gives marks. */
const opinions = rows(5, {
  reviewer: field(line(60)),
  innovation: field(line(300)),
  effect: field(line(300)),
  replicable: field(line(300)),
  benefit: field(line(300)),
});
/** What was measured before and after. */
const measured = rows(10, { indicator: field(line(60)), before: field(line(60)), after: field(line(60)) });
/** Who took it over, at which level, how, when, and what proves it. */
const adoption = rows(20, {
  form: field(choice(FORMS), { headings: ['推广方式'] }),
  level: field(choice(LEVELS), { headings: ['推广层级'] }),
  adopter: field(line(100), { headings: ['推广单位', '采用单位'] }),
  on: field(day, { unsaid: ({ row }) => row['happenedOn'] }),
  proof: field(line(100), { unsaid: notSaid }),
});

/** A list of what was promoted has one day: that of the promotion. */
const promotedOn = ({ row }: Said): unknown => (row['stage'] === 'PROMOTED' ? row['happenedOn'] : null);

/** 典型案例: from a lead to what others took over. */
export const experienceCases = defineRegister({
  ...{ kind: 'EXPERIENCE_CASE', path: 'experience-cases', menu: 'EXPERIENCE', filers: 'UNITS', level: 'none' },
  proof: { itself: true, issuer: 'title', issuedOn: 'happenedOn' },
  naturalKey: [['title', 'unitId']],
  order: ['title', 'unitId', 'jointUnitIds', 'stage', 'adoption', 'happenedOn', 'source', 'projectId', 'summary'],
  headings: { happenedOn: ['推广日期', '报送日期'] },
  fields: {
    source: field(choice(SOURCES), { list: true, headings: ['来源'], unsaid: () => 'UNIT' }),
    reopenedOn: optional(day),
    minedOn: optional(day),
    account: optional(paragraph(2000)),
    measured: optional(measured),
    factIds: optional(entries(10, ['OUTCOME_FACT'])),
    outputIds: optional(entries(10, ['OUTPUT'])),
    cultivatedOn: optional(day),
    opinions: optional(opinions),
    promotionPlan: optional(paragraph(1000)),
    promoteBy: optional(dayAhead),
    promotedOn: optional(day, { unsaid: promotedOn }),
    adoption: optional(adoption),
    shelvedOn: optional(day),
    shelvedReason: optional(line(200)),
  },
  stages: [
    { stage: 'LEAD', from: ['SHELVED'], on: 'happenedOn', again: 'reopenedOn' },
    {
      ...{ stage: 'MINED', from: ['LEAD'], on: 'minedOn', needs: ['account'] },
      takes: ['measured', 'factIds', 'outputIds'],
    },
    {
      ...{ stage: 'CULTIVATED', from: ['MINED'], on: 'cultivatedOn' },
      needs: ['opinions', 'promotionPlan', 'promoteBy'],
    },
    {
      ...{ stage: 'SHELVED', from: ['LEAD', 'MINED', 'CULTIVATED', 'PROMOTED'], on: 'shelvedOn' },
      needs: ['shelvedReason'],
    },
    { stage: 'PROMOTED', from: ['CULTIVATED'], on: 'promotedOn', needs: ['adoption'], approval: 'CASE_PROMOTION' },
  ],
  faults: ({ stage, opinions: given, measured: compared, factIds }) => {
    const reviewers = new Set((given ?? []).map(({ reviewer }) => reviewer));
    const unmeasured = !compared?.length && !factIds?.length;
    return faultsWhere([
      // What it brought about is said in words with before and after, or by numbers that are registered.
      [stage === 'MINED' && unmeasured, '/measured', 'STAGE_FIELD_MISSING'],
      [stage === 'CULTIVATED' && reviewers.size < 2, '/opinions', 'REVIEWERS_TOO_FEW'],
    ]);
  },
});
