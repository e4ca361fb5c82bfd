import { checkRow, type RowContext } from '../../engine/domain/check-row.js';
import { naturalKeyOf, normalWords, titleKeyOf } from '../../engine/domain/keys.js';
import type { Proof } from '../../engine/domain/proof.js';
import type { AnyRow, Register } from '../../engine/domain/register.js';
import { type Output, outputs } from './output.register.js';
import { type Recognition, recognitions } from './recognition.register.js';

const context: RowContext = {
  today: '2026-07-01',
  issuerLevels: new Map([
    ['市商务局', 'MUNICIPAL'],
    ['临河县', 'COUNTY'],
  ]),
};
const common = {
  ...{ title: '乡村e镇建设方案', unitId: 'u', jointUnitIds: [], happenedOn: '2026-06-01', level: null, summary: null },
  ...{ projectId: 'p', taskId: null, domain: null, mayPublish: null, proofs: [], offSystem: false, year: null },
};
const output: Output = {
  ...{ ...common, number: '商政发〔2026〕5号', noNumberReason: null, issuer: '市商务局' },
  ...{ outputKind: 'SCHEME', force: null, repealedOn: null },
};
const document: Proof = {
  ...{ kind: 'DOCUMENT', number: '国发〔2026〕1号', exactTitle: null, issuer: '国务院', issuedOn: '2026-05-01' },
  ...{ medium: null, issue: null, on: null, level: null },
};
const media: Proof = {
  ...{ kind: 'MEDIA', number: null, exactTitle: null, issuer: null, issuedOn: null },
  ...{ medium: '人民日报', issue: '4版', on: '2026-05-02', level: null },
};
const recognition: Recognition = {
  ...{ ...common, level: 'NATIONAL', proofs: [document] },
  ...{ recognitionKind: 'TITLE', awardedBy: '国务院', recipient: null },
};

const faults = (register: Register, row: AnyRow): string =>
  checkRow(register, row, context)
    .map(({ pointer, code }) => `${pointer} ${code}`)
    .join(', ');

describe('a row of the outputs', () => {
  it.each<[string, Partial<AnyRow>, string]>([
    ['whole', {}, ''],
    ['without a title', { title: null }, '/title FIELD_MISSING'],
    ['without an issuer', { issuer: null }, '/issuer FIELD_MISSING'],
    ['without what it came from', { projectId: null }, '/projectId FIELD_MISSING'],
    ['from a task', { projectId: null, taskId: 't' }, ''],
    ['without a number', { number: null }, '/number NUMBER_MISSING'],
    ['without a number, for a reason', { number: null, noNumberReason: '口头部署' }, ''],
    ['issued tomorrow', { happenedOn: '2026-07-02' }, '/happenedOn DATE_IN_FUTURE'],
    ['issued today', { happenedOn: '2026-07-01' }, ''],
    ['repealed on no day', { force: 'REPEALED' }, '/repealedOn FIELD_MISSING'],
    ['repealed', { force: 'REPEALED', repealedOn: '2026-06-30' }, ''],
    ['of the nation, issued by a bureau of the city', { level: 'NATIONAL' }, '/level PROOF_BELOW_LEVEL'],
    ['of the city, issued by a county', { level: 'MUNICIPAL', issuer: '临河县' }, '/level PROOF_BELOW_LEVEL'],
    ['of the province, issued by one whom the tree does not know', { level: 'PROVINCIAL', issuer: '省委改革办' }, ''],
  ])('%s', (_what, changed, expected) => {
    expect(faults(outputs, { ...output, ...changed })).toBe(expected);
  });

  const empty = Object.fromEntries(Object.keys(output).map((name) => [name, null]));
  const paper = {
    ...empty,
    jointUnitIds: [],
    proofs: [],
    offSystem: true,
    year: 2026,
    outputKind: 'PLAN',
  } as unknown as AnyRow;
  it.each<[string, Partial<AnyRow>, string]>([
    ['kind and year', {}, ''],
    ['no kind', { outputKind: null }, '/outputKind FIELD_MISSING'],
    ['no year', { year: null }, '/year FIELD_MISSING'],
    ['next year', { year: 2027 }, '/year DATE_IN_FUTURE'],
    ['a title', { title: '某文件' }, '/title OFF_SYSTEM_HAS_CONTENT'],
    [
      'a unit and a link',
      { unitId: 'u', projectId: 'p' },
      '/projectId OFF_SYSTEM_HAS_CONTENT, /unitId OFF_SYSTEM_HAS_CONTENT',
    ],
    ['a number', { number: '5号' }, '/number OFF_SYSTEM_HAS_CONTENT'],
  ])('kept on paper: %s', (_what, changed, expected) => {
    expect(faults(outputs, { ...paper, ...changed })).toBe(expected);
  });

  it('is one with another of the same number and issuer, however they are written, else of title, issuer and day', () => {
    const key = (changed: Partial<AnyRow>): string | null => naturalKeyOf(outputs, { ...output, ...changed });
    expect(key({ title: '另一名称' })).toBe(key({}));
    expect(key({ number: '商政发［２０２６］5号 ' })).toBe(key({}));
    expect(key({ issuer: '市教育局' })).not.toBe(key({}));
    const numberless = { number: null, noNumberReason: '无' };
    expect(key(numberless)).not.toBe(key({ ...numberless, happenedOn: '2026-06-02' }));
    expect(naturalKeyOf(outputs, paper)).toBeNull();
  });
});

