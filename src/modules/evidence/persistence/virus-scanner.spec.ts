import { NoVerdict, verdictOf } from './virus-scanner.js';

it.each([
  ['stream: OK\0', { finding: null }],
  ['stream: Own.Mark.UNOFFICIAL FOUND\0', { finding: 'Own.Mark.UNOFFICIAL' }],
])('reads %j as %j', (answer, verdict) => {
  expect(verdictOf(answer)).toEqual(verdict);
});

it.each([
  '',
  'INSTREAM size limit exceeded. ERROR\0',
  'COMMAND READ TIMED OUT\0',
  'stream: OK or not',
  'UNKNOWN COMMAND\0',
])('takes %j for no verdict', (answer) => {
  expect(() => verdictOf(answer)).toThrow(NoVerdict);
});
