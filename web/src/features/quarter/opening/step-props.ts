import type { components } from '../../../api/schema';
import type { Cycle } from '../cycle';

export type Preview = components['schemas']['PreviewAnswer'];

/** What each step of the opening is handed. */
export interface StepProps {
  readonly cycle: Cycle;
  readonly preview: Preview;
}
