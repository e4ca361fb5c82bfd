import { allows, type DutyState } from './duty.js';
import { refuse } from './problems.js';
import { secretMark } from './secrecy.js';

/** Characters of a paragraph, as of a record's summary. */
export const LONGEST_PARAGRAPH = 300;

/**
 * A paragraph is taken while the duty may still be filed or awaits its verdict; no mark of classified papers.
 * @throws DUTY_STATE, PARAGRAPH_REFUSED
 */
export function checkParagraph(state: DutyState, text: string): void {
  if (state !== 'SUBMITTED' && !allows(state, 'submit')) throw refuse('DUTY_STATE', { state, act: 'add-paragraph' });
  const mark = secretMark(text);
  if (mark !== null)
    throw refuse('PARAGRAPH_REFUSED', {}, [{ pointer: '/text', code: 'SECRET_MARK', params: { mark } }]);
}
