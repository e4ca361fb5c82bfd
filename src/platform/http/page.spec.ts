import fc from 'fast-check';
import {
  type CursorPart,
  type CursorValue,
  decodeCursor,
  endOf,
  encodeCursor,
  limitOf,
  pageOf,
} from '../paging/page.js';

const thrown = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('pages', () => {
  it('read back what they wrote', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.integer({ min: -2_147_483_647 }))), (values) => {
        const text = (value: CursorValue): boolean => typeof value !== 'string' || !value.includes('\0');
        fc.pre(values.every(text));
        const parts = values.map((value): CursorPart => (typeof value === 'number' ? 'number' : 'text'));
        expect(decodeCursor(encodeCursor(values), parts)).toEqual(values);
      }),
    );
  });

  it('refuse whatever they did not write, at the cursor', () => {
    fc.assert(
      fc.property(fc.string(), (cursor) => {
        const outcome = thrown(() => decodeCursor(cursor, ['id', 'day']));
        expect(outcome).toMatchObject({ code: 'VALIDATION_FAILED', errors: [{ pointer: '/cursor', code: 'INVALID' }] });
      }),
    );
  });

  it.each<CursorPart>(['text', 'number', 'serial', 'flag', 'day', 'instant', 'id'])(
    'refuse a %s that is null',
    (part) => {
      const cursor = Buffer.from('[null]').toString('base64url');
      expect(thrown(() => decodeCursor(cursor, [part]))).toMatchObject({ code: 'VALIDATION_FAILED' });
    },
  );

  it.each<[CursorPart, CursorValue]>([
    ['id', 'x'],
    ['day', '2026-02-30'],
    ['instant', '2026-02-01'],
    ['number', '7'],
    ['number', 1.5],
    ['number', 2_147_483_648],
    ['serial', 2 ** 53],
    ['day', '0000-01-01'],
    ['instant', '0000-01-01T00:00:00Z'],
    ['flag', 1],
    ['text', 'a\0b'],
    ['text', '\ud800'],
  ])('refuse a %s that is %p', (part, value) => {
    expect(thrown(() => decodeCursor(encodeCursor([value]), [part]))).toMatchObject({ code: 'VALIDATION_FAILED' });
  });

  it.each<[CursorPart, CursorValue]>([
    ['id', '01920000-0000-7000-8000-00000000000a'],
    ['day', '2026-02-28'],
    ['instant', '2026-02-01T00:00:00.123456Z'],
    ['number', -7],
    ['serial', 2 ** 40],
    ['flag', false],
    ['text', '市商务局'],
  ])('accept a %s that is %p', (part, value) => {
    expect(decodeCursor(encodeCursor([value]), [part])).toEqual([value]);
  });

  it('cover a list without gap or overlap, whatever their size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 15 }), (count, limit) => {
        const all = Array.from({ length: count }, (_, place) => place);
        const seen: number[] = [];
        let cursor: string | undefined;
        do {
          const [after = -1] = (decodeCursor(cursor, ['number']) ?? []) as number[];
          const page = pageOf(
            all.filter((row) => row > after).slice(0, limit + 1),
            limit,
            (row) => [row],
            (row) => row,
          );
          seen.push(...page.items);
          cursor = page.nextCursor ?? undefined;
        } while (cursor !== undefined);
        expect(seen).toEqual(all);
      }),
    );
  });

  it('hold fifty items unless told, never more than two hundred', () => {
    expect([limitOf({}), limitOf({ limit: 7 }), limitOf({ limit: 900 })]).toEqual([50, 7, 200]);
  });

  it('begin after the last row of the page before, whose values have names', () => {
    expect(endOf({ limit: 5, after: ['2026-10-13', 'x'] }, 'dueOn', 'id')).toEqual({ dueOn: '2026-10-13', id: 'x' });
    expect(endOf({ limit: 5, after: undefined }, 'dueOn', 'id')).toBeNull();
  });
});
