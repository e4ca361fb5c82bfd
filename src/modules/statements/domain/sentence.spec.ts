import { canBeSummed, hintedNumerals, type ProtectedName, saidTwice, unsourcedNumbers } from './sentence.js';
import { readTokens } from './token.js';

const tokensOf = (text: string) => readTokens(text).tokens;
const found = (text: string, names: readonly ProtectedName[] = []): readonly string[] =>
  unsourcedNumbers(text, tokensOf(text), names).map(({ from, to }) => text.slice(from, to));
const hinted = (text: string): readonly string[] =>
  hintedNumerals(text, tokensOf(text), []).map(({ from, to }) => text.slice(from, to));

describe('digits written by hand', () => {
  it('are found with their places, also in full width, with decimals and as a share', () => {
    expect(found('新增12项、３４项，增长5.6%')).toEqual(['12', '３４', '5.6%']);
  });

  it('are none of those in a chip', () => {
    expect(found('印发{{n:outputs.total;step=10}}项，另有3项')).toEqual(['3']);
  });

  it('are none of those that the author marked as a name or a date', () => {
    const text = '截至9月30日，“5G+”园区2个';
    const names: readonly ProtectedName[] = [
      { as: 'DATE', from: 2, to: 7 },
      { as: 'NAME', from: 8, to: 13 },
    ];
    expect(found(text, names)).toEqual(['2']);
  });

  it('are still found where a mark covers only a part of them', () => {
    expect(found('共123项', [{ as: 'NAME', from: 1, to: 3 }])).toEqual(['123']);
  });
});

describe('Han numerals before a measure word', () => {
  it('are hinted', () => {
    expect(hinted('制定两项制度，提供岗位两万余个，召开十二次会议')).toEqual(['两项', '两万余个', '十二次']);
  });

  it('are none of a name without a measure word', () => {
    expect(hinted('“十大工程”、第一方阵')).toEqual([]);
  });
});

describe('a record', () => {
  const chip = (countId: string | null, ...recordIds: readonly string[]) => ({ countId, recordIds });

  it('stands behind one chip of a sentence only', () => {
    expect(saidTwice([chip('claims.national', 'a', 'b'), chip('claims.provincial', 'c')])).toEqual([]);
    expect(saidTwice([chip('claims.national', 'a', 'b'), chip(null, 'b'), chip(null, 'b')])).toEqual(['b']);
  });

  it('is not said twice by a chip that counts it several times', () => {
    expect(saidTwice([chip('information.adopted', 'a', 'a')])).toEqual([]);
  });

  it('is added up with others of the same count alone, and once', () => {
    expect(canBeSummed([chip('outputs.total', 'a'), chip('outputs.total', 'b')])).toBe(true);
    expect(canBeSummed([chip('outputs.total', 'a'), chip('outputs.total', 'a')])).toBe(false);
    expect(canBeSummed([chip('outputs.total', 'a'), chip('cases.promoted', 'b')])).toBe(false);
    expect(canBeSummed([chip(null, 'a'), chip(null, 'b')])).toBe(false);
    expect(canBeSummed([])).toBe(false);
  });
});
