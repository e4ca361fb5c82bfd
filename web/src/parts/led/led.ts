import type { components } from '../../api/schema';
import { OPEN_LIGHTS, type LightTally } from '../../ui/light-tally';

export type Project = components['schemas']['ProjectAnswer'];
export type Obligation = components['schemas']['ObligationAnswer'];

/** A project with the lights of what is unfinished in it. */
export interface LedProject {
  readonly project: Project;
  readonly lights: LightTally;
  /** Filed and not yet read by the office. */
  readonly awaiting: number;
}

/** What somebody leads: the projects, and what lags in them, the longest first. */
export interface Led {
  readonly projects: readonly LedProject[];
  readonly lagging: readonly Obligation[];
}

/** How a project stands as a whole: as its gravest matter does; idle while it has none that counts. */
export type Standing = 'lagging' | 'near' | 'regular' | 'idle';

export function tallyOf(obligations: readonly Pick<Obligation, 'light'>[]): LightTally {
  const tally: Record<string, number> = {};
  for (const { light } of obligations) tally[light] = (tally[light] ?? 0) + 1;
  const of = (light: (typeof OPEN_LIGHTS)[number]): number => tally[light] ?? 0;
  return { RED: of('RED'), YELLOW: of('YELLOW'), BLUE: of('BLUE'), GREEN: of('GREEN'), GREY: of('GREY') };
}

export function standingOf({ RED, YELLOW, BLUE, GREEN, GREY }: LightTally): Standing {
  if (RED + YELLOW > 0) return 'lagging';
  if (BLUE > 0) return 'near';
  return GREEN + GREY > 0 ? 'regular' : 'idle';
}

/** History that the office still holds counts nowhere. */
export function ledOf(projects: readonly Project[], obligations: readonly Obligation[]): Led {
  const counted = obligations.filter(({ hold }) => hold == null);
  const ids = new Set(projects.map(({ id }) => id));
  return {
    projects: projects.map((project) => {
      const own = counted.filter(({ projectId }) => projectId === project.id);
      return { project, lights: tallyOf(own), awaiting: own.filter(({ awaitingVerdict }) => awaitingVerdict).length };
    }),
    lagging: counted
      .filter(
        ({ light, projectId }) => (light === 'RED' || light === 'YELLOW') && projectId != null && ids.has(projectId),
      )
      .sort((one, other) => other.lateness - one.lateness),
  };
}
