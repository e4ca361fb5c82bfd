import { at } from '../../engine/domain/check-row.js';
import { day, dayAhead, field, line, notSaid, optional, rows, yesNo } from '../../engine/domain/field-types.js';
import { defineRegister, type Row } from '../../engine/domain/register.js';

/** What a city may ask of a programme without being asked back: in a year, of collectives, of persons, of county-division level. */
const USUAL = { programmes: 2, collectives: 50, individuals: 150, divisionLevel: 0.2 } as const;
const approval = { missing: 'APPROVAL_BASIS_MISSING' } as const;

/** 激励表彰: what the city decided on the approval of whoever may approve it; the office alone keeps and reads it, for the names' sake. */
export const commendations = defineRegister({
  kind: 'COMMENDATION',
  path: 'commendations',
  menu: 'EXPERIENCE',
  filers: 'OFFICE',
  readers: 'OFFICE',
  level: 'none',
  unitOfOffice: true,
  proof: { itself: true, issuer: 'approvalBody', issuedOn: 'happenedOn' },
  naturalKey: [['decisionNumber']],
  order: ['title', 'approvalNumber', 'approvalBody', 'decisionNumber', 'happenedOn', 'collectives', 'individuals'],
  headings: { unitId: ['表彰单位'], happenedOn: ['表彰日期', '决定日期'] },
  fields: {
    approvalNumber: field(line(100), { ...approval, list: true }),
    approvalBody: field(line(100), { ...approval, unsaid: notSaid }),
    decisionNumber: field(line(100), { list: true }),
    collectives: optional(rows(500, { name: field(line(100)) })),
    individuals: optional(
      rows(1000, { name: field(line(50)), unit: optional(line(100)), divisionLevel: optional(yesNo) }),
    ),
    noticeFrom: optional(day),
    noticeTo: optional(dayAhead),
  },
  faults: ({ noticeFrom, noticeTo }) =>
    noticeFrom !== null && noticeTo !== null && noticeTo < noticeFrom ? [at('/noticeTo', 'ENDS_BEFORE_BEGIN')] : [],
  warnings: ({ collectives, individuals }, ofYear) => {
    const persons = individuals ?? [];
    const high = persons.filter(({ divisionLevel }) => divisionLevel === true).length;
    return [
      ...(ofYear > USUAL.programmes ? (['PROGRAMMES_MANY'] as const) : []),
      ...((collectives ?? []).length > USUAL.collectives ? (['COLLECTIVES_MANY'] as const) : []),
      ...(persons.length > USUAL.individuals ? (['INDIVIDUALS_MANY'] as const) : []),
      ...(high > persons.length * USUAL.divisionLevel ? (['DIVISION_LEVEL_MANY'] as const) : []),
    ];
  },
});

export type Commendation = Row<typeof commendations>;
