import { flag, id, oneOf, searchOf } from '../../parts/list/search-schema';

export const LIGHTS = ['RED', 'GREY', 'YELLOW', 'GREEN', 'DONE'] as const;

/** What the address of the list of indicators keeps. */
export const INDICATORS = {
  light: oneOf(LIGHTS),
  waiting: flag(),
  projectId: id('project'),
  dataUnitId: id('unit'),
  ended: flag(),
};
export const readIndicatorsSearch = searchOf(INDICATORS);
