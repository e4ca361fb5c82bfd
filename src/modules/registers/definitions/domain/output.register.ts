import { at } from '../../engine/domain/check-row.js';
import { choice, day, entry, field, line, optional } from '../../engine/domain/field-types.js';
import { defineRegister, type Row } from '../../engine/domain/register.js';

/** 地方性法规、政府规章、行政规范性文件、党内规范性文件、其他党委文件、规划、方案、制度机制、标准、清单. */
const OUTPUT_KINDS = [
  'LOCAL_LAW',
  'GOVERNMENT_RULE',
  'RULE',
  'PARTY_RULE',
  'PARTY_DOCUMENT',
  'PLAN',
  'SCHEME',
  'MECHANISM',
  'STANDARD',
  'LIST',
] as const;

/** 有效、试行、已废止; left out it is in force. */
const FORCES = ['IN_FORCE', 'TRIAL', 'REPEALED'] as const;

/** 制度成果: a document that a reform brought forth; it is its own proof. */
export const outputs = defineRegister({
  kind: 'OUTPUT',
  path: 'outputs',
  menu: 'OUTCOMES',
  filers: 'UNITS',
  level: 'optional',
  proof: { itself: true, issuer: 'issuer', issuedOn: 'happenedOn' },
  origin: ['projectId', 'taskId', 'originEntryId', 'originWords'],
  offSystem: ['outputKind'],
  naturalKey: [
    ['number', 'issuer'],
    ['title', 'issuer', 'happenedOn'],
  ],
  order: ['title', 'number', 'noNumberReason', 'issuer', 'happenedOn', 'outputKind', 'level', 'projectId', 'unitId'],
  headings: { title: ['文件名称', '制度名称'], happenedOn: ['发文日期', '发布日期', '成文日期', '出台日期'] },
  fields: {
    number: optional(line(100), { list: true, headings: ['发文字号', '文件号'] }),
    noNumberReason: optional(line(100)),
    issuer: field(line(100), { list: true, headings: ['发文单位', '发布单位', '制定单位', '出台单位'] }),
    outputKind: field(choice(OUTPUT_KINDS), { list: true, headings: ['类别', '文件类别', '成果类别', '文种'] }),
    force: optional(choice(FORCES), { headings: ['效力状态'] }),
    repealedOn: optional(day),
    originEntryId: optional(entry(['PILOT', 'LED_TOPIC'])),
    // A problem, or a decision by its meeting or minutes: what stands in no register is named.
    originWords: optional(line(200)),
  },
  faults: (row) => [
    ...(row.number === null && row.noNumberReason === null ? [at('/number', 'NUMBER_MISSING')] : []),
    ...(row.force === 'REPEALED' && row.repealedOn === null ? [at('/repealedOn', 'FIELD_MISSING')] : []),
  ],
});

export type Output = Row<typeof outputs>;
