import type { Reader } from '../../../../platform/database/tx.js';
import type { PostRole } from '../../../../shared-kernel/actor.js';
import {
  listProjectFacts,
  listSeats,
  listUnits,
  type ProjectFacts,
  type Seat,
  type UnitFacts,
} from '../persistence/people.repository.js';

/** Whose responsibility it is: enough of an obligation to find its people. */
export interface Responsible {
  readonly ownerUnitId: string;
  readonly ownerPostId: string | null;
  readonly projectId: string | null;
}

/** The people of a set of obligations as they stand today; resolved when a step fires, never earlier. */
export class People {
  private readonly seats: ReadonlyMap<string, Seat>;
  private readonly units: ReadonlyMap<string, UnitFacts>;
  private readonly projects: ReadonlyMap<string, ProjectFacts>;
  private readonly first: ReadonlyMap<string, Seat>;
  readonly office: UnitFacts | null;

  constructor(seats: readonly Seat[], units: readonly UnitFacts[], projects: readonly ProjectFacts[]) {
    this.seats = new Map(seats.map((seat) => [seat.postId, seat]));
    this.units = new Map(units.map((unit) => [unit.unitId, unit]));
    this.projects = new Map(projects.map((project) => [project.projectId, project]));
    this.first = new Map([...seats].reverse().map((seat) => [`${seat.unitId}:${seat.role}`, seat]));
    this.office = units.find((unit) => unit.kind === 'REFORM_OFFICE') ?? null;
  }

  seat(postId: string | null): Seat | null {
    return postId === null ? null : (this.seats.get(postId) ?? null);
  }

  /** Everybody loaded; the city's officials are always among them. */
  all(): readonly Seat[] {
    return [...this.seats.values()];
  }

  unit(unitId: string): UnitFacts | null {
    return this.units.get(unitId) ?? null;
  }

  project(projectId: string | null): ProjectFacts | null {
    return projectId === null ? null : (this.projects.get(projectId) ?? null);
  }

  /** The unit's first post of a role, held ones before vacant ones. */
  ofUnit(unitId: string, role: PostRole): Seat | null {
    return this.first.get(`${unitId}:${role}`) ?? null;
  }

  /** The reform office's post of a role. */
  ofOffice(role: PostRole): Seat | null {
    return this.office === null ? null : this.ofUnit(this.office.unitId, role);
  }

  /** The section chief who answers for it: named on the obligation or the project, else the unit's own. */
  sectionChief(of: Responsible): Seat | null {
    const named = [of.ownerPostId, this.project(of.projectId)?.responsiblePostId ?? null].map((postId) =>
      this.seat(postId),
    );
    return named.find((seat) => seat?.unitId === of.ownerUnitId) ?? this.ofUnit(of.ownerUnitId, 'SECTION_CHIEF');
  }

  /** The leading official of the project, or null where there is none (the chain's gap is shown). */
  leadingOfficial(of: Responsible): Seat | null {
    return this.seat(this.project(of.projectId)?.leadingPostId ?? null);
  }

  /** Whether the party secretary or the mayor leads the project himself. */
  ledBySecretaryOrMayor(of: Responsible): boolean {
    return this.leadingOfficial(of)?.headsCity ?? false;
  }

  /** The secretary of a leader. */
  secretaryOf(leaderPostId: string): Seat | null {
    return [...this.seats.values()].find((seat) => seat.servesPostId === leaderPostId) ?? null;
  }
}

/** Loads everybody who may matter for the obligations, in three statements whatever their number. */
export async function loadPeople(reader: Reader, of: readonly Responsible[]): Promise<People> {
  const projectIds = distinct(of.map((one) => one.projectId));
  const projects = projectIds.length === 0 ? [] : await listProjectFacts(reader, projectIds);
  const groupIds = distinct(projects.map((project) => project.groupUnitId));
  const unitIds = distinct([...of.map((one) => one.ownerUnitId), ...groupIds]);
  const postIds = distinct([
    ...of.map((one) => one.ownerPostId),
    ...projects.flatMap((project) => [project.leadingPostId, project.responsiblePostId]),
  ]);
  return new People(await listSeats(reader, unitIds, postIds), await listUnits(reader, unitIds), projects);
}

function distinct(values: readonly (string | null)[]): readonly string[] {
  return [...new Set(values.filter((value): value is string => value !== null))];
}
