import { count, flag, searchOf } from '../../parts/list/search-schema';

/** What the address of this page keeps: which version of the rules is read. */
export const readRulesSearch = searchOf({ version: count() });

/** Of a trial: only units with a post that some step would not reach. */
export const TRIAL_UNITS = { unreachable: flag() };
export const readTrialSearch = searchOf(TRIAL_UNITS);
