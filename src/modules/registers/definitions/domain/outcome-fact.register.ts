import { day, decimal, field, line, notSaid, optional, paragraph, unit } from '../../engine/domain/field-types.js';
import { CONFIRMING_UNIT, defineRegister, type Row } from '../../engine/domain/register.js';
import { FACT_COMPARISONS } from './fact-comparisons.js';
import { factFaults } from './fact-faults.js';

/** 成效数据: a number that a reform brought about, with what it means; the unit that answers for it confirms it, then the office. */
export const outcomeFacts = defineRegister({
  ...{ kind: 'OUTCOME_FACT', path: 'outcome-facts', menu: 'OUTCOMES', filers: 'UNITS', level: 'none' },
  proof: { issuer: 'sourceIssuer', issuedOn: 'happenedOn' },
  naturalKey: [['title', 'place', 'happenedOn', 'confirmingUnitId']],
  order: [
    ...(['title', 'value', 'unitOfMeasure', 'place', 'from', 'happenedOn', 'definition', 'confirmingUnitId'] as const),
    ...(['proofs', 'sourceIssuer', 'unitId', 'projectId', 'qualifier', 'whole', 'share'] as const),
    ...(['targetValue', 'targetNumber', 'beforeValue', 'beforeUnit'] as const),
    ...([
      'comparisonDelta',
      'comparisonUnit',
      'comparisonBase',
      'rankPosition',
      'rankOf',
      'rankAmong',
      'official',
    ] as const),
  ],
  headings: {
    ...{
      title: ['指标', '数据名称', '成效指标'],
      happenedOn: ['止', '截至', '截止', '截至日期', '截止日期', '数据日期'],
      proofs: ['来源', '数据来源'],
    },
    unitId: ['填报单位', '报送单位'],
  },
  missing: { happenedOn: 'AS_OF_MISSING' },
  // Whoever answers for a number reports it, where a list says nothing else.
  unsaid: { unitId: ({ row }) => row[CONFIRMING_UNIT] },
  fields: {
    value: field(decimal, { list: true, headings: ['数据', '指标值', '完成值', '数量'] }),
    unitOfMeasure: field(line(20), { list: true, missing: 'UNIT_OF_MEASURE_MISSING', headings: ['单位（计量）'] }),
    place: field(line(60), { list: true, headings: ['统计范围', '地区'] }),
    from: optional(day, { headings: ['起始日期', '开始日期'] }),
    definition: field(paragraph(200), { headings: ['统计口径', '指标口径'] }),
    confirmingUnitId: optional(unit, { headings: ['归口单位', '数据单位'], unsaid: ({ row }) => row['unitId'] }),
    sourceIssuer: optional(line(100), { headings: ['来源文件出具单位'], unsaid: notSaid }),
    ...FACT_COMPARISONS,
  },
  // Whoever reports a number answers for it, unless another unit is named.
  defaults: ({ unitId }) => ({ confirmingUnitId: unitId }),
  faults: (row) => factFaults(row),
});

export type OutcomeFact = Row<typeof outcomeFacts>;
