import type { LinkedEntry } from '../../engine/domain/linked-entry.js';
import type { Proof } from '../../engine/domain/proof.js';
import { type CountingRules, UNLESS_SET } from '../../engine/domain/counting-rules.js';
import { basisOf, type Claimed } from './proven.js';

const empty = { number: null, exactTitle: null, issuer: null, issuedOn: null, medium: null, issue: null, on: null };
const paper: Proof = {
  ...{ ...empty, kind: 'DOCUMENT', number: '鲁改发〔2026〕3号', issuer: '省委改革办', issuedOn: '2026-05-01' },
  level: 'PROVINCIAL',
};
const media: Proof = { ...empty, kind: 'MEDIA', medium: '省日报', issue: '1版', on: '2026-05-02', level: 'PROVINCIAL' };
const entry: LinkedEntry = {
  ...{ id: 'e', kind: 'INSTRUCTION', state: 'CONFIRMED', level: 'PROVINCIAL', projectId: null, title: '网络零售额' },
  fields: { nature: 'AFFIRMATIVE' },
};
const fact: LinkedEntry = {
  ...entry,
  kind: 'OUTCOME_FACT',
  level: null,
  fields: { rankPosition: 2, rankAmong: '全省11市' },
};
const ranked = { claimKind: 'RANK', position: 2, indicator: '网络零售额' } as const;
const adopted: LinkedEntry = {
  ...{ ...entry, kind: 'EXPERIENCE_CASE', level: null, fields: { adoption: [{ level: 'PROVINCIAL' }] } },
};
const bare: Claimed = {
  ...{ claimKind: 'FIRST', level: 'PROVINCIAL', statement: '全省首个乡村e镇', position: null, of: null },
  ...{ issuerWords: null, indicator: null, among: null, proofs: [] },
};

const inFront = { ...bare, claimKind: 'RANK', statement: '居全省前列', indicator: '增速', proofs: [paper] } as const;

type Row = [string, Partial<Claimed>, readonly LinkedEntry[], string];

