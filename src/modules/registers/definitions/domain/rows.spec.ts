import { UNLESS_SET } from '../../engine/domain/counting-rules.js';
import { checkRow, type RowContext } from '../../engine/domain/check-row.js';
import { emptyRow } from '../../engine/domain/empty-row.js';
import { naturalKeyOf, normalWords, titleKeyOf } from '../../engine/domain/keys.js';
import type { Proof } from '../../engine/domain/proof.js';
import type { AnyRow, Register } from '../../engine/domain/register.js';
import { OFFICE_ALONE } from '../../engine/persistence/visible-entries.js';
import { type Commendation, commendations } from './commendation.register.js';
import { type FrontRunnerClaim, frontRunnerClaims } from './front-runner-claim.register.js';
import { REGISTERS } from './index.js';
import { type InformationItem, informationItems } from './information-item.register.js';
import { ledTopics } from './led-topic.register.js';
import { type Output, outputs } from './output.register.js';
import { type PublicityItem, publicityItems } from './publicity-item.register.js';
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
  ...{ outputKind: 'SCHEME', force: null, repealedOn: null, originEntryId: null, originWords: null },
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
    ['from a pilot', { projectId: null, originEntryId: 'e' }, ''],
    ['from a problem or a decision', { projectId: null, originWords: '深改委第3次会议' }, ''],
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

const publicity: PublicityItem = {
  ...{
    ...common,
    projectId: null,
    proofs: [media],
    publicityKind: 'COVERAGE',
    medium: '人民日报',
    mediumLevel: 'NATIONAL',
  },
  ...{ quantity: 3, quantityUnit: 'ARTICLE', from: '2026-05-01', to: '2026-05-31', approvalBasis: null },
};

describe('a row of the publicity', () => {
  it.each<[string, Partial<AnyRow>, string]>([
    ['whole', {}, ''],
    ['proven by its medium', { proofs: [] }, ''],
    ['without medium and proof', { proofs: [], medium: null }, '/proofs PROOF_MISSING'],
    ['of no unit: the office’s', { unitId: null }, ''],
    ['a selection that nobody approved', { publicityKind: 'SELECTION' }, '/approvalBasis APPROVAL_BASIS_MISSING'],
    ['a selection that was approved', { publicityKind: 'SELECTION', approvalBasis: '鲁评组办函〔2026〕1号' }, ''],
    ['a quantity of nothing', { quantityUnit: null }, '/quantityUnit QUANTITY_UNIT_MISSING'],
    ['articles without their number', { quantity: null }, '/quantity FIELD_MISSING'],
    ['neither number nor unit', { quantity: null, quantityUnit: null }, ''],
    ['ending before it begins', { to: '2026-04-30' }, '/to ENDS_BEFORE_BEGIN'],
    ['ending after today', { to: '2026-12-31' }, ''],
    ['beginning after today', { from: '2026-07-02', to: null }, '/from DATE_IN_FUTURE'],
  ])('%s', (_what, changed, expected) => {
    expect(faults(publicityItems, { ...publicity, ...changed })).toBe(expected);
  });
});

const commendation: Commendation = {
  ...{ ...common, approvalNumber: '鲁评组办函〔2026〕1号', approvalBody: '省评比达标表彰办' },
  ...{ decisionNumber: '市发〔2026〕8号', noticeFrom: '2026-05-01', noticeTo: '2026-05-08' },
  ...{ collectives: [{ name: '市商务局' }], individuals: [{ name: '张一', unit: null, divisionLevel: null }] },
};
const people = (count: number, high = 0) =>
  Array.from({ length: count }, (_, place) => ({
    name: `甲${String(place)}`,
    unit: null,
    divisionLevel: place < high,
  }));

describe('a row of the commendations', () => {
  it.each<[string, Partial<AnyRow>, string]>([
    ['whole', {}, ''],
    ['without the approval’s number', { approvalNumber: null }, '/approvalNumber APPROVAL_BASIS_MISSING'],
    ['without who approved it', { approvalBody: null }, '/approvalBody APPROVAL_BASIS_MISSING'],
    ['without the decision’s number', { decisionNumber: null }, '/decisionNumber FIELD_MISSING'],
    ['of a nameless person', { individuals: [{ name: null }] }, '/individuals/0/name FIELD_MISSING'],
    ['with a notice that ends before it begins', { noticeTo: '2026-04-30' }, '/noticeTo ENDS_BEFORE_BEGIN'],
  ])('%s', (_what, changed, expected) => {
    expect(faults(commendations, { ...commendation, ...changed })).toBe(expected);
  });

  it.each<[string, number, Partial<Commendation>, readonly string[]]>([
    ['nothing unusual', 2, { collectives: people(50), individuals: people(150, 30) }, []],
    ['a third programme of the year', 3, {}, ['PROGRAMMES_MANY']],
    ['51 collectives', 1, { collectives: people(51) }, ['COLLECTIVES_MANY']],
    ['151 persons', 1, { individuals: people(151) }, ['INDIVIDUALS_MANY']],
    ['more than a fifth of county-division level', 1, { individuals: people(150, 31) }, ['DIVISION_LEVEL_MANY']],
  ])('is told, and not refused, of %s', (_what, ofYear, changed, expected) => {
    const row = { ...commendation, ...changed };
    expect(commendations.warnings(row, ofYear)).toEqual(expected);
    expect(faults(commendations, row)).toBe('');
  });
});

