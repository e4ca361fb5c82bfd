import { nextReading } from './pace-of-reading.js';

const year = { baseline: '10.0', baselineOn: '2025-12-31', target: '50.0', last: '20.0', lastOn: '2026-06-30' };

describe('what is read next of an indicator', () => {
  it.each([
    ['goes on as it went', year, '2026-09-30', '25.1'],
    ['does not go beyond the target', { ...year, last: '45.0' }, '2026-12-31', '50.0'],
    ['stays where it is, once it is beyond the target', { ...year, last: '51.5' }, '2026-09-30', '51.5'],
    [
      'goes down where less is better',
      { ...year, baseline: '0.85', target: '0.40', last: '0.62' },
      '2026-09-30',
      '0.50',
    ],
    [
      'is halfway there, where nothing was read yet',
      { ...year, last: '10.0', lastOn: '2025-12-31' },
      '2026-09-30',
      '30.0',
    ],
  ])('%s', (_how, course, asOf, value) => {
    expect(nextReading(course, asOf)).toBe(value);
  });
});
