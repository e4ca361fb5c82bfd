import { dueKinds, type searchKinds, subjects } from '../api/subjects';

type Rules = typeof dueKinds;
export type DueKind = keyof Rules;
type UnitKind = { [Kind in DueKind]: Rules[Kind]['ladder'] extends 'OFFICE' ? never : Kind }[DueKind];

/** Kinds of what units have to do; the others are the office's own. */
export const UNIT_KINDS = (Object.keys(dueKinds) as DueKind[]).filter(
  (kind): kind is UnitKind => dueKinds[kind].ladder !== 'OFFICE',
);

interface Subject {
  readonly page: string | null;
  readonly hitPage?: string;
}
const known: Readonly<Record<string, Subject | undefined>> = subjects;

const placeOf = (page: string, id: string): string => page.replace('{id}', id);

/** Where a thing that a notice or an approval is about is shown, or null where it has no page of its own. */
export function pathOfSubject(type: string, id: string): string | null {
  const page = known[type]?.page ?? null;
  return page === null ? null : placeOf(page, id);
}

/** Where something found is shown. */
export function pathOfHit(kind: (typeof searchKinds)[number], id: string): string {
  const { page, hitPage }: Subject = subjects[kind];
  return placeOf(hitPage ?? page ?? '/', id);
}

/** Whether tasks stand behind what is due: tasks themselves, decisions, demands, help asked for. */
export const isTask = (kind: DueKind): boolean => dueKinds[kind].subject === 'TASK';

/** The office’s word on what others filed or asked: given where that is seen. */
export const isVerdict = (kind: DueKind): boolean => 'verdict' in dueKinds[kind];

interface Due {
  readonly kind: DueKind;
  readonly id: string;
  readonly subjectId: string;
}

/** Where what is due is seen: the page of the thing behind it, else the obligation's own. */
export function pathOfDue({ kind, id, subjectId }: Due): string {
  const { subject } = dueKinds[kind];
  return (subject === null ? null : pathOfSubject(subject, subjectId)) ?? placeOf(subjects.OBLIGATION.page, id);
}
