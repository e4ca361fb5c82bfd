import { at } from '../../engine/domain/check-row.js';
import { choice, day, field, line, optional, rows } from '../../engine/domain/field-types.js';
import { LEVELS } from '../../engine/domain/level.js';
import { defineRegister, type Row } from '../../engine/domain/register.js';

/** 已报送、已上报、已采用: what the rows below say. */
const PROGRESS = ['REPORTED', 'SENT_UP', 'ADOPTED'] as const;

const progressOf = (sentUp: number, adopted: number): (typeof PROGRESS)[number] =>
  adopted > 0 ? 'ADOPTED' : sentUp > 0 ? 'SENT_UP' : 'REPORTED';

/** 改革信息: what a unit reported, where it was sent up, and who took it; it counts once, at its highest adoption. */
export const informationItems = defineRegister({
  kind: 'INFORMATION_ITEM',
  path: 'information-items',
  menu: 'OUTCOMES',
  filers: 'UNITS',
  level: 'none',
  // What proves it is the journal and issue that took it.
  proof: { itself: true },
  naturalKey: [['title', 'unitId', 'happenedOn']],
  order: ['title', 'unitId', 'happenedOn', 'progress', 'topic', 'sentUp', 'adoption', 'projectId'],
  headings: { title: ['名称', '信息标题'], unitId: ['供稿单位'], happenedOn: ['供稿日期'] },
  fields: {
    progress: optional(choice(PROGRESS), { list: true, derived: true }),
    topic: optional(line(100), { headings: ['选题'] }),
    sentUp: optional(rows(10, { journal: field(line(100)), level: optional(choice(LEVELS)), on: optional(day) })),
    adoption: optional(
      rows(20, {
        journal: field(line(100), { headings: ['录用刊物'] }),
        level: field(choice(LEVELS), { headings: ['录用层级'] }),
        issue: optional(line(60), { headings: ['期数', '刊期', '期次'] }),
        on: field(day, { headings: ['录用日期', '刊发日期'] }),
        mode: optional(choice(['SINGLE', 'COMBINED'])),
      }),
      { list: true },
    ),
  },
  faults: ({ happenedOn, sentUp, adoption }) => {
    const early = (name: string, of: readonly { readonly on: string | null }[] | null) =>
      (of ?? []).flatMap(({ on }, place) =>
        on !== null && on < (happenedOn ?? '') ? [at(`/${name}/${String(place)}/on`, 'BEFORE_REPORTED')] : [],
      );
    return [...early('sentUp', sentUp), ...early('adoption', adoption)];
  },
  // Once its year is over, what nobody took was not adopted; a later adoption counts in its own year all the same.
  mark: ({ happenedOn, adoption }, today) =>
    (adoption ?? []).length === 0 && (happenedOn ?? today).slice(0, 4) < today.slice(0, 4) ? 'NOT_ADOPTED' : null,
  derive: ({ sentUp, adoption }) => ({ progress: progressOf((sentUp ?? []).length, (adoption ?? []).length) }),
});

export type InformationItem = Row<typeof informationItems>;
