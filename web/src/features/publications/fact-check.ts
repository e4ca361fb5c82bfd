import type { components } from '../../api/schema';

export type FactCheck = components['schemas']['FactCheckAnswer'];

/** The tones of what became of a check. */
const TONES = {
  ...({ OPEN: 'calm', LAPSED: 'plain', AGREED: 'good', OBJECTED: 'warn' } as const),
  ...({ ADOPTED: 'good', NOT_ADOPTED: 'plain', WITHDRAWN: 'plain' } as const),
};
export const toneOfCheck = (state: FactCheck['state']) => TONES[state];
