import type { ApiRoute, Schema } from './api-routes.js';

/** One request that no client of ours sends. */
export interface HostileCell {
  readonly what: string;
  /** Put in the place of every `{id}` of the path; the test's own where left out. */
  readonly place?: string;
  /** Appended to the path, `?` included. */
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The bytes of the body, whatever they are. */
  readonly body?: string | Buffer;
  /** Whether it has to be refused; else any answer but a failure of the server is right. */
  readonly refused: boolean;
}

const deep = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const deepObject = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
const base64 = (text: string): string => Buffer.from(text).toString('base64url');

const ID = '0190f5fe-7c00-7a00-8000-000000000001';
const PLACES: readonly (readonly [string, string])[] = [
  ['a NUL character', '%00'],
  ['an id with a NUL character', `${ID}%00`],
  ['half a character', '%ed%a0%80'],
  ['bytes that are no UTF-8', '%ff%fe'],
  ['an unfinished escape', '%zz'],
  ['another folder', '..%2f..%2fetc'],
  ['a long text', 'a'.repeat(3000)],
  ['an id too long', `${ID}0`],
  ['null', 'null'],
];

/** Values of any field of a query, as they stand in the address; those with `%00` cannot be kept. */
const QUERY_VALUES: readonly string[] = ['a%00b', '%ed%a0%80', '%zz', '', '%E3%80%80', 'null', '文'.repeat(900)];
/** More of them, for fields of a kind. */
const QUERY_NUMBERS: readonly string[] = ['-1', '1e400', '1.5', '0x10', 'NaN', '99999999999999999999', '2147483648'];
const QUERY_DAYS: readonly string[] = [
  '0000-01-01',
  '0001-01-01',
  '9999-12-31',
  '99999-01-01',
  '2026-02-30',
  '2026-W40',
];
const QUERY_IDS: readonly string[] = [`${ID}%00`, `${ID}0`, '11111111-1111-1111-1111-111111111111', '%25_%5C', "';--"];

const CURSOR_TEXTS: readonly string[] = [
  'null',
  '{}',
  '[]',
  '7',
  '"x"',
  'true',
  '[null]',
  '[null,null]',
  '[null,null,null]',
  '[[]]',
  '[{}]',
  '["\\u0000"]',
  '["\\ud800"]',
  '[1e400]',
  '[1e308]',
  '[-1]',
  '[1.5]',
  '[9007199254740993]',
  '[2147483648]',
  '["x"]',
  '["x","x"]',
  `["0000-01-01","${ID}"]`,
  `["9999-12-31","${ID}"]`,
  `["2026-09-01","x"]`,
  `["2026-09-01",null]`,
  `[null,"${ID}"]`,
  `["市商务局\\u0000","${ID}"]`,
  `[1e308,"x","${ID}"]`,
  `[99999999999,"x","${ID}"]`,
  `[1.5,"x","${ID}"]`,
  `[1,"\\ud800","${ID}"]`,
  `[1,"x","x"]`,
  '{"length":1,"0":"x"}',
  deep(4000),
  `[${deepObject(1500)}]`,
];

type Header = readonly [name: string, value: string];
const VERSIONS: readonly Header[] = ['x', '"99999999999999999999"', '"-1"', '"1", "2"', '"1e3"'].map((value) => [
  'if-match',
  value,
]);
const KEYS: readonly Header[] = ['', 'ä', 'x'.repeat(3000)].map((value) => ['idempotency-key', value]);
const STREAMS: readonly Header[] = ['99999999999999999999', '-1', 'x'].map((value) => ['last-event-id', value]);
const ALWAYS: readonly Header[] = [
  ['accept-language', 'x'.repeat(3000)],
  ['cookie', 'session=%00; five-ones-session=%zz; a=%'],
];

const headersOf = ({ versioned, idempotent, path }: ApiRoute): readonly Header[] => [
  ...(versioned ? VERSIONS : []),
  ...(idempotent ? KEYS : []),
  ...(path === '/events' ? STREAMS : []),
  ...ALWAYS,
];

/** Bodies that are no object of fields at all. */
const BODIES: readonly (readonly [string, string | Buffer, string])[] = [
  ['a list nested deep', deep(400_000), 'application/json'],
  ['objects nested deep', deepObject(30_000), 'application/json'],
  ['a list', '[]', 'application/json'],
  ['a list of objects', '[{}]', 'application/json'],
  ['a text', '"x"', 'application/json'],
  ['a number', '7', 'application/json'],
  ['a number beyond all', '1e999', 'application/json'],
  ['nothing', '', 'application/json'],
  ['half an object', '{"a":', 'application/json'],
  ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), 'application/json'],
  ['a half character in a name', '{"\\ud800":1}', 'application/json'],
  ['a NUL character in a name', '{"\\u0000":1}', 'application/json'],
  ['a prototype', '{"__proto__":{"a":1}}', 'application/json'],
  ['a constructor', '{"constructor":{"prototype":{"a":1}}}', 'application/json'],
  ['a name that every object has', '{"toString":1}', 'application/json'],
  ['a list of 100,000', `{"surplus":[${'1,'.repeat(99_999)}1]}`, 'application/json'],
  ['a form', 'a=1&b=2', 'application/x-www-form-urlencoded'],
  ['plain text', '{}', 'text/plain'],
  ['a form in parts without a boundary', 'x', 'multipart/form-data'],
  ['a form in parts that breaks off', '--b\r\nContent-Disp', 'multipart/form-data; boundary=b'],
  ['something unknown', '{}', 'application/x-unknown'],
];

