import { allows, type DutyState } from './duty.js';
import { refuse } from './problems.js';

/** Characters of a paragraph, as of a record's summary. */
export const LONGEST_PARAGRAPH = 300;

/**
 * A paragraph is taken while the duty may still be filed or awaits its verdict.
 * @throws DUTY_STATE
 */
export function checkParagraph(state: DutyState): void {
  if (state !== 'SUBMITTED' && !allows(state, 'submit')) throw refuse('DUTY_STATE', { state, act: 'add-paragraph' });
}
