import { DomainError } from '../../../../shared-kernel/domain-error.js';
import { assertSeparateContent, pairedKind } from './separate-content.js';

const FILED = '实地查看3个网点，台账齐全。';

function refusalOf(summary: string, filed: readonly string[]): unknown {
  try {
    assertSeparateContent({ summary, heldOn: '2026-09-15' }, filed);
    return null;
  } catch (error) {
    return (error as DomainError).errors;
  }
}

describe('research and inspection on one day', () => {
  it.each([
    ['the very same', FILED],
    ['other punctuation', '实地查看3个网点；台账齐全'],
    ['spaces and line breaks between', ' 实地查看 3 个网点，\n台账齐全。\u3000'],
    ['full-width digits', '实地查看３个网点，台账齐全。'],
  ])('need separate content: %s is refused', (_, summary) => {
    expect(refusalOf(summary, ['另一项。', FILED])).toEqual([
      { pointer: '/activity/summary', code: 'CONTENT_NOT_SEPARATE', params: { heldOn: '2026-09-15' } },
    ]);
  });

  it.each([
    ['another number', '实地查看4个网点，台账齐全。'],
    ['a sentence more', `${FILED}提出整改要求2条。`],
    ['another order', '台账齐全，实地查看3个网点。'],
  ])('%s is taken', (_, summary) => {
    expect(refusalOf(summary, [FILED])).toBeNull();
  });

  it('capitals do not make another text', () => {
    expect(refusalOf('APP上线', ['app 上线'])).not.toBeNull();
  });

  it('nothing else is paired', () => {
    expect(
      ['RESEARCH', 'COORDINATION', 'INSPECTION', 'PROBLEM', 'EXPERIENCE'].map((kind) => pairedKind(kind as never)),
    ).toEqual(['INSPECTION', null, 'RESEARCH', null, null]);
  });
});
