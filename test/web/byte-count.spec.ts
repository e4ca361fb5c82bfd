import { byteCount } from '../../web/src/ui/byte-count';

describe('a size', () => {
  it.each([
    [0, 0, 'kilobytes'],
    [1, 1, 'kilobytes'],
    [8_192, 8, 'kilobytes'],
    [1_048_575, 1_024, 'kilobytes'],
    [1_048_576, 1, 'megabytes'],
    [5_767_168, 6, 'megabytes'],
    [-8_192, -8, 'kilobytes'],
    [-2_097_152, -2, 'megabytes'],
  ])('of %s bytes reads %s %s: what is there is never nothing', (bytes, count, unit) => {
    expect(byteCount(bytes)).toEqual({ unit, count });
  });
});
