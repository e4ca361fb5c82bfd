import { anchorFault, type CheckedSeal, faultsOf } from './seal-report.js';

const sound: CheckedSeal = {
  number: 3,
  digest: 'aa',
  eventCount: 2,
  chained: true,
  presentCount: 2,
  presentDigest: 'aa',
  changed: [],
};

describe('the judgement on a seal', () => {
  it('finds nothing wrong with a sound one', () => {
    expect(faultsOf(sound, 3)).toEqual([]);
  });

  it.each([
    ['a left-out number', { number: 4 }, [{ seal: 3, code: 'SEAL_MISSING', events: [] }]],
    ['a broken chain', { chained: false }, [{ seal: 3, code: 'CHAIN_BROKEN', events: [] }]],
    ['changed content', { changed: ['e1'], presentDigest: 'bb' }, [{ seal: 3, code: 'EVENT_CHANGED', events: ['e1'] }]],
    ['missing events', { presentCount: 1, presentDigest: 'bb' }, [{ seal: 3, code: 'EVENTS_MISSING', events: [] }]],
    ['added events', { presentCount: 3, presentDigest: 'bb' }, [{ seal: 3, code: 'EVENTS_ADDED', events: [] }]],
    ['exchanged events', { presentDigest: 'bb' }, [{ seal: 3, code: 'SEAL_DIFFERS', events: [] }]],
  ])('names %s', (_, change, faults) => {
    expect(faultsOf({ ...sound, ...change }, 3)).toEqual(faults);
  });
});

describe('a noted seal', () => {
  it('is satisfied by the same digest, whatever its letters', () => {
    expect(anchorFault({ number: 3, digest: 'AA' }, 'aa')).toEqual([]);
  });
  it('shows that the end was cut off', () => {
    expect(anchorFault({ number: 3, digest: 'aa' }, null)).toEqual([{ seal: 3, code: 'ANCHOR_MISSING', events: [] }]);
  });
  it('shows that the chain was written anew', () => {
    expect(anchorFault({ number: 3, digest: 'aa' }, 'bb')).toEqual([{ seal: 3, code: 'ANCHOR_DIFFERS', events: [] }]);
  });
});