/** Values of one field of a body, written as JSON, that no field takes. */
const FIELD_TEXTS: readonly string[] = ['1e999', '-1e999', deep(5000), deepObject(5000), '"\\u0000"', '"\\udfff"'];
/** Values that a field may take or refuse, but never stumble over. */
const ODD_TEXTS: readonly string[] = ['""', '" "', '"　"', '"\\u202e\\u200b\\ufeff"', '0', 'true', '[[]]', '[{}]'];
const ODD_NUMBERS: readonly string[] = ['-1', '1.5', '1e308', '9007199254740993', '99999999999999999999', '"1"'];
const ODD_DAYS: readonly string[] = [
  '"0000-01-01"',
  '"0001-01-01"',
  '"2199-12-31"',
  '"99999-01-01"',
  '"2026-02-30"',
  '"2026-W40"',
];
const ODD_IDS: readonly string[] = ['"11111111-1111-1111-1111-111111111111"', `"${ID}0"`];

function oddFor({ type, format }: Schema): readonly string[] {
  if (type === 'integer' || type === 'number') return ODD_NUMBERS;
  return format === 'date' ? ODD_DAYS : format === 'uuid' ? ODD_IDS : ODD_TEXTS;
}

function bodyCells(schema: Schema, example: Readonly<Record<string, unknown>>): HostileCell[] {
  const whole = BODIES.map(([what, body, type]): HostileCell => ({
    what: `body: ${what}`,
    body,
    headers: { 'content-type': type },
    refused: true,
  }));
  const fields = Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
    [...FIELD_TEXTS, ...oddFor(field)].map((text, place): HostileCell => {
      const rest = Object.entries(example).filter(([other]) => other !== name);
      const body = `{${[...rest.map(([other, value]) => `${JSON.stringify(other)}:${JSON.stringify(value)}`), `${JSON.stringify(name)}:${text}`].join(',')}}`;
      return {
        what: `/${name}: ${text.slice(0, 40)}`,
        body,
        headers: { 'content-type': 'application/json' },
        refused: place < FIELD_TEXTS.length,
      };
    }),
  );
  return [...whole, ...fields];
}

function valuesFor({ type, format }: Schema): readonly string[] {
  const more = type === 'integer' ? QUERY_NUMBERS : format === 'date' ? QUERY_DAYS : format === 'uuid' ? QUERY_IDS : [];
  return [...QUERY_VALUES, ...more];
}

function queryCells({ query }: ApiRoute): HostileCell[] {
  const needed = query.filter(({ required }) => required).map(({ name }) => name);
  const others = (name: string): string =>
    needed
      .filter((other) => other !== name)
      .map((other) => `&${other}=2026`)
      .join('');
  const fields = query.flatMap(({ name, schema }) => [
    ...valuesFor(schema).map((value): HostileCell => ({
      what: `?${name}=${value.slice(0, 40)}`,
      query: `?${name}=${value}${others(name)}`,
      refused: value.includes('%00'),
    })),
    { what: `?${name} twice`, query: `?${name}=1&${name}=2`, refused: true },
    { what: `?${name}[]`, query: `?${name}[]=1`, refused: true },
    { what: `?${name} as an object`, query: `?${name}[a]=1`, refused: true },
  ]);
  const cursors = CURSOR_TEXTS.filter(() => query.some(({ name }) => name === 'cursor')).map((text): HostileCell => ({
    what: `cursor ${text.slice(0, 40)}`,
    query: `?cursor=${base64(text)}${others('cursor')}`,
    refused: text.includes('null') || text.startsWith('{') || text.includes('[['),
  }));
  return [
    ...fields,
    ...cursors,
    { what: 'a thousand fields', query: `?${'x&'.repeat(1000)}`, refused: query.length > 0 },
    { what: 'a prototype in the query', query: '?__proto__=1&constructor=2', refused: query.length > 0 },
  ];
}

/** Every odd request of one route. */
export function hostileCells(
  route: ApiRoute,
  schema: Schema | null,
  example: Readonly<Record<string, unknown>>,
): readonly HostileCell[] {
  const places = route.path.includes('{') ? PLACES : [];
  return [
    ...places.map(([what, place]): HostileCell => ({ what: `path: ${what}`, place, refused: true })),
    ...queryCells(route),
    ...headersOf(route).map(([name, value]): HostileCell => ({
      what: `${name}: ${value.slice(0, 40)}`,
      headers: { [name]: value },
      refused: false,
    })),
    ...(schema === null ? [] : bodyCells(schema, example)),
  ];
}
