import { choice, field, line, optional, type Said } from '../../engine/domain/field-types.js';
import { defineRegister, type Row } from '../../engine/domain/register.js';

/** 称号、入选、获批、督查激励和通报表扬. */
const RECOGNITION_KINDS = ['TITLE', 'SELECTED', 'APPROVED', 'PRAISED'] as const;

/** A list without its kind tells it by the title: 改革创新奖 is a title, 入选典型案例 a selection. */
function kindByTitle({ text }: Said): (typeof RECOGNITION_KINDS)[number] {
  const title = text('title');
  if (/督查激励|通报表扬|表扬/u.test(title)) return 'PRAISED';
  if (/获批|批准|试点|示范区|创建/u.test(title)) return 'APPROVED';
  return /入选|名单|案例|推介/u.test(title) ? 'SELECTED' : 'TITLE';
}

/** 荣誉: what somebody above gave the city, a unit or a place, with the paper that says so. */
export const recognitions = defineRegister({
  kind: 'RECOGNITION',
  path: 'recognitions',
  menu: 'EXPERIENCE',
  filers: 'OFFICE',
  level: 'required',
  proof: { issuer: 'awardedBy', issuedOn: 'happenedOn' },
  naturalKey: [['title', 'awardedBy', 'happenedOn']],
  order: ['title', 'recognitionKind', 'awardedBy', 'level', 'happenedOn', 'unitId', 'recipient', 'proofs', 'projectId'],
  headings: {
    title: ['荣誉称号', '称号', '奖项名称'],
    happenedOn: ['授予日期', '获奖日期', '获得日期', '表彰日期'],
    unitId: ['获奖单位', '受表彰单位', '获得者', '获奖者'],
    proofs: ['表彰文号'],
  },
  fields: {
    recognitionKind: field(choice(RECOGNITION_KINDS), { list: true, headings: ['类型'], unsaid: kindByTitle }),
    awardedBy: field(line(100), { list: true, headings: ['表彰单位', '颁发单位', '发文单位'] }),
    recipient: optional(line(100), { list: true, headings: ['获得地方'] }),
  },
});

export type Recognition = Row<typeof recognitions>;
