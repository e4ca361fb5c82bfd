import { readTokens } from './token.js';
import { repetitions, sentencesOf, unlikeSums } from './text.js';

/** The chips of a text with the records behind each reference. */
const read = (text: string, records: Readonly<Record<string, readonly string[]>>) =>
  readTokens(text).tokens.map((token) => ({
    token,
    recordIds: records[`${token.reference}${token.parameters.level ?? ''}`] ?? [token.reference],
    measure: token.reference === 'leaders' ? '名' : '项',
  }));
const twice = (text: string, records: Readonly<Record<string, readonly string[]>> = {}): readonly string[] =>
  repetitions(text, read(text, records)).map(({ from, to }) => text.slice(from, to));
const sums = (text: string, records: Readonly<Record<string, readonly string[]>> = {}): number =>
  unlikeSums(text, read(text, records)).length;

describe('the sentences of a text', () => {
  it('end with their stops, at the end of a paragraph, or where the text ends', () => {
    const text = '一。二！三\n四';
    expect(sentencesOf(text).map(({ from, to }) => text.slice(from, to))).toEqual(['一。', '二！', '三\n', '四']);
    expect(sentencesOf('')).toEqual([]);
  });
});

describe('a record that a sentence says twice', () => {
  it('is refused by its later chip, in the same sentence alone', () => {
    expect(twice('{{k:a}}和{{k:a}}。')).toEqual(['{{k:a}}']);
    expect(twice('{{k:a}}。{{k:a}}。')).toEqual([]);
    expect(twice('{{n:x}}项、{{n:y}}项。', { x: ['1', '2'], y: ['2', '3'] })).toEqual(['{{n:y}}']);
  });

  it('may be a part of what was said: after 其中, or in brackets', () => {
    const records = { x: ['1', '2', '3'], xNATIONAL: ['1', '2'], xMUNICIPAL: ['3'], y: ['3', '4'] };
    const parts = '国家级{{n:x;level=NATIONAL}}项、市级{{n:x;level=MUNICIPAL}}项';
    expect(twice(`{{n:x}}项，其中${parts}。`, records)).toEqual([]);
    expect(twice(`{{n:x}}项（${parts}）。`, records)).toEqual([]);
    expect(twice(`{{n:x}}项，${parts}。`, records)).toHaveLength(2);
    expect(twice(`{{n:x}}项，其中{{n:x;level=NATIONAL}}项、{{n:x;level=NATIONAL}}项。`, records)).toHaveLength(1);
    expect(twice('{{n:x}}项，其中{{n:y}}项。', records)).toEqual(['{{n:y}}']);
  });

  it('says the parts of one fact once: value, share and rank', () => {
    expect(twice('{{f:a}}万亩，占{{f:a;part=SHARE}}，居全省{{k:a}}。')).toEqual([]);
    expect(twice('{{f:a}}万亩，占{{f:a;part=SHARE}}，共{{f:a}}万亩。')).toEqual(['{{f:a}}']);
    expect(twice('{{f:a}}万亩，是{{n:x}}项之一。', { x: ['a', 'b'] })).toEqual(['{{n:x}}']);
  });

  it('is not said again by what stands beside its number', () => {
    const records = { done: ['1'], all: ['1'] };
    expect(twice('{{n:all}}项任务{{n:done;say=ALL;whole=all}}完成。', records)).toEqual([]);
    expect(twice('{{n:all}}项，比上年{{n:all;say=DELTA}}。', records)).toEqual([]);
    expect(twice('{{n:all}}项，{{n:done;say=SEVERAL}}。', records)).toHaveLength(1);
  });
});

describe('a record that is counted as something else', () => {
  it('is said once as each: leaders, and what they lead', () => {
    const records = { leaders: ['p1'], projects: ['p1', 'p2'] };
    expect(twice('{{n:leaders}}名领导领衔{{n:projects}}项改革。', records)).toEqual([]);
  });
});

describe('a sum', () => {
  it('is of one count, with no record in it twice', () => {
    const records = { xA: ['1'], xB: ['2'], y: ['3'] };
    expect(sums('{{n:x;level=A}}项+{{n:x;level=B}}项', records)).toBe(0);
    expect(sums('{{n:x;level=A}} ＋ {{n:x;level=A}}', records)).toBe(1);
    expect(sums('{{n:x;level=A}}+{{n:y}}', records)).toBe(1);
    expect(sums('{{f:a}}+{{f:b}}')).toBe(1);
    expect(sums('{{n:x;level=A}}项、{{n:y}}项', records)).toBe(0);
  });
});
