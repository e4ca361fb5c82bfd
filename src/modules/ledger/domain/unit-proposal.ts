import { keyOf } from '../../../shared-kernel/cell-text.js';
import type { LedgerProject } from './ledger.js';
import { knownUnits, type SimilarUnit, similarUnits } from './similar-units.js';

/** The ids of units and leading officials' posts by the keys of their names. */
interface KnownKeys {
  readonly units: ReadonlyMap<string, string>;
  readonly posts: ReadonlyMap<string, string>;
}

/** What a name in a ledger seems to be, before a person confirms it. */
export type ProposedKind = 'DEPARTMENT' | 'COUNTY' | 'DEVELOPMENT_ZONE' | 'VERTICAL' | 'SPECIAL_GROUP';

/** A unit or a leader's post that confirming an import would make, vacant. */
export interface Proposal {
  readonly name: string;
  readonly what: 'UNIT' | 'LEADING_POST';
  /** Null for a post. */
  readonly kind: ProposedKind | null;
  /** 职级 of the post's holder, null for a unit. */
  readonly rank: number | null;
  /** A unit known under another name, where a person said so. */
  readonly unitId?: string | null;
  /** Known units that the name may mean: for a person to say. */
  readonly similar?: readonly SimilarUnit[];
  /** Whom the ledger names with a leader's post. */
  readonly person?: string;
}

const VERTICAL = /公司|集团|供电|烟草|邮政|银行|银保监|金融监管|税务局|气象局|海关|消防救援|人大|政协|法院|检察院/u;
const ZONE = /开发区|高新区|示范区|园区|新区$/u;
const COUNTY = /[县区]$|^(?!市).{2,6}市$/u;
const HEAD_OF_CITY = /(?:^|市委|、)(?:书记|市长)/u;
const RANK_OF_HEAD = 50;
const RANK_OF_DEPUTY = 40;

/** The kind of unit that a name suggests: "盐湖区" a county, "国网供电公司" not the city's own, else a department. */
export function kindOfUnit(name: string): ProposedKind {
  if (/专项小组|工作专班/u.test(name)) return 'SPECIAL_GROUP';
  if (ZONE.test(name)) return 'DEVELOPMENT_ZONE';
  if (VERTICAL.test(name)) return 'VERTICAL';
  return COUNTY.test(name) ? 'COUNTY' : 'DEPARTMENT';
}

/** The rank that a leader's title suggests: the secretary and the mayor above their deputies. */
export function rankOfLeader(title: string): number {
  return HEAD_OF_CITY.test(title) ? RANK_OF_HEAD : RANK_OF_DEPUTY;
}

/** The units that a project names, each as the file writes it. */
function unitsOf({ leadUnitName, responsible, supporting, groupName }: LedgerProject): readonly string[] {
  const parties = [...responsible, ...supporting].flatMap((party) => (party.kind === 'UNIT' ? [party.name] : []));
  return [
    ...new Set([
      ...(leadUnitName === '' ? [] : [leadUnitName]),
      ...parties,
      ...(groupName === null ? [] : [groupName]),
    ]),
  ];
}

/** Says of each project of a ledger which units it names that confirming would make; nothing where none. */
export function newUnitsIn(
  proposals: readonly Proposal[],
): (project: LedgerProject | undefined) => { readonly newUnits?: readonly string[] } {
  const made = new Set(proposals.flatMap(({ what, name }) => (what === 'UNIT' ? [keyOf(name)] : [])));
  return (project) => {
    if (project === undefined || made.size === 0) return {};
    const newUnits = unitsOf(project).filter((name) => made.has(keyOf(name)));
    return newUnits.length === 0 ? {} : { newUnits };
  };
}

/** The names of units and leaders' posts in the ledger that nobody knows yet, each once, in the order of the ledger. */
export function proposalsOf(projects: readonly LedgerProject[], known: KnownKeys): readonly Proposal[] {
  const found = new Map<string, Proposal>();
  const alike = knownUnits(known.units);
  const offer = (proposal: Proposal, names: ReadonlyMap<string, string>): void => {
    const key = keyOf(proposal.name);
    if (!names.has(key) && !found.has(`${proposal.what}${key}`)) found.set(`${proposal.what}${key}`, proposal);
  };
  const unit = (name: string, kind: ProposedKind): void => {
    offer({ name, what: 'UNIT', kind, rank: null }, known.units);
  };
  for (const project of projects) {
    if (project.leadUnitName !== '') unit(project.leadUnitName, kindOfUnit(project.leadUnitName));
    for (const party of [...project.responsible, ...project.supporting])
      if (party.kind === 'UNIT') unit(party.name, kindOfUnit(party.name));
    if (project.groupName !== null) unit(project.groupName, 'SPECIAL_GROUP');
    const title = project.leadingOfficialTitle;
    const person = project.leaderPerson === undefined ? {} : { person: project.leaderPerson };
    if (title !== null)
      offer({ name: title, what: 'LEADING_POST', kind: null, rank: rankOfLeader(title), ...person }, known.posts);
    for (const name of project.coLeaders ?? [])
      offer({ name, what: 'LEADING_POST', kind: null, rank: rankOfLeader(name) }, known.posts);
  }
  return [...found.values()].map((proposal) => {
    // Groups are called alike, and each is another.
    const named = proposal.what === 'UNIT' && proposal.kind !== 'SPECIAL_GROUP';
    const similar = named ? similarUnits(proposal.name, alike) : [];
    return similar.length === 0 ? proposal : { ...proposal, similar };
  });
}