describe('a claim stands on', () => {
  it.each<Row>([
    ['nothing', {}, [], 'UNPROVEN'],
    ['no kind', { claimKind: null, proofs: [paper] }, [], 'UNPROVEN'],
    ['no level', { level: null, proofs: [paper] }, [], 'UNPROVEN'],

    ['a first: a document of its level', { proofs: [paper] }, [], 'PROVEN'],
    ['a first: one of a higher level', { proofs: [{ ...paper, level: 'NATIONAL' }] }, [], 'PROVEN'],
    ['a first: one of the city', { proofs: [{ ...paper, level: 'MUNICIPAL' }] }, [], 'UNPROVEN'],
    ['a first: one whose level nobody said', { proofs: [{ ...paper, level: null }] }, [], 'UNPROVEN'],
    ['a first: one without its day', { proofs: [{ ...paper, issuedOn: null }] }, [], 'UNPROVEN'],
    [
      'a first: one of the city beside one of the province',
      { proofs: [{ ...paper, level: 'MUNICIPAL' }, paper] },
      [],
      'PROVEN',
    ],
    ['a national first: a paper of the province', { level: 'NATIONAL', proofs: [paper] }, [], 'UNPROVEN'],
    [
      'a national first: a paper of a region',
      { level: 'NATIONAL', proofs: [{ ...paper, level: 'REGIONAL' }] },
      [],
      'UNPROVEN',
    ],
    [
      'a regional first: a paper of the province',
      { level: 'REGIONAL', among: '沿黄九省区', proofs: [paper] },
      [],
      'UNPROVEN',
    ],
    [
      'a regional first: a paper of the nation',
      { level: 'REGIONAL', among: '沿黄九省区', proofs: [{ ...paper, level: 'NATIONAL' }] },
      [],
      'PROVEN',
    ],
    [
      'a regional first: of a region that nobody named',
      { level: 'REGIONAL', proofs: [{ ...paper, level: 'NATIONAL' }] },
      [],
      'UNPROVEN',
    ],
    ['a first: a medium that says first', { proofs: [media], issuerWords: '全省首家' }, [], 'WEAK'],
    ['a first: a medium that says leading', { proofs: [media], issuerWords: '在全省率先' }, [], 'WEAK'],
    ['a first: a medium that does not say so', { proofs: [media], issuerWords: '积极推进' }, [], 'UNPROVEN'],
    ['a first: a medium whose words nobody kept', { proofs: [media] }, [], 'UNPROVEN'],
    [
      'a first: a medium of the city',
      { proofs: [{ ...media, level: 'MUNICIPAL' }], issuerWords: '首家' },
      [],
      'UNPROVEN',
    ],
    ['a first: a medium and a document', { proofs: [media, paper], issuerWords: '首家' }, [], 'PROVEN'],

    ['a rank: a document, the place and the indicator', { ...ranked, proofs: [paper] }, [], 'PROVEN'],
    [
      'a rank: a document and the place by nobody knows what',
      { ...ranked, indicator: null, proofs: [paper] },
      [],
      'UNPROVEN',
    ],
    ['a rank: a document without the place', { ...ranked, position: null, proofs: [paper] }, [], 'UNPROVEN'],
    ['a rank: a medium', { ...ranked, proofs: [media], issuerWords: '率先' }, [], 'UNPROVEN'],
    ['a rank: a confirmed fact of that place', ranked, [fact], 'PROVEN'],
    ['a rank: a fact of another place', { ...ranked, position: 1 }, [fact], 'UNPROVEN'],
    ['a rank: a fact that waits', ranked, [{ ...fact, state: 'REPORTED' }], 'UNPROVEN'],
    ['a rank: a fact of another indicator', { ...ranked, indicator: '网络零售增速' }, [fact], 'UNPROVEN'],
    ['a rank: a fact of the indicator as others write it', { ...ranked, indicator: ' 网络零售额' }, [fact], 'PROVEN'],
    ['a rank by nobody knows what: a fact', { ...ranked, indicator: null }, [fact], 'UNPROVEN'],
    ['a national rank: a fact ranked in the province', { ...ranked, level: 'NATIONAL' }, [fact], 'UNPROVEN'],
    [
      'a national rank: a fact ranked in the nation',
      { ...ranked, level: 'NATIONAL' },
      [{ ...fact, fields: { rankPosition: 2, rankAmong: '全国地级市' } }],
      'PROVEN',
    ],
    [
      'a regional rank: a fact ranked in the region',
      { ...ranked, level: 'REGIONAL', among: '沿黄九省区' },
      [{ ...fact, fields: { rankPosition: 2, rankAmong: '沿黄九省区' } }],
      'PROVEN',
    ],
    [
      'a regional rank: a fact of the province',
      { ...ranked, level: 'REGIONAL', among: '沿黄九省区' },
      [fact],
      'UNPROVEN',
    ],
    [
      'a rank: a fact that says not among whom',
      ranked,
      [{ ...fact, fields: { rankPosition: 2, rankAmong: null } }],
      'UNPROVEN',
    ],
    [
      'a rank: a fact of another number of those ranked',
      { ...ranked, of: 16 },
      [{ ...fact, fields: { ...fact.fields, rankOf: 11 } }],
      'UNPROVEN',
    ],

    ['a selection: the list’s document', { claimKind: 'SELECTED', proofs: [paper] }, [], 'PROVEN'],
    ['a selection: a medium', { claimKind: 'SELECTED', proofs: [media], issuerWords: '率先' }, [], 'UNPROVEN'],

    ['a promotion: the circular', { claimKind: 'PROMOTED', proofs: [paper] }, [], 'PROVEN'],
    ['a promotion: an adoption of the level', { claimKind: 'PROMOTED' }, [adopted], 'PROVEN'],
    [
      'a national promotion: an adoption of the province',
      { claimKind: 'PROMOTED', level: 'NATIONAL' },
      [adopted],
      'UNPROVEN',
    ],
    [
      'a promotion: a case that was withdrawn',
      { claimKind: 'PROMOTED' },
      [{ ...adopted, state: 'WITHDRAWN' }],
      'UNPROVEN',
    ],
    ['a promotion: a case that nobody took', { claimKind: 'PROMOTED' }, [{ ...adopted, fields: {} }], 'UNPROVEN'],

    ['an instruction: an affirmative one of the level', { claimKind: 'INSTRUCTION' }, [entry], 'PROVEN'],
    [
      'an instruction: one that asks',
      { claimKind: 'INSTRUCTION' },
      [{ ...entry, fields: { nature: 'REQUIREMENT' } }],
      'UNPROVEN',
    ],
    ['an instruction: one of the city', { claimKind: 'INSTRUCTION' }, [{ ...entry, level: 'MUNICIPAL' }], 'UNPROVEN'],
    ['an instruction: one that waits', { claimKind: 'INSTRUCTION' }, [{ ...entry, state: 'REPORTED' }], 'UNPROVEN'],
    ['an instruction: a document in its stead', { claimKind: 'INSTRUCTION', proofs: [paper] }, [], 'UNPROVEN'],

    ['a conference: agenda or notice', { claimKind: 'CONFERENCE', proofs: [paper] }, [], 'PROVEN'],
    ['a conference: nothing', { claimKind: 'CONFERENCE' }, [], 'UNPROVEN'],
  ])('%s', (_what, changed, linked, expected) => {
    expect(basisOf({ ...bare, ...changed }, linked, UNLESS_SET)).toBe(expected);
  });

  it.each<[string, Partial<Claimed>, string]>([
    ['the third of nine', { position: 3, of: 9 }, 'PROVEN'],
    ['the fourth of nine', { position: 4, of: 9 }, 'UNPROVEN'],
    ['the fourth of nine, in the issuer’s words', { position: 4, of: 9, issuerWords: '位居前列' }, 'PROVEN'],
    ['a place of nobody knows how many', { position: 1, of: null }, 'UNPROVEN'],
  ])('the word 前列 takes %s', (_what, changed, expected) => {
    expect(basisOf({ ...inFront, ...changed }, [], UNLESS_SET)).toBe(expected);
  });

  it.each<[string, Partial<CountingRules>, string]>([
    ['a half', { frontLimit: 2 }, 'PROVEN'],
    ['the first four', { frontBy: 'PLACE', frontLimit: 4 }, 'PROVEN'],
    ['the first three', { frontBy: 'PLACE', frontLimit: 3 }, 'UNPROVEN'],
  ])('the word 前列 takes what the office says: the fourth of nine under %s', (_what, changed, expected) => {
    expect(basisOf({ ...inFront, position: 4, of: 9 }, [], { ...UNLESS_SET, ...changed })).toBe(expected);
  });
});
