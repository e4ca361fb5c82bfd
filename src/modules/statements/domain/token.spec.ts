import { readTokens } from './token.js';

const none = { names: null, parameters: {} };

describe('the chips of a text', () => {
  it('are a number, a fact, a claim and names, in their order and with their places', () => {
    const text = '{{n:outputs.total}}，{{f:0a1}}，{{k:0b2}}，{{names:claims.national:3}}';
    expect(readTokens(text)).toEqual({
      tokens: [
        { ...none, kind: 'COUNT', reference: 'outputs.total', from: 0, to: 19 },
        { ...none, kind: 'FACT', reference: '0a1', from: 20, to: 29 },
        { ...none, kind: 'CLAIM', reference: '0b2', from: 30, to: 39 },
        { ...none, kind: 'NAMES', reference: 'claims.national', names: 3, from: 40, to: 67 },
      ],
      faults: [],
    });
  });

  it('carry what they are cut down to', () => {
    const [token] = readTokens('{{n:outputs.total; kind=PLAN; project=P1; say=FLOOR_YU}}').tokens;
    expect(token?.parameters).toEqual({ kind: 'PLAN', project: 'P1', say: 'FLOOR_YU' });
  });

  it.each([
    ['{{n:outputs.total', 'TOKEN_UNCLOSED'],
    ['{{x:outputs.total}}', 'TOKEN_KIND_UNKNOWN'],
    ['{{outputs.total}}', 'TOKEN_KIND_UNKNOWN'],
    ['{{n:}}', 'TOKEN_REFERENCE_MALFORMED'],
    ['{{n:a b}}', 'TOKEN_REFERENCE_MALFORMED'],
    ['{{names:a:3:4}}', 'TOKEN_REFERENCE_MALFORMED'],
    ['{{names:a}}', 'TOKEN_NAMES_NUMBER'],
    ['{{names:a:0}}', 'TOKEN_NAMES_NUMBER'],
    ['{{n:a:3}}', 'TOKEN_NAMES_NUMBER'],
    ['{{n:a;colour=red}}', 'TOKEN_PARAMETER_UNKNOWN'],
    ['{{n:a;level=A;level=B}}', 'TOKEN_PARAMETER_TWICE'],
    ['{{n:a;level=}}', 'TOKEN_PARAMETER_EMPTY'],
    ['{{n:a;level}}', 'TOKEN_PARAMETER_EMPTY'],
  ])('are not made of %s', (text, code) => {
    expect(readTokens(text)).toEqual({ tokens: [], faults: [{ code, from: 0, to: text.length }] });
  });

  it('are read on behind one that was never closed', () => {
    const { tokens, faults } = readTokens('{{n:a {{f:b}}');
    expect(faults).toEqual([{ code: 'TOKEN_UNCLOSED', from: 0, to: 6 }]);
    expect(tokens).toEqual([{ ...none, kind: 'FACT', reference: 'b', from: 6, to: 13 }]);
  });
});