const adoption = { journal: '改革动态', level: 'PROVINCIAL', issue: '3', on: '2026-06-20', mode: null } as const;
const information: InformationItem = {
  ...{ ...common, projectId: null, progress: null, topic: null, sentUp: [], adoption: [] },
};

describe('a row of the information', () => {
  it.each<[string, Partial<AnyRow>, string]>([
    ['just reported', {}, ''],
    ['adopted', { adoption: [adoption] }, ''],
    ['adopted by nobody', { adoption: [{ ...adoption, journal: null }] }, '/adoption/0/journal FIELD_MISSING'],
    ['adopted at no level', { adoption: [{ ...adoption, level: null }] }, '/adoption/0/level FIELD_MISSING'],
    [
      'adopted before it was reported',
      { adoption: [adoption, { ...adoption, on: '2026-05-31' }] },
      '/adoption/1/on BEFORE_REPORTED',
    ],
    [
      'sent up before it was reported',
      { sentUp: [{ journal: '甲', level: null, on: '2026-05-31' }] },
      '/sentUp/0/on BEFORE_REPORTED',
    ],
    ['sent up on a day nobody kept', { sentUp: [{ journal: '甲', level: null, on: null }] }, ''],
  ])('%s', (_what, changed, expected) => {
    expect(faults(informationItems, { ...information, ...changed })).toBe(expected);
  });

  it.each<[Partial<InformationItem>, string]>([
    [{}, 'REPORTED'],
    [{ sentUp: [{ journal: '甲', level: null, on: null }] }, 'SENT_UP'],
    [{ adoption: [adoption] }, 'ADOPTED'],
  ])('with %j has come as far as %s', (changed, progress) => {
    expect(informationItems.derive({ ...information, ...changed }, [], UNLESS_SET)).toEqual({ progress });
  });
});

it('an information item that nobody took is not adopted once its year is over', () => {
  const marks = (changed: object, today: string) =>
    informationItems.mark({ ...information, happenedOn: '2026-05-08', adoption: [], ...changed }, today);
  expect([marks({}, '2026-12-31'), marks({}, '2027-01-01')]).toEqual([null, 'NOT_ADOPTED']);
  expect(marks({ adoption: [{ journal: '改革动态' }] }, '2027-01-01')).toBeNull();
});

const claim: FrontRunnerClaim = {
  ...{ ...common, level: 'PROVINCIAL', statement: '全省首个乡村e镇', claimKind: 'FIRST', basis: null, issuer: null },
  ...{ reformEntryId: null, position: null, of: null, indicator: null, among: null, issuerWords: null },
  ...{ toldBy: null, provenBy: [] },
};

describe('a row of the claims', () => {
  it.each<[string, Partial<AnyRow>, string]>([
    ['without any proof', {}, ''],
    ['with a proof that proves too little', { proofs: [{ ...document, issuer: '市商务局' }] }, ''],
    ['with half a proof', { proofs: [{ ...document, issuedOn: null }] }, '/proofs/0/issuedOn FIELD_MISSING'],
    ['without its reform', { projectId: null }, '/projectId FIELD_MISSING'],
    ['of a pilot, a case or an output', { projectId: null, reformEntryId: 'e' }, ''],
    ['without what it says', { statement: null }, '/statement FIELD_MISSING'],
    ['a rank without its place and measure', { claimKind: 'RANK' }, ''],
    ['the fourth of three', { position: 4, of: 3 }, '/position POSITION_BEYOND'],
    ['of a region nobody named', { level: 'REGIONAL' }, ''],
  ])('%s', (_what, changed, expected) => {
    expect(faults(frontRunnerClaims, { ...claim, ...changed })).toBe(expected);
  });

  it.each<[string, Partial<FrontRunnerClaim>, string | null, boolean]>([
    ['proven', { basis: 'PROVEN' }, null, false],
    ['unproven', { basis: 'UNPROVEN' }, 'CLAIM_UNPROVEN', false],
    ['by a medium alone', { basis: 'WEAK' }, 'CLAIM_SOURCE_MISSING', true],
    ['by a medium that says who told it', { basis: 'WEAK', toldBy: '省发展改革委发布会' }, null, true],
  ])('goes out where it is %s', (_what, changed, bar, byExecutive) => {
    expect(frontRunnerClaims.release({ ...claim, ...changed })).toEqual({ bar, byExecutive });
  });
});

it('the registers that the office alone reads are those that nobody else’s lists hold', () => {
  const alone = REGISTERS.filter(({ readers }) => readers === 'OFFICE').map(({ kind }) => kind);
  expect([...OFFICE_ALONE]).toEqual(alone);
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

describe('a led topic', () => {
  it.each<[string, object, readonly string[]]>([
    ['the number of a report without its day', { reportNumber: '澄改办报〔2026〕3号' }, ['REPORT_DAY_MISSING']],
    ['a report with number and day', { reportNumber: '澄改办报〔2026〕3号', reportOn: '2026-06-01' }, []],
    ['no report yet', {}, []],
  ])('is told of %s, wherever it comes from', (_what, said, expected) => {
    expect(ledTopics.warnings({ ...emptyRow(ledTopics), ...said }, 0)).toEqual(expected);
  });
});
