import { asDomainError } from '../errors/as-domain-error.js';

describe('what a database error becomes', () => {
  it.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'Client has encountered a connection error and is not queryable',
    'Client was closed and is not queryable',
    'Query runner already released. Cannot run queries anymore.',
  ])('“%s” asks to try again, and is no fault of ours', (message) => {
    expect(asDomainError(new Error(message))).toMatchObject({ code: 'DATABASE_UNAVAILABLE', kind: 'unavailable' });
  });

  it.each([
    ['08006', 'DATABASE_UNAVAILABLE'],
    ['57P01', 'DATABASE_UNAVAILABLE'],
    ['57014', 'DATABASE_SLOW'],
    ['40P01', 'BUSY'],
    ['55P03', 'BUSY'],
    ['53300', 'DATABASE_CROWDED'],
    ['53200', 'DATABASE_EXHAUSTED'],
    ['53100', 'DATABASE_FULL'],
    ['58030', 'DATABASE_FULL'],
    ['25006', 'DATABASE_READ_ONLY'],
    ['ETIMEDOUT', 'DATABASE_UNAVAILABLE'],
    ['23505', 'DUPLICATE'],
    ['42601', 'INTERNAL'],
  ])('%s is %s, whoever wraps it', (code, expected) => {
    expect(asDomainError(Object.assign(new Error('said'), { code })).code).toBe(expected);
    expect(asDomainError(Object.assign(new Error('wrapped'), { driverError: { code } })).code).toBe(expected);
  });

  it('anything else is ours', () => {
    expect(asDomainError(new Error('nothing known')).code).toBe('INTERNAL');
  });
});
