import { type EvidenceState, isFileName, isWhatItSays, limitPassed, withheld } from './evidence-file.js';

it.each([
  ['证明.pdf', true],
  ['证明.PDF', true],
  ['关于印发方案的通知.ofd', true],
  ['现场照片．jpg', true],
  ['程序.exe', false],
  ['页面.html', false],
  ['图.svg', false],
  ['没有后缀', false],
  ['../证明.pdf', false],
  ['甲\\乙.pdf', false],
  ['.pdf', false],
  ['证明\u202Efdp.pdf', false],
  ['甲.constructor', false],
])('takes the name %s: %s', (name, taken) => {
  expect(isFileName(name)).toBe(taken);
});

it.each([
  ['甲.pdf', 'application/pdf', true],
  ['甲.pdf', 'image/png', false],
  ['甲.ofd', 'application/zip', true],
  ['甲.docx', 'application/zip', false],
  ['甲.doc', 'application/x-cfb', true],
  ['甲.jpg', undefined, false],
])('says of %s with the bytes of %s: %s', (name, found, same) => {
  expect(isWhatItSays(name, found)).toBe(same);
});

describe('limits of a unit', () => {
  const limits = { fileBytes: 100, unitBytes: 250, unitFiles: 3 };
  it.each([
    [{ files: 0, bytes: 0 }, 100, null],
    [{ files: 0, bytes: 0 }, 101, 'EVIDENCE_TOO_LARGE'],
    [{ files: 2, bytes: 150 }, 100, null],
    [{ files: 2, bytes: 151 }, 100, 'EVIDENCE_UNIT_FULL'],
    [{ files: 3, bytes: 3 }, 1, 'EVIDENCE_UNIT_FULL'],
  ])('with %j held, a file of %s is answered by %s', (held, size, fault) => {
    expect(limitPassed(limits, held, size)).toBe(fault);
  });
});

it.each<[EvidenceState, Date | null, boolean, string | null]>([
  ['KEPT', null, false, null],
  ['KEPT', null, true, 'EVIDENCE_UNSCANNED'],
  ['KEPT', new Date(0), true, null],
  ['INFECTED', new Date(0), true, 'EVIDENCE_INFECTED'],
  ['INFECTED', new Date(0), false, 'EVIDENCE_INFECTED'],
])('of a file %s, scanned %s, with a scanner %s, says %s', (state, scannedAt, scanner, fault) => {
  expect(withheld({ state, scannedAt }, scanner)).toBe(fault);
});
