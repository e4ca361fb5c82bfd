import { at } from '../../engine/domain/check-row.js';
import { choice, dayAhead, field, leader, line, optional, paragraph, posts } from '../../engine/domain/field-types.js';
import { defineRegister, type Row } from '../../engine/domain/register.js';

/** 肯定性批示、要求办理、阅知. */
export const NATURES = ['AFFIRMATIVE', 'REQUIREMENT', 'FOR_INFORMATION'] as const;
const MOST_READERS = 20;

/** 批示: what a leader wrote on a paper, by that paper's day and register number; read by those named in it alone. */
export const instructions = defineRegister({
  kind: 'INSTRUCTION',
  path: 'instructions',
  menu: 'OUTCOMES',
  filers: 'SECRETARIES',
  readers: 'NAMED',
  level: 'required',
  proof: { itself: true, issuer: 'byWords', issuedOn: 'happenedOn' },
  offSystem: ['nature'],
  naturalKey: [
    ['title', 'byPostId', 'happenedOn'],
    ['title', 'byWords', 'happenedOn'],
  ],
  order: [
    ...(['title', 'byPostId', 'byWords', 'level', 'happenedOn', 'number', 'nature', 'unitId', 'dueOn'] as const),
    ...(['knownTo', 'writtenWords', 'outcome', 'projectId'] as const),
  ],
  headings: {
    ...{ title: ['批示事由', '事项'], happenedOn: ['日期'], level: ['领导层级'] },
    unitId: ['承办部门', '责任单位'],
  },
  fields: {
    byPostId: optional(leader),
    byWords: optional(line(60), { list: true, headings: ['批示人', '领导'] }),
    number: field(line(60), { list: true, headings: ['编号', '收文号'] }),
    nature: field(choice(NATURES), { list: true, headings: ['批示性质'] }),
    dueOn: optional(dayAhead, { list: true, headings: ['办理时限', '完成时限'] }),
    writtenWords: optional(paragraph(500), { withheld: true }),
    outcome: optional(paragraph(300), { headings: ['办理情况'] }),
    knownTo: optional(posts(MOST_READERS)),
  },
  faults: ({ byPostId, byWords, level, writtenWords, summary, dueOn, happenedOn }) => {
    // Of a leader above the city only nature, day and number are kept.
    const kept = level === 'PROVINCIAL' || level === 'NATIONAL' ? Object.entries({ writtenWords, summary }) : [];
    return [
      ...(byPostId === null && byWords === null ? [at('/byWords', 'FIELD_MISSING')] : []),
      ...kept.filter(([, value]) => value !== null).map(([name]) => at(`/${name}`, 'WORDS_NOT_KEPT')),
      ...(dueOn !== null && happenedOn !== null && dueOn < happenedOn ? [at('/dueOn', 'DUE_BEFORE_DAY')] : []),
    ];
  },
});

export type Instruction = Row<typeof instructions>;
