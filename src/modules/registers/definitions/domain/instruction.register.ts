import {
  choice,
  dayAhead,
  entries,
  field,
  leader,
  line,
  notSaid,
  optional,
  paragraph,
  posts,
} from '../../engine/domain/field-types.js';
import { defineRegister, type Row } from '../../engine/domain/register.js';
import { instructionFaults, levelOf } from './instruction-faults.js';

/** 肯定性批示、要求办理、阅知. */
export const NATURES = ['AFFIRMATIVE', 'REQUIREMENT', 'FOR_INFORMATION'] as const;
const MOST_READERS = 20;
/** What it may be about, beside a project and words. */
const ABOUT = ['OUTPUT', 'INFORMATION_ITEM', 'OUTCOME_FACT', 'PILOT', 'LED_TOPIC', 'EXPERIENCE_CASE'];

/** 批示: what a leader wrote on a paper, by that paper's day and register number; read by those named in it alone. */
export const instructions = defineRegister({
  ...{ kind: 'INSTRUCTION', path: 'instructions', menu: 'OUTCOMES', filers: 'SECRETARIES', readers: 'NAMED' },
  level: 'required',
  proof: { itself: true, issuer: 'byWords', issuedOn: 'happenedOn' },
  offSystem: ['nature'],
  naturalKey: [
    ['title', 'byPostId', 'happenedOn'],
    ['title', 'byWords', 'happenedOn'],
  ],
  order: [
    ...(['title', 'byPostId', 'byWords', 'level', 'happenedOn', 'number', 'nature', 'unitId', 'dueOn'] as const),
    ...(['knownTo', 'aboutIds', 'writtenWords', 'outcome', 'projectId'] as const),
  ],
  headings: {
    ...{ title: ['批示事由', '批示事项', '事项', '批示件名称', '文件名称'], level: ['领导层级', '批示层级'] },
    unitId: ['办理单位'],
  },
  unsaid: { level: ({ text }) => levelOf(text('byWords')) },
  fields: {
    byPostId: optional(leader, { unsaid: ({ text, leader: named }) => named(text('byWords')) }),
    byWords: optional(line(60), { list: true, elseBy: 'byPostId', headings: ['批示人', '领导'] }),
    number: field(line(60), { list: true, headings: ['编号', '收文号', '收文编号', '批示编号'], unsaid: notSaid }),
    nature: field(choice(NATURES), { list: true, headings: ['批示性质', '批示类别', '类别'] }),
    dueOn: optional(dayAhead, { list: true, headings: ['办理时限', '完成时限'] }),
    writtenWords: optional(paragraph(500), { withheld: true }),
    outcome: optional(paragraph(300), { headings: ['办理情况', '落实情况', '办结情况'] }),
    knownTo: optional(posts(MOST_READERS)),
    aboutIds: optional(entries(5, ABOUT)),
  },
  faults: (row) => instructionFaults(row),
});

export type Instruction = Row<typeof instructions>;
