import type { components } from '../../../api/schema';

/** Counts of what the reader may see. */
export type Overview = components['schemas']['OverviewAnswer'];
