import { checkQuery, cleaned, readJson } from './request-content.js';

const thrown = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};
const deep = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

describe('the content of a request', () => {
  it('says nothing by null: it is left out of every object, at every depth and in lists of objects', () => {
    const body = { a: null, b: { c: null, d: 1 }, e: [{ f: null, g: [] }], h: 'x' };
    expect(cleaned(body)).toEqual({ b: { d: 1 }, e: [{ g: [] }], h: 'x' });
  });

  it('is nothing where it is null altogether', () => {
    expect(cleaned(null)).toBeUndefined();
  });

  it.each<[string, unknown, string, string]>([
    ['null in a list', { a: [1, null] }, '/a/1', 'WRONG_TYPE'],
    ['a NUL character', { a: [{ b: 'x\0' }] }, '/a/0/b', 'UNREADABLE'],
    ['half a character', { a: '\ud800' }, '/a', 'UNREADABLE'],
    ['a number beyond all numbers', { a: { b: Infinity } }, '/a/b', 'OUT_OF_RANGE'],
  ])('is refused where it stands: %s', (_, body, pointer, code) => {
    expect(thrown(() => cleaned(body))).toMatchObject({ code: 'VALIDATION_FAILED', errors: [{ pointer, code }] });
  });

  it('keeps characters of two halves', () => {
    expect(cleaned({ a: '𠮷' })).toEqual({ a: '𠮷' });
  });

  it('is no deeper than anybody means, and is refused without descending', () => {
    expect(cleaned(deep(32))).toEqual(deep(32));
    expect(thrown(() => cleaned(deep(33)))).toMatchObject({ code: 'MALFORMED_REQUEST' });
    expect(thrown(() => cleaned(deep(500_000)))).toMatchObject({ code: 'MALFORMED_REQUEST' });
  });

  it('is UTF-8, never read as something like it', () => {
    expect(readJson(Buffer.from('{"a":"文"}'), JSON.parse)).toEqual({ a: '文' });
    expect(thrown(() => readJson(Buffer.from([0x22, 0xff, 0x22]), JSON.parse))).toMatchObject({
      code: 'MALFORMED_REQUEST',
    });
  });
});

describe('a query', () => {
  it.each([
    ['a NUL character', { name: 'a\0' }],
    ['half a character in one of several', { name: ['a', '\udfff'] }],
  ])('is refused at its field for %s', (_, query) => {
    expect(
      thrown(() => {
        checkQuery(query);
      }),
    ).toMatchObject({ errors: [{ pointer: '/name', code: 'UNREADABLE' }] });
  });

  it('has fifty fields at most', () => {
    const query = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, place) => [String(place), '']));
    expect(
      thrown(() => {
        checkQuery(query(50));
      }),
    ).toBeUndefined();
    expect(
      thrown(() => {
        checkQuery(query(51));
      }),
    ).toMatchObject({ code: 'MALFORMED_REQUEST' });
  });
});
