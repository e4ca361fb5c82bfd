import { arrayOf, arraysOf } from './arrays.js';

describe('values as an array of the database', () => {
  it('keeps marks, lines, the word null and nothing at all apart', () => {
    expect(arrayOf(['a,b', '{c}', '“d”', 'e"f\\g', 'null', '', 'h\ni', null, 1, true])).toBe(
      String.raw`{"a,b","{c}","“d”","e\"f\\g","null","","h` + '\n' + String.raw`i",NULL,1,true}`,
    );
  });

  it('takes rows apart by columns; what is left out is null', () => {
    const rows: { a: string; b?: number }[] = [{ a: 'x', b: 1 }, { a: 'y' }];
    expect(arraysOf(rows, [(row) => row.a, (row) => row.b])).toEqual(['{"x","y"}', '{1,NULL}']);
  });
});
