import { ANY, toggled, wholeBatch } from '../../web/src/parts/review/choice';

const rows = ['own', 'one', 'two', 'three'].map((id) => ({ id }));
const choice = { fits: ({ id }: { readonly id: string }) => id !== 'own', most: 2 };

describe('what is chosen for a batch', () => {
  it('all of it is what one may confirm, as much as one batch takes', () => {
    expect([...wholeBatch(rows, choice)]).toEqual(['one', 'two']);
    expect(wholeBatch(rows, ANY).size).toBe(4);
  });

  it('what one may not confirm is never chosen, and nothing beyond what one batch takes', () => {
    const [own, one, two, three] = rows;
    expect(toggled(new Set(), own, choice).size).toBe(0);
    expect([...toggled(new Set(['one']), two, choice)]).toEqual(['one', 'two']);
    expect([...toggled(new Set(['one', 'two']), three, choice)]).toEqual(['one', 'two']);
    expect([...toggled(new Set(['one', 'two']), one, choice)]).toEqual(['two']);
    expect([...toggled(new Set(['one']), undefined, choice)]).toEqual(['one']);
  });
});
