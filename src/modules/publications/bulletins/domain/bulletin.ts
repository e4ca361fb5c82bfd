/** The parts of a bulletin in their order, which is fixed: 总体, 做法好的, 滞后事项及原因, 挂牌与摘牌, 请领导协调, 下月重点. */
export const BULLETIN_PARTS = ['OVERALL', 'DONE_WELL', 'LAGGING', 'LISTINGS', 'FOR_LEADERS', 'NEXT_MONTH'] as const;
export type BulletinPart = (typeof BULLETIN_PARTS)[number];

/** Units that 做法好的 names at most. */
const DONE_WELL_MOST = 8;

/** What a unit did in the month. */
export interface UnitsMonth {
  readonly unitId: string;
  /** Of all that fell due in the month. */
  readonly due: number;
  readonly done: number;
  /** A case of it was adopted by the province or above. */
  readonly caseAdopted: boolean;
  /** A problem of it was confirmed as solved. */
  readonly problemConfirmed: boolean;
}

/** Who may be chosen for 做法好的, in the order given, which is that of the list of units; nothing due is nothing done well. */
export function doneWellCandidates(units: readonly UnitsMonth[]): readonly string[] {
  return units
    .filter(({ due, done, ...other }) => (due > 0 && done === due) || other.caseAdopted || other.problemConfirmed)
    .map(({ unitId }) => unitId);
}

/** Those chosen, in the order of the candidates, whoever was chosen first; null where one is no candidate or they are more than eight. */
export function doneWell(chosen: readonly string[], candidates: readonly string[]): readonly string[] | null {
  const wanted = new Set(chosen);
  if (wanted.size > DONE_WELL_MOST || [...wanted].some((id) => !candidates.includes(id))) return null;
  return candidates.filter((id) => wanted.has(id));
}

/** A line that says whose matter lags (点名), as far as it matters for who signs it. */
export interface NamedUnit {
  readonly county: boolean;
  /** A leader of the city heads it. */
  readonly headedByCityLeader: boolean;
}

export type BulletinSigner = 'EXECUTIVE_DEPUTY_DIRECTOR' | 'DIRECTOR';

/** Who lets a line name its unit: the executive deputy; the director where it is a county or headed by a leader of the city. */
export function signerOfName({ county, headedByCityLeader }: NamedUnit): BulletinSigner {
  return county || headedByCityLeader ? 'DIRECTOR' : 'EXECUTIVE_DEPUTY_DIRECTOR';
}

/** Who signs the bulletin: the executive deputy; the director where any line of it names a unit. */
export function signerOfBulletin(linesThatName: number): BulletinSigner {
  return linesThatName > 0 ? 'DIRECTOR' : 'EXECUTIVE_DEPUTY_DIRECTOR';
}

/** Characters of a bulletin at most, and working days after which a verdict of the office is late. */
const LONGEST = 4000;
const VERDICT_DAYS = 5;

/** What is looked at before a bulletin is put before its signer. */
export interface BeforeSigning {
  readonly openChecks: number;
  readonly unansweredObjections: number;
  /** Verdicts that the office owes on full matters of units that a line names, and how many working days old they are. */
  readonly verdictsOwed: readonly { readonly obligationId: string; readonly age: number }[];
  readonly characters: number;
}

export type SigningFault = 'FACT_CHECK_OPEN' | 'OBJECTION_UNANSWERED' | 'OFFICE_BEHIND' | 'BULLETIN_TOO_LONG';

/** The verdicts that keep a bulletin from its signer. */
export function officeBehind({ verdictsOwed }: BeforeSigning): readonly string[] {
  return verdictsOwed.filter(isBehind).map(({ obligationId }) => obligationId);
}

/** Whether the office owes a verdict for too long. */
export const isBehind = ({ age }: { readonly age: number }): boolean => age > VERDICT_DAYS;

/** Everything that keeps a bulletin from its signer. */
export function signingFaults(before: BeforeSigning): readonly SigningFault[] {
  const holds: Readonly<Record<SigningFault, boolean>> = {
    FACT_CHECK_OPEN: before.openChecks > 0,
    OBJECTION_UNANSWERED: before.unansweredObjections > 0,
    OFFICE_BEHIND: officeBehind(before).length > 0,
    BULLETIN_TOO_LONG: before.characters > LONGEST,
  };
  return (Object.keys(holds) as SigningFault[]).filter((fault) => holds[fault]);
}

/** 第n期: without gaps, so one more than were issued in the year. */
export const nextIssue = (issuedInYear: number): number => issuedInYear + 1;

/** Whether the month now drafted is the third running in which a matter stands; `months` are those (YYYY-MM) of the bulletins issued. */
export function isThirdMonth(month: string, months: readonly string[]): boolean {
  return months.includes(monthBefore(month, 1)) && months.includes(monthBefore(month, 2));
}

function monthBefore(month: string, count: number): string {
  const [year, of] = month.split('-').map(Number);
  const index = (year ?? 0) * 12 + (of ?? 0) - 1 - count;
  return `${String(Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}`;
}
