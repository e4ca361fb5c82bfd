import type { Interview } from './use-proposals';

type Tone = 'plain' | 'calm' | 'good' | 'warn' | 'bad';

const TONES: Readonly<Record<Interview['state'], Tone>> = {
  PROPOSED: 'warn',
  REJECTED: 'plain',
  ISSUED: 'calm',
  ACKNOWLEDGED: 'calm',
  UNSERVED: 'warn',
  TALKED: 'warn',
  RECTIFIED: 'calm',
  CLOSED: 'good',
  FAILED: 'bad',
  VOID: 'plain',
  WAIVED: 'plain',
};

/** The tone that repeats what the word of a state says. */
export function stateTone(state: Interview['state']): Tone {
  return TONES[state];
}
