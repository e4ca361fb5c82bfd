import { CalendarDate, Ids, Nested, NestedList, SomeOf, Text, Texts, Int, IntParam } from './fields.js';
import { requestValidation } from './validation.js';

class Inner {
  @Text({ max: 5 }) name!: string;
}
class Outer {
  @Nested(() => Inner, { optional: true }) part?: Inner;
  @NestedList(() => Inner, { max: 2, optional: true }) parts?: Inner[];
  @Texts({ max: 5, maxItems: 2, optional: true }) texts?: string[];
  @Ids({ max: 2, optional: true }) ids?: string[];
  @SomeOf(['A', 'B'], { optional: true }) some?: string[];
  @Text({ max: 5, optional: true }) text?: string;
  @Int({ min: 0, max: 9, optional: true }) whole?: number;
  @CalendarDate({ optional: true }) day?: string;
}
class Query {
  @IntParam({ min: 0, max: 9, optional: true }) whole?: number;
}

const pipe = requestValidation();
const faultsOf = async (value: unknown, metatype: new () => object = Outer, type: 'body' | 'query' = 'body') => {
  try {
    await pipe.transform(value, { type, metatype });
    return 'accepted';
  } catch (error) {
    return (error as { errors: { pointer: string; code: string }[] }).errors.map(
      ({ pointer, code }) => `${pointer} ${code}`,
    );
  }
};

describe('what a request class lets through', () => {
  it.each<[string, unknown, string]>([
    ['a list where an object belongs', { part: [{ name: 'a' }] }, '/part WRONG_TYPE'],
    ['an object where a list belongs', { parts: { name: 'a' } }, '/parts WRONG_TYPE'],
    ['a list in a list of objects', { parts: [[{ name: 'a' }]] }, '/parts/0 WRONG_TYPE'],
    ['a text in a list of objects', { parts: ['a'] }, '/parts/0 WRONG_TYPE'],
    ['a text where a list of texts belongs', { texts: 'a' }, '/texts WRONG_TYPE'],
    ['a text where a list of ids belongs', { ids: '0190f5fe-7c00-7a00-8000-000000000001' }, '/ids WRONG_TYPE'],
    ['a list where a text belongs', { text: ['a'] }, '/text WRONG_TYPE'],
    ['the same value twice', { some: ['A', 'A'] }, '/some DUPLICATE'],
    ['too long a list', { parts: [{ name: 'a' }, { name: 'a' }, { name: 'a' }] }, '/parts TOO_MANY'],
    ['a blank text', { text: ' \u3000' }, '/text TOO_SHORT'],
    ['a text that nobody sees', { text: '\u200b' }, '/text TOO_SHORT'],
    ['a number as text', { whole: '1' }, '/whole WRONG_TYPE'],
    ['a week', { day: '2026-W40' }, '/day NOT_A_DAY'],
    ['a day without dashes', { day: '20261001' }, '/day NOT_A_DAY'],
    ['the year nought', { day: '0000-01-01' }, '/day NOT_A_DAY'],
    ['a name that every object has', { toString: 1 }, '/toString UNKNOWN_FIELD'],
  ])('refuses %s', async (_, body, fault) => {
    expect(await faultsOf(body)).toEqual([fault]);
  });

  it.each(['', ' ', '\u3000', '1e1', '0x1', '1.0', ['1', '2']])('no number of a query is %j', async (whole) => {
    expect((await faultsOf({ whole }, Query, 'query'))[0]).toMatch('/whole');
  });

  it('names the bounds of a field in its refusal', async () => {
    const error: unknown = await pipe
      .transform({ text: '文文文文文文' }, { type: 'body', metatype: Outer })
      .catch((e: unknown) => e);
    expect(error).toMatchObject({ errors: [{ code: 'TOO_LONG', params: { max: 5 } }] });
  });

  it('looks no further than the first unknown field, however many there are', async () => {
    let read = 0;
    const fields = Array.from({ length: 10_000 }, (_, place) => [`field${String(place)}`, 1]);
    const body = new Proxy(Object.fromEntries(fields) as object, {
      get: (target, name): unknown => {
        read += 1;
        return Reflect.get(target, name);
      },
      getOwnPropertyDescriptor: (target, name) => {
        read += 1;
        return Reflect.getOwnPropertyDescriptor(target, name);
      },
    });
    expect(await faultsOf(body)).toEqual(['/field0 UNKNOWN_FIELD']);
    expect(read).toBeLessThan(20);
  });
});
