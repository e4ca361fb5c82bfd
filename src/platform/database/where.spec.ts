import { after, before, either, EVERYTHING, given, that, where } from './where.js';

describe('a WHERE clause', () => {
  it('numbers its values itself, those that stand after it, and those of another clause too', () => {
    const asked = where([given('a = $', 1), 'b IS NULL', (place) => `c IN (${place(2)}, ${place(3)})`]);
    expect(asked.sql).toBe('WHERE a = $1 AND b IS NULL AND c IN ($2, $3)');
    expect(`LIMIT ${asked.place(4)} ${asked.also([given('d = $', 5)])}`).toBe('LIMIT $4 WHERE d = $5');
    expect(asked.params).toEqual([1, 2, 3, 4, 5]);
  });

  it('goes on after values that the statement names itself', () => {
    expect(where([given('a = $', 'x')], ['first', 'second'])).toMatchObject({
      sql: 'WHERE a = $3',
      params: ['first', 'second', 'x'],
    });
  });

  it.each([
    ['no value', given('a = $', null)],
    ['a value left out', given('a = $', undefined)],
    ['the first page', after('(a, b)', null, ['int', 'int'])],
  ])('asks nothing for %s', (_what, condition) => {
    expect(where([condition])).toMatchObject({ sql: '', params: [] });
  });

  it.each([0, false, ''])('asks for %p', (value) => {
    expect(where([given('a = $', value)])).toMatchObject({ sql: 'WHERE a = $1', params: [value] });
  });

  it('asks for null where the condition must stand', () => {
    expect(where([that('a = $', null)])).toMatchObject({ sql: 'WHERE a = $1', params: [null] });
  });

  it('gives a value that is named twice one place', () => {
    expect(where([given('(a = $ OR b = $)', 7)])).toMatchObject({ sql: 'WHERE (a = $1 OR b = $1)', params: [7] });
  });

  it('goes on after a place, and before one, of as many columns as there are', () => {
    expect(where([after('(a, b)', ['2026-10-01', 'x'], ['date', 'uuid'])]).sql).toBe(
      'WHERE (a, b) > ($1::date, $2::uuid)',
    );
    expect(where([before('(a, b)', ['2026-10-01', 'x'], ['date', 'uuid'])]).sql).toBe(
      'WHERE (a, b) < ($1::date, $2::uuid)',
    );
  });

  it('keeps alternatives together', () => {
    const seen = either([(place) => `a = ${place(1)}`, (place) => `b = ${place(2)}`]);
    expect(where([EVERYTHING, seen, given('c = $', 3)]).sql).toBe('WHERE true AND (a = $1 OR b = $2) AND c = $3');
  });
});
