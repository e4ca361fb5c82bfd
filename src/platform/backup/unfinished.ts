/** A table that stands while a restore is under way: what was broken off is begun anew, and nothing is served from it. */
export const UNFINISHED = 'restore_unfinished';
