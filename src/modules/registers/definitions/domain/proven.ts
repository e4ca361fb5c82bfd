import { type CountingRules, isInFront } from '../../engine/domain/counting-rules.js';
import { normalWords } from '../../engine/domain/keys.js';
import { isBelow, type Level } from '../../engine/domain/level.js';
import type { LinkedEntry } from '../../engine/domain/linked-entry.js';
import type { Proof } from '../../engine/domain/proof.js';

/** 排名、首个首家首创率先、入选、上级推广、肯定批示、典型发言和现场会. */
export const CLAIM_KINDS = ['RANK', 'FIRST', 'SELECTED', 'PROMOTED', 'INSTRUCTION', 'CONFERENCE'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];
/** 国家级、跨省区域、省级: a city's own word is no claim. */
export const CLAIM_LEVELS = ['NATIONAL', 'REGIONAL', 'PROVINCIAL'] as const;
/** 已证明、依据较弱、待证明. */
export const BASES = ['PROVEN', 'WEAK', 'UNPROVEN'] as const;
export type Basis = (typeof BASES)[number];

/** What a claim says, as far as its proof is asked. */
export interface Claimed {
  readonly claimKind: ClaimKind | null;
  readonly level: Level | null;
  readonly statement: string | null;
  readonly position: number | null;
  readonly of: number | null;
  /** RANK: by what it is ranked, and REGIONAL: among whom. */
  readonly indicator: string | null;
  readonly among: string | null;
  /** The words of whoever issued the proof. */
  readonly issuerWords: string | null;
  readonly proofs: readonly Proof[];
}

interface Evidence extends Claimed {
  readonly level: Level;
  readonly linked: readonly LinkedEntry[];
}

const reaches = (level: Level | null, wanted: Level): boolean => level !== null && !isBelow(level, wanted);

/** A document with its day, of an issuer who is known to stand at the level or above. */
const hasDocument = ({ proofs, level }: Evidence): boolean =>
  proofs.some((one) => one.kind === 'DOCUMENT' && one.issuedOn !== null && reaches(one.level, level));

/** A medium of the level whose own words say so. */
const hasMedium = ({ proofs, level, issuerWords }: Evidence): boolean =>
  /首个|首家|首创|率先/u.test(issuerWords ?? '') &&
  proofs.some((one) => one.kind === 'MEDIA' && reaches(one.level, level));

/** Confirmed entries of a register that are named as the proof. */
const confirmed = ({ linked }: Evidence, kind: string): readonly LinkedEntry[] =>
  linked.filter((one) => one.kind === kind && one.state === 'CONFIRMED');

/** 前列: a place that the office's rules call so, or whoever issued it says so. */
function mayStandInFront(claim: Evidence, rules: CountingRules): boolean {
  const { statement, issuerWords } = claim;
  return !(statement ?? '').includes('前列') || (issuerWords ?? '').includes('前列') || isInFront(rules, claim);
}

const same = (one: unknown, other: string | null): boolean =>
  typeof one === 'string' && other !== null && normalWords(one) === normalWords(other);

/** Among whom a fact is ranked, as its words say: the nation, the province, or the very region of the claim. */
function isAmong(ranked: unknown, { level, among }: Evidence): boolean {
  if (level === 'REGIONAL') return same(ranked, among);
  const all = level === 'NATIONAL' ? /全国|各省/u : /全省|省内|全自治区|全区/u;
  return typeof ranked === 'string' && all.test(ranked);
}

/** A confirmed fact that holds the very place: by the same indicator, at the same level, of as many where both say how many. */
const hasRankedFact = (claim: Evidence): boolean =>
  confirmed(claim, 'OUTCOME_FACT').some(
    ({ title, fields: { rankPosition, rankOf, rankAmong } }) =>
      rankPosition === claim.position &&
      same(title, claim.indicator) &&
      isAmong(rankAmong, claim) &&
      (claim.of === null || rankOf == null || rankOf === claim.of),
  );

/** A rank says its place, and by what. */
const isRanked = ({ position, indicator }: Evidence): boolean => position !== null && indicator !== null;

const wasAdopted = (claim: Evidence): boolean =>
  confirmed(claim, 'EXPERIENCE_CASE').some(({ fields }) =>
    ((fields['adoption'] ?? []) as readonly { readonly level?: Level }[]).some((one) =>
      reaches(one.level ?? null, claim.level),
    ),
  );

const wasAffirmed = (claim: Evidence): boolean =>
  confirmed(claim, 'INSTRUCTION').some(
    (one) => one.fields['nature'] === 'AFFIRMATIVE' && reaches(one.level, claim.level),
  );

const proven = (is: boolean): Basis => (is ? 'PROVEN' : 'UNPROVEN');

const CLAUSES: Readonly<Record<ClaimKind, (claim: Evidence) => Basis>> = {
  RANK: (claim) => proven(isRanked(claim) && (hasDocument(claim) || hasRankedFact(claim))),
  FIRST: (claim) => (hasDocument(claim) ? 'PROVEN' : hasMedium(claim) ? 'WEAK' : 'UNPROVEN'),
  SELECTED: (claim) => proven(hasDocument(claim)),
  PROMOTED: (claim) => proven(hasDocument(claim) || wasAdopted(claim)),
  INSTRUCTION: (claim) => proven(wasAffirmed(claim)),
  CONFERENCE: (claim) => proven(hasDocument(claim)),
};

/** What a claim stands on (依据) under the rules of its year; of an issuer whose level nobody said it is not proven. */
export function basisOf(claim: Claimed, linked: readonly LinkedEntry[], rules: CountingRules): Basis {
  const { claimKind, level } = claim;
  if (claimKind === null || level === null || (level === 'REGIONAL' && claim.among === null)) return 'UNPROVEN';
  const evidence = { ...claim, level, linked };
  return mayStandInFront(evidence, rules) ? CLAUSES[claimKind](evidence) : 'UNPROVEN';
}
