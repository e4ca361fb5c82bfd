import { at } from '../../engine/domain/check-row.js';
import { day, dayAhead, field, line, optional, paragraph, rows, whole } from '../../engine/domain/field-types.js';
import { defineRegister } from '../../engine/domain/register.js';

const UNDER_WAY = ['RUNNING', 'MIDTERM'] as const;

/** 试点: what a higher office let the city try, from its approval to its acceptance. */
export const pilots = defineRegister({
  ...{ kind: 'PILOT', path: 'pilots', menu: 'PILOTS', filers: 'OFFICE', level: 'required' },
  proof: { itself: true, issuer: 'approvedBy', issuedOn: 'happenedOn' },
  naturalKey: [['title', 'approvedBy']],
  order: [
    ...(['title', 'level', 'approvalNumber', 'approvedBy', 'happenedOn', 'termFrom', 'termTo', 'termWords'] as const),
    ...(['unitId', 'leader', 'stage', 'midTermOn', 'midTermNumber', 'midTermDoneOn', 'summedUpOn'] as const),
    ...(['acceptedOn', 'acceptanceNumber', 'copyable'] as const),
  ],
  headings: { happenedOn: ['批准日期'], level: ['试点层级'], unitId: ['承接单位', '试点单位'] },
  fields: {
    approvalNumber: field(line(100), { list: true, headings: ['批准文号', '批复文件', '批准文件', '文号'] }),
    approvedBy: field(line(100), { list: true, headings: ['批准单位'] }),
    termFrom: optional(dayAhead, { headings: ['起', '开始日期', '试点开始日期'] }),
    termTo: field(dayAhead, { list: true, headings: ['止', '结束日期', '试点结束日期', '完成日期'] }),
    termWords: optional(line(60)),
    firstTermTo: optional(dayAhead),
    extensionNumber: optional(line(100)),
    leader: optional(line(60)),
    planNumber: optional(line(100)),
    keyYears: optional(rows(6, { year: field(whole(2000, 2200)) })),
    midTermOn: optional(dayAhead, { middleOf: ['termFrom', 'happenedOn', 'termTo'] }),
    midTermNumber: optional(line(100)),
    midTermDoneOn: optional(day, { headings: ['中期评估'] }),
    summedUpOn: optional(day, { headings: ['总结'] }),
    acceptedOn: optional(day, { headings: ['验收'] }),
    acceptanceNumber: optional(line(100)),
    notAcceptedOn: optional(day),
    notAcceptedReason: optional(line(200)),
    endedOn: optional(day),
    endReason: optional(line(200)),
    copyable: optional(paragraph(300), { headings: ['可复制经验'] }),
  },
  stages: [
    { stage: 'RUNNING', from: [], on: 'happenedOn' },
    { stage: 'MIDTERM', from: ['RUNNING'], on: 'midTermDoneOn' },
    { stage: 'SUMMED_UP', from: UNDER_WAY, on: 'summedUpOn', takes: ['copyable'] },
    {
      ...{ stage: 'NOT_ACCEPTED', from: ['SUMMED_UP'], on: 'notAcceptedOn', needs: ['notAcceptedReason'] },
      approval: 'PILOT_ACCEPTANCE',
    },
    { stage: 'ENDED', from: [...UNDER_WAY, 'SUMMED_UP'], on: 'endedOn', needs: ['endReason'] },
    {
      ...{ stage: 'ACCEPTED', from: ['SUMMED_UP'], on: 'acceptedOn', takes: ['acceptanceNumber', 'copyable'] },
      approval: 'PILOT_ACCEPTANCE',
    },
  ],
  dues: [
    { kind: 'PILOT', stage: 'MIDTERM', on: 'midTermOn', while: ['RUNNING'] },
    { kind: 'PILOT', stage: 'SUMMED_UP', on: 'termTo', while: UNDER_WAY },
    { kind: 'PILOT_END', stage: 'PILOT_END', on: 'termTo', daysBefore: 60, while: UNDER_WAY },
  ],
  term: {
    ...{ to: 'termTo', first: 'firstTermTo', number: 'extensionNumber' },
    ...{ while: UNDER_WAY, approval: 'PILOT_EXTENSION' },
  },
  faults: ({ midTermOn, midTermNumber, midTermDoneOn, termFrom, termTo, happenedOn, stage }) => [
    // A mid-term day stands in the approval or a plan of the city; nobody makes one up.
    ...(midTermOn !== null && midTermNumber === null ? [at('/midTermNumber', 'FIELD_MISSING')] : []),
    ...(midTermOn !== null && midTermDoneOn === null && DONE.includes(stage ?? '')
      ? [at('/midTermDoneOn', 'STAGE_FIELD_MISSING')]
      : []),
    ...(termTo < (termFrom ?? happenedOn ?? termTo) ? [at('/termTo', 'TERM_NOT_LATER')] : []),
  ],
});

/** Stages that come after the assessment of the middle of the term. */
const DONE: readonly string[] = ['SUMMED_UP', 'ACCEPTED', 'NOT_ACCEPTED'];
