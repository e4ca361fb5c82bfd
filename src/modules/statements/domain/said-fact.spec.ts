import { type FactStated, sayFact } from './said-fact.js';

const fact: FactStated = {
  ...{ value: '13.50', unitOfMeasure: '万亩', qualifier: null, whole: null, share: '73.1', targetValue: null },
  ...{ beforeValue: '3', beforeUnit: '天', comparisonDelta: '-268', comparisonUnit: '名', rankPosition: 3 },
};
type Row = readonly [string, Partial<FactStated>, Readonly<Record<string, string>>, unknown];
const words = (said: string) => expect.objectContaining({ worded: { words: said } }) as unknown;
const fault = (code: string) => expect.objectContaining({ worded: { fault: code } }) as unknown;

describe('a fact is said', () => {
  it.each<Row>([
    ['as it was typed, with every digit', {}, {}, words('13.50')],
    ['with 以上 where it was no more than that', { qualifier: 'AT_LEAST' }, {}, words('13.50以上')],
    ['without 以上 before, where only the value was so', { qualifier: 'AT_LEAST' }, { part: 'BEFORE' }, words('3')],
    ['as a share', {}, { part: 'SHARE' }, words('73.1%')],
    ['as what it was before', {}, { part: 'BEFORE' }, words('3')],
    ['as its rank, in Han', {}, { part: 'RANK' }, words('第三')],
    ['as less than the year before', {}, { part: 'COMPARISON', say: 'DELTA' }, words('减少268')],
    [
      'rounded down by the step of its author',
      { value: '20468', unitOfMeasure: '个' },
      { say: 'FLOOR_YU', step: '10000', numerals: 'HAN' },
      words('两万余'),
    ],
    ['as all of a whole', { value: '5', whole: '5' }, { say: 'ALL' }, words('全部')],
    ['as all of a hundred per cent', { value: '100', unitOfMeasure: '%' }, { say: 'ENTIRE' }, words('全面')],
    ['as beyond its target', { value: '104', targetValue: '100' }, { say: 'BEYOND' }, words('超额')],
    ['never rounded where it is money', { unitOfMeasure: '亿元' }, { say: 'FLOOR_YU' }, fault('NEVER_ROUNDED')],
    ['never rounded where it is a share', {}, { part: 'SHARE', say: 'FLOOR_YU' }, fault('NEVER_ROUNDED')],
    ['never rounded where it is a rank', {}, { part: 'RANK', say: 'FLOOR_YU' }, fault('NEVER_ROUNDED')],
    ['not as all of a part', { value: '4', whole: '5' }, { say: 'ALL' }, fault('NOT_THE_WHOLE')],
    ['not as beyond no target', {}, { say: 'BEYOND' }, fault('TARGET_MISSING')],
    ['not by a part that there is not', { share: null }, { part: 'SHARE' }, 'PART_MISSING'],
    ['not by a part that nobody knows', {}, { part: 'COLOUR' }, 'PART_UNKNOWN'],
    ['not in words that nobody knows', {}, { say: 'LOUDLY' }, 'SAY_UNKNOWN'],
    ['with a value not as a rank', {}, { say: 'ORDINAL' }, 'SAY_UNKNOWN'],
    ['with a value not as a difference', {}, { say: 'DELTA' }, 'SAY_UNKNOWN'],
  ])('%s', (_name, own, parameters, said) => {
    expect(sayFact({ ...fact, ...own }, { parameters })).toEqual(said);
  });
});
