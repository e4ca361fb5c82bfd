import type { PostRole } from '../../../../shared-kernel/actor.js';
import type { Addressees } from '../domain/steps.js';
import type { Seat } from '../persistence/people.repository.js';
import type { StepPerson } from '../persistence/case-step.row.js';
import type { PolicyRules } from '../../policy/domain/policy.js';
import type { People, Responsible } from './people.js';

/** A post that is told something, and why it. */
export interface Addressed {
  readonly seat: Seat;
  readonly copy: boolean;
  /** The title of the vacant post in whose place the unit office is told. */
  readonly insteadOf: string | null;
}

/** Somebody holds the post today, or acts for it. */
export const staffed = (seat: Seat | null): boolean =>
  seat !== null && (seat.personId !== null || seat.deputies.length > 0);

/** The post of a role that answers for a matter in its unit. */
export function seatOf(people: People, of: Responsible, role: PostRole): Seat | null {
  return role === 'SECTION_CHIEF' ? people.sectionChief(of) : people.ofUnit(of.ownerUnitId, role);
}

/** A vacant post is never taken for an unresponsive one: its notices go to the unit office, and it is flagged. */
function addressed(people: People, of: Responsible, role: PostRole, copy: boolean): Addressed | null {
  const seat = seatOf(people, of, role);
  if (seat !== null && staffed(seat)) return { seat, copy, insteadOf: null };
  const office = people.ofUnit(of.ownerUnitId, 'UNIT_OFFICE');
  if (office !== null && staffed(office)) return { seat: office, copy, insteadOf: seat?.title ?? role };
  return seat === null ? null : { seat, copy, insteadOf: seat.title };
}

/** Who is told today, each post once; a post that is told outright gets no copy. */
export function recipientsOf(people: People, of: Responsible, addressees: Addressees): readonly Addressed[] {
  const all = [
    ...addressees.to.map((role) => addressed(people, of, role, false)),
    ...addressees.copy.map((role) => addressed(people, of, role, true)),
  ].filter((one) => one !== null);
  return all.filter((one, place) => all.findIndex((other) => other.seat.postId === one.seat.postId) === place);
}

/** The liaison of the special group that answers for the project, where the rules copy him in; a vacant post is told nothing. */
export function groupCopies(
  people: People,
  { projectId }: Responsible,
  { copyGroupLiaison }: Pick<PolicyRules, 'copyGroupLiaison'>,
): readonly Addressed[] {
  const groupId = people.project(projectId)?.groupUnitId ?? null;
  const seat = copyGroupLiaison && groupId !== null ? people.ofUnit(groupId, 'GROUP_LIAISON') : null;
  return seat !== null && staffed(seat) ? [{ seat, copy: true, insteadOf: null }] : [];
}

const CHAIN: readonly PostRole[] = [
  'OFFICE_CLERK',
  'OFFICE_SECTION_CHIEF',
  'OFFICE_DEPUTY_DIRECTOR',
  'EXECUTIVE_DEPUTY_DIRECTOR',
  'OFFICE_DIRECTOR',
];

/** The official's own chain: the one who has to act, and whoever stands above him. */
export function officeChain(people: People, postId: string | null): readonly Addressed[] {
  const own = people.seat(postId) ?? people.ofOffice('OFFICE_SECTION_CHIEF');
  const above = CHAIN.slice(CHAIN.indexOf(own?.role ?? 'OFFICE_SECTION_CHIEF') + 1).map((role) =>
    people.ofOffice(role),
  );
  const next = above.find(staffed) ?? null;
  return [own, next]
    .filter((seat): seat is Seat => seat !== null)
    .map((seat) => ({ seat, copy: false, insteadOf: null }));
}

/** The recipients as the timeline keeps them: names, on whose behalf, why. */
export function asPeople(recipients: readonly Addressed[]): readonly StepPerson[] {
  return recipients.flatMap(({ seat, copy, insteadOf }) => [
    {
      postId: seat.postId,
      title: seat.title,
      role: seat.role,
      personId: seat.personId,
      name: seat.personName,
      as: insteadOf === null ? (copy ? 'COPY' : 'TO') : 'INSTEAD',
      ...(insteadOf !== null && { why: 'VACANT', onBehalfOf: insteadOf }),
    },
    ...seat.deputies.map((deputy) => ({
      postId: deputy.postId,
      title: deputy.title,
      role: seat.role,
      personId: deputy.personId,
      name: deputy.name,
      as: 'DEPUTY',
      onBehalfOf: seat.title,
      why: 'DELEGATION',
    })),
  ]);
}