describe('a row of the recognitions', () => {
  it.each<[string, Partial<AnyRow>, string]>([
    ['whole', {}, ''],
    ['without proof', { proofs: [] }, '/proofs PROOF_MISSING'],
    ['without a level', { level: null }, '/level FIELD_MISSING'],
    [
      'by a document without number or title',
      { proofs: [{ ...document, number: null }] },
      '/proofs/0/number FIELD_MISSING',
    ],
    ['by its exact title', { proofs: [{ ...document, number: null, exactTitle: '关于表扬的通报' }] }, ''],
    [
      'by a document of tomorrow',
      { proofs: [{ ...document, issuedOn: '2026-07-02' }] },
      '/proofs/0/issuedOn DATE_IN_FUTURE',
    ],
    ['by a publication', { proofs: [media] }, ''],
    ['by a publication without its issue', { proofs: [{ ...media, issue: null }] }, '/proofs/0/issue FIELD_MISSING'],
    [
      'national, by a paper of the city',
      { proofs: [{ ...document, issuer: '市商务局' }] },
      '/proofs/0/issuer PROOF_BELOW_LEVEL',
    ],
    [
      'national, by one of the city and one of the nation',
      { proofs: [{ ...document, issuer: '市商务局' }, document] },
      '',
    ],
    ['of the city, by a paper of the city', { level: 'MUNICIPAL', proofs: [{ ...document, issuer: '市商务局' }] }, ''],
    [
      'national, by whom the confirmer knows as provincial',
      { proofs: [{ ...document, issuer: '某厅', level: 'PROVINCIAL' }] },
      '/proofs/0/issuer PROOF_BELOW_LEVEL',
    ],
  ])('%s', (_what, changed, expected) => {
    expect(faults(recognitions, { ...recognition, ...changed })).toBe(expected);
  });
});

describe('words that two people write differently', () => {
  it.each([
    ['（２０２６）　5号', '[2026]5号'],
    ['ABC 方案', 'abc方案'],
  ])('%s and %s are alike', (one, other) => {
    expect(normalWords(one)).toBe(normalWords(other));
  });

  it('titles are alike whatever their marks', () => {
    expect(titleKeyOf('关于“乡村e镇”建设的方案（试行）')).toBe(titleKeyOf('关于《乡村E镇》建设的方案(试行)'));
    expect(titleKeyOf(null)).toBeNull();
  });
});
