import { orderFaults, placesMoved } from './leader-order.js';

describe('the order of leaders', () => {
  it.each([
    ['names each once', ['a', 'b', 'c'], []],
    ['names one twice', ['a', 'b', 'b', 'c'], ['/postIds/2 LEADER_ORDER_STRANGE']],
    ['leaves one out', ['a', 'c'], ['/postIds LEADER_ORDER_INCOMPLETE']],
    ['names somebody who is none', ['a', 'x', 'b', 'c'], ['/postIds/1 LEADER_ORDER_STRANGE']],
  ])('%s', (_what, wanted, faults) => {
    expect(orderFaults(wanted, ['c', 'a', 'b']).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(faults);
  });

  it('moves those who stand elsewhere than before', () => {
    expect(placesMoved(['a', 'b', 'c'], ['b', 'a', 'c'])).toEqual(['b', 'a']);
    expect(placesMoved(['a', 'b'], ['a', 'b'])).toEqual([]);
  });
});
