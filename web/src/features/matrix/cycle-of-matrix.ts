import type { components } from '../../api/schema';

export type Cycle = components['schemas']['CycleAnswer'];
