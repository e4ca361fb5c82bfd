import { flag, id, oneOf, searchOf, year } from '../../parts/list/search-schema';

export const STATES = ['OPEN', 'SOLVING', 'SOLVED', 'CONFIRMED', 'DISPUTED', 'VOID'] as const;
export const ORIGINS = ['RESEARCH', 'INSPECTION', 'UNIT', 'MEETING', 'INSTRUCTION', 'MASSES'] as const;
export const LEVELS = ['UNIT', 'CITY', 'PROVINCE', 'NATION'] as const;

/** What the address of the list of problems keeps. */
export const PROBLEMS = {
  state: oneOf(STATES),
  origin: oneOf(ORIGINS),
  ownerUnitId: id('unit'),
  whoHadItUnitId: id('unit'),
  projectId: id('project'),
  above: flag(),
  year: year(),
};
export const readProblemsSearch = searchOf(PROBLEMS);
