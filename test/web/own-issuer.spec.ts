import { ownIssuer } from '../../web/src/features/registers/own-issuer';
import type { RegisterField } from '../../web/src/features/registers/register';

const field = (name: string, required: boolean): RegisterField => ({
  ...{ name, label: name, input: 'line', required, inList: true, ahead: false, derived: false },
  ...{ filter: false, offSystem: false, choices: [], kinds: [], parts: [], middleOf: [] },
});

describe('who issued a document that a unit reports', () => {
  it('is the unit itself until another is typed', () => {
    expect(ownIssuer({ fields: [field('title', true), field('issuer', true)] }, '市商务局', true)).toEqual({
      issuer: '市商务局',
    });
  });

  it('is left as it was said of what was reported before', () => {
    expect(ownIssuer({ fields: [field('issuer', true)] }, '市商务局', false)).toEqual({});
  });

  it('is not asked where the register has none, nor said where it may be left out', () => {
    expect(ownIssuer({ fields: [field('title', true)] }, '市商务局', true)).toEqual({});
    expect(ownIssuer({ fields: [field('issuer', false)] }, '市商务局', true)).toEqual({});
  });
});
