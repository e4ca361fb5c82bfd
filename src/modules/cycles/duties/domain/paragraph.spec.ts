import { DUTY_STATES } from './duty.js';
import { checkParagraph } from './paragraph.js';

const OVER = ['VERIFIED', 'EXEMPT', 'CANCELLED'];

describe('a responsible unit’s paragraph', () => {
  it.each(DUTY_STATES.map((state) => [state, !OVER.includes(state)] as const))(
    'is taken while %s: %s',
    (state, taken) => {
      const attempt = () => checkParagraph(state);
      if (taken) expect(attempt).not.toThrow();
      else expect(attempt).toThrow('DUTY_STATE');
    },
  );
});
