import { addMonths } from '../../../../shared-kernel/dates.js';
import { faultsWhere } from '../../engine/domain/check-row.js';
import {
  choice,
  day,
  dayAhead,
  entries,
  field,
  leader,
  line,
  notSaid,
  optional,
  rows,
} from '../../engine/domain/field-types.js';
import { defineRegister } from '../../engine/domain/register.js';

/** 制度成果、批示、难题、议定事项、典型案例: what a topic may be turned into. */
const FORMS = ['OUTPUT', 'INSTRUCTION', 'PROBLEM', 'DECISION', 'EXPERIENCE_CASE'] as const;
const result = { name: field(line(200), { headings: ['转化成果'] }), form: optional(choice(FORMS)) };
/** Months from the day on which it was set: within which a report is owed, and at most. */
const MONTHS = { usual: 6, most: 12 } as const;

/** 领衔课题: a question that a leading official takes up himself. It earns no score, and nobody is compared by it. */
export const ledTopics = defineRegister({
  ...{ kind: 'LED_TOPIC', path: 'led-topics', menu: 'TOPICS', filers: 'OFFICE', level: 'none' },
  proof: { itself: true, issuedOn: 'happenedOn' },
  naturalKey: [['title', 'year']],
  order: [
    ...(['title', 'leadingPostId', 'unitId', 'happenedOn', 'reportDue', 'basis', 'stage', 'reportOn'] as const),
    ...(['reportNumber', 'convertedOn', 'conversions', 'convertedTo', 'projectId'] as const),
  ],
  headings: { unitId: ['起草单位', '课题承担单位'], happenedOn: ['立项日期', '确定日期'] },
  fields: {
    leadingPostId: field(leader, { list: true, headings: ['领衔人', '领衔市领导', '牵头领导'] }),
    basis: field(line(100), { headings: ['依据', '呈批文号'], unsaid: notSaid }),
    reportDue: optional(dayAhead, { list: true, headings: ['完成时限', '完成日期', '结题时限'] }),
    researchedOn: optional(day),
    reportOn: optional(day),
    reportNumber: optional(line(100), { headings: ['报告编号'] }),
    convertedOn: optional(day),
    conversions: optional(rows(10, result)),
    convertedTo: optional(entries(10, ['OUTPUT', 'INSTRUCTION', 'EXPERIENCE_CASE'])),
    closedOn: optional(day),
    closedReason: optional(line(200)),
  },
  stages: [
    { stage: 'SET', from: [], on: 'happenedOn' },
    { stage: 'RESEARCH', from: ['SET'], on: 'researchedOn' },
    { stage: 'REPORT', from: ['RESEARCH'], on: 'reportOn', needs: ['reportNumber'] },
    { stage: 'CLOSED', from: ['SET', 'RESEARCH', 'REPORT'], on: 'closedOn', needs: ['closedReason'] },
    { stage: 'CONVERTED', from: ['REPORT'], on: 'convertedOn', takes: ['conversions', 'convertedTo'] },
  ],
  dues: [{ kind: 'TOPIC', stage: 'REPORT', on: 'reportDue', while: ['SET', 'RESEARCH'] }],
  defaults: ({ happenedOn }) => ({ reportDue: happenedOn && addMonths(happenedOn, MONTHS.usual) }),
  // A list often has the report's number and no column for its day: without the day nobody can say when the topic came so far.
  warnings: ({ reportNumber, reportOn }) => (reportNumber !== null && reportOn === null ? ['REPORT_DAY_MISSING'] : []),
  faults: ({ happenedOn: set, reportDue: due, stage, conversions, convertedTo }) =>
    faultsWhere([
      [set !== null && due !== null && (due < set || due > addMonths(set, MONTHS.most)), '/reportDue', 'TOPIC_TERM'],
      [stage === 'CONVERTED' && !conversions?.length && !convertedTo?.length, '/conversions', 'STAGE_FIELD_MISSING'],
    ]),
});
