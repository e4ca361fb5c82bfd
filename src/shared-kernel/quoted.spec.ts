import { quoted } from './quoted.js';

describe('a quoted name', () => {
  it.each([
    ['乡村e镇建设', '“乡村e镇建设”'],
    ['“链主+园区”招商改革', '“‘链主+园区’招商改革”'],
  ])('%s is written %s', (name, written) => {
    expect(quoted(name)).toBe(written);
  });
});
