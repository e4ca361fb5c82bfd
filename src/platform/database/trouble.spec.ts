import { troubleOf } from './trouble.js';

const coded = (code: string): Error => Object.assign(new Error('said'), { code });

describe('a bad hour of the database', () => {
  it.each([
    ['40001', 'CONTENTION'],
    ['40P01', 'CONTENTION'],
    ['55P03', 'CONTENTION'],
    ['57014', 'SLOW'],
    ['25P03', 'SLOW'],
    ['53300', 'CROWDED'],
    ['53100', 'FULL'],
    ['58030', 'FULL'],
    ['53200', 'EXHAUSTED'],
    ['53400', 'EXHAUSTED'],
    ['25006', 'READ_ONLY'],
    ['08006', 'AWAY'],
    ['08P01', 'AWAY'],
    ['57P01', 'AWAY'],
    ['57P03', 'AWAY'],
    ['28P01', 'AWAY'],
    ['3D000', 'AWAY'],
    ['ECONNREFUSED', 'AWAY'],
    ['ETIMEDOUT', 'AWAY'],
    ['EHOSTUNREACH', 'AWAY'],
  ])('%s is %s, bare, wrapped by TypeORM or named as the cause', (code, trouble) => {
    expect(troubleOf(coded(code))).toBe(trouble);
    expect(troubleOf(Object.assign(new Error('wrapped'), { driverError: coded(code) }))).toBe(trouble);
    expect(troubleOf(new Error('migration failed', { cause: coded(code) }))).toBe(trouble);
  });

  it.each([
    ['Connection terminated unexpectedly', 'AWAY'],
    ['Connection terminated due to connection timeout', 'AWAY'],
    ['Client has encountered a connection error and is not queryable', 'AWAY'],
    ['Query runner already released. Cannot run queries anymore.', 'AWAY'],
    ['Query read timeout', 'SLOW'],
    ['timeout expired', 'AWAY'],
    ['timeout exceeded when trying to connect', 'CROWDED'],
  ])('“%s” is %s', (message, trouble) => {
    expect(troubleOf(new Error(message))).toBe(trouble);
  });

  it.each(['23505', '23514', '22P02', '42601', '42P01', '54000', 'P0001', 'XX001', '25P02'])(
    'is not what %s tells: that is the fault of the statement or of the row',
    (code) => {
      expect(troubleOf(coded(code))).toBeNull();
    },
  );

  it.each([new Error('the next look is not later than now'), 'a word', null, undefined, { code: 42 }])(
    'is not what our own code throws (%s)',
    (error) => {
      expect(troubleOf(error)).toBeNull();
    },
  );
});
