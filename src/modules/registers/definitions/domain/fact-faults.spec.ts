import { checkRow } from '../../engine/domain/check-row.js';
import { emptyRow } from '../../engine/domain/empty-row.js';
import type { Proof } from '../../engine/domain/proof.js';
import { surpasses } from './fact-faults.js';
import { type OutcomeFact, outcomeFacts } from './outcome-fact.register.js';

const source: Proof = {
  ...{ kind: 'DOCUMENT', number: '运商发〔2026〕12号', exactTitle: null, issuer: '市商务局', issuedOn: '2026-04-20' },
  ...{ medium: null, issue: null, on: null, level: null },
};
const fact = {
  ...emptyRow(outcomeFacts),
  ...{ title: '货物进出口总额', unitId: 'u', happenedOn: '2026-03-31', proofs: [source] },
  ...{ value: '3006.77', unitOfMeasure: '亿元', place: '全市', definition: '海关统计口径', confirmingUnitId: 'c' },
} as unknown as OutcomeFact;

const faults = (changed: Partial<OutcomeFact>): string =>
  checkRow(outcomeFacts, { ...fact, ...changed }, { today: '2026-07-01', issuerLevels: new Map() })
    .map(({ pointer, code }) => `${pointer} ${code}`)
    .join(', ');

describe('a number', () => {
  it.each<[string, Partial<OutcomeFact>, string]>([
    ['is whole', {}, ''],
    ['keeps its places', { value: '0.10' }, ''],
    ['may be negative', { value: '-2.5' }, ''],
    ['of words', { value: '约3千' }, '/value VALUE_NOT_DECIMAL'],
    ['with thousands and its unit', { value: '3,006.77亿' }, '/value VALUE_NOT_DECIMAL'],
    ['of five places', { value: '1.23456' }, '/value VALUE_NOT_DECIMAL'],
    ['that is compared with words', { whole: '约3千' }, '/whole VALUE_NOT_DECIMAL'],
    [
      'without its unit of measure',
      { unitOfMeasure: null } as unknown as OutcomeFact,
      '/unitOfMeasure UNIT_OF_MEASURE_MISSING',
    ],
    ['as of no day', { happenedOn: null }, '/happenedOn AS_OF_MISSING'],
    ['as of tomorrow', { happenedOn: '2026-07-02' }, '/happenedOn DATE_IN_FUTURE'],
    ['of no place', { place: null } as unknown as OutcomeFact, '/place FIELD_MISSING'],
    ['of no definition', { definition: null } as unknown as OutcomeFact, '/definition FIELD_MISSING'],
    ['for which no other unit answers than the one that reports it', { confirmingUnitId: null }, ''],
    ['without a source', { proofs: [] }, '/proofs PROOF_MISSING'],
    ['of a period', { from: '2026-01-01' }, ''],
    ['of a period of one day', { from: '2026-03-31' }, ''],
    ['of a period that ends before it begins', { from: '2026-04-01' }, '/from PERIOD_REVERSED'],
    ['that is a part', { value: '7', whole: '8' }, ''],
    ['that is all of it', { value: '8', whole: '8.0', qualifier: 'ALL', share: '100.0' }, ''],
    ['that is more than the whole', { value: '9', whole: '8' }, '/whole VALUE_ABOVE_WHOLE'],
    ['of a whole that is nothing', { value: '0', whole: '0' }, '/whole VALUE_ABOVE_WHOLE'],
    ['called all, of a greater whole', { value: '7', whole: '8', qualifier: 'ALL' }, '/qualifier ALL_IS_NOT_ALL'],
    ['called all, at a smaller share', { share: '99.9', qualifier: 'ALL' }, '/qualifier ALL_IS_NOT_ALL'],
    ['with a share alone', { share: '13.54' }, ''],
    ['with a share above a hundred', { share: '100.01' }, '/share SHARE_OUT_OF_RANGE'],
    ['with a share below nothing', { share: '-0.1' }, '/share SHARE_OUT_OF_RANGE'],
    ['with the share that it is, rounded', { value: '1', whole: '3', share: '33.3' }, ''],
    ['with another share', { value: '1', whole: '3', share: '33.4' }, '/share SHARE_NOT_OF_WHOLE'],
    ['with a target and its document', { targetValue: '3000', targetNumber: '运政发〔2026〕1号' }, ''],
    ['with a target of no document', { targetValue: '3000' }, '/targetNumber FIELD_MISSING'],
    ['with the document of no target', { targetNumber: '运政发〔2026〕1号' }, '/targetValue FIELD_MISSING'],
    [
      'that surpasses, above its target',
      { definition: '超额完成年度目标', targetValue: '3006.76', targetNumber: '运政发〔2026〕1号' },
      '',
    ],
    [
      'that surpasses, at its target',
      { definition: '超额完成年度目标', targetValue: '3006.77', targetNumber: '运政发〔2026〕1号' },
      '/targetValue NOT_ABOVE_TARGET',
    ],
    ['that surpasses, with a whole instead', { title: '超额完成', whole: '4000' }, '/targetValue NOT_ABOVE_TARGET'],
    ['beside that before, in its unit', { beforeValue: '36', beforeUnit: '天' }, ''],
    ['beside that before, in no unit', { beforeValue: '36' }, '/beforeUnit UNIT_OF_MEASURE_MISSING'],
    ['beside a unit before, of no number', { beforeUnit: '天' }, '/beforeValue FIELD_MISSING'],
    ['compared', { comparisonDelta: '-0.10', comparisonUnit: '个百分点', comparisonBase: 'YEAR_AGO' }, ''],
    ['compared in no unit', { comparisonDelta: '5.2' }, '/comparisonUnit UNIT_OF_MEASURE_MISSING'],
    ['compared by nothing', { comparisonBase: 'BASELINE' }, '/comparisonDelta FIELD_MISSING'],
    ['ranked', { rankPosition: 1, rankOf: 11, rankAmong: '全省' }, ''],
    ['ranked last', { rankPosition: 11, rankOf: 11 }, ''],
    ['ranked below all', { rankPosition: 12, rankOf: 11 }, '/rankPosition RANK_BEYOND_ALL'],
    ['ranked among some, at no rank', { rankAmong: '全省' }, '/rankPosition FIELD_MISSING'],
    ['called official by a bureau’s own paper', { official: true }, '/official OFFICIAL_NEEDS_BULLETIN'],
    ['official by the statistics bureau', { official: true, proofs: [{ ...source, issuer: '市统计局' }] }, ''],
    ['official by the survey office', { official: true, proofs: [{ ...source, issuer: '国家统计局运城调查队' }] }, ''],
    [
      'official by a department’s bulletin',
      { official: true, proofs: [{ ...source, number: null, exactTitle: '2025年生态环境状况公报' }] },
      '',
    ],
    [
      'called official by the name of a file',
      {
        official: true,
        proofs: [{ ...source, kind: 'FILE', number: null, issuer: null, exactTitle: '统计公报.pdf', evidenceId: 'f' }],
      },
      '/official OFFICIAL_NEEDS_BULLETIN',
    ],
  ])('%s', (_what, changed, expected) => {
    expect(faults(changed)).toBe(expected);
  });

  it.each([
    ['3006.77', '3006.76', true],
    ['3006.77', '3006.77', false],
    ['100', '99.9999', true],
    ['9', '10', false],
    ['9', null, false],
  ])('%s against a target of %s surpasses it: %s', (value, targetValue, expected) => {
    expect(surpasses({ value, targetValue })).toBe(expected);
  });
});
