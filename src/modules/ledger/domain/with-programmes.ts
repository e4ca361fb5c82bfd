import { keyOf } from '../../../shared-kernel/cell-text.js';
import { type Ledger, type LedgerProject, UNSTATED_FIELDS } from './ledger.js';
import { pathKey, type ProgrammePlace, type Term } from './programme-place.js';

/** What rows say of what they stand below, by its key: 领域 of a major item, the years of a programme. */
export type SaidOfNodes = ReadonlyMap<string, SaidOfNode>;

export interface SaidOfNode {
  readonly field?: { readonly words: string; readonly row: number };
  readonly term?: Term & { readonly row: number };
}

/**
 * The ledger with the programmes and major items that its items stand below. One with a row of its own is known by it;
 * of one without, what all its items say alike is its own: the leader above all, so that a cell merged over fifty items
 * does not make each of them owe the five duties.
 */
export function withProgrammes(ledger: Ledger, said: SaidOfNodes): Ledger {
  const { projects } = ledger;
  if (projects.every(({ place }) => place === undefined)) return ledger;
  const own = new Set(projects.map(({ key }) => key));
  const implied = impliedNodes(projects, own);
  const above = new Set(projects.flatMap(({ place }) => place?.above.slice(0, 1).map(keyOf) ?? []));
  const stated = [...projects, ...implied.values()].map((project) => lowered(project, implied));
  return { ...ledger, projects: stated.map((project) => placed(project, above, said)) };
}

type Items = [LedgerProject, ...LedgerProject[]];

/** Programmes and major items without a row, by their keys. */
function impliedNodes(projects: readonly LedgerProject[], own: ReadonlySet<string>): Map<string, LedgerProject> {
  const below = new Map<string, { readonly path: readonly string[]; readonly items: Items }>();
  for (const project of projects)
    for (let depth = 1; depth <= (project.place?.above.length ?? 0); depth += 1) {
      const path = project.place?.above.slice(0, depth) ?? [];
      const key = pathKey(path.slice(0, -1), path.at(-1) ?? '');
      const known = below.get(key);
      if (known !== undefined) known.items.push(project);
      else if (!own.has(key)) below.set(key, { path, items: [project] });
    }
  return new Map([...below].map(([key, { path, items }]) => [key, impliedNode(key, path, items)]));
}

function impliedNode(key: string, path: readonly string[], items: Items): LedgerProject {
  const [first] = items;
  const { row, sheet, level } = first;
  const alike = <T>(of: (item: LedgerProject) => T, none: T): T =>
    items.every((item) => of(item) === of(first)) ? of(first) : none;
  return {
    row,
    ...(sheet !== undefined && { sheet }),
    key,
    code: null,
    name: path.at(-1) ?? '',
    category: 'INTEGRATED',
    level,
    leadingOfficialTitle: alike(({ leadingOfficialTitle }) => leadingOfficialTitle, null),
    groupName: alike(({ groupName }) => groupName, null),
    leadUnitName: alike(({ leadUnitName }) => leadUnitName, ''),
    responsible: [],
    supporting: [],
    keyPoint: null,
    system: '',
    place: { node: path.length === 1 ? 'PROGRAMME' : 'MAJOR', above: path.slice(0, -1) },
    unstated: UNSTATED_FIELDS,
    implied: true,
  };
}

/** Items without the leader who leads the programme or major item without a row that they stand below. */
export function loweredBelow(projects: readonly LedgerProject[]): readonly LedgerProject[] {
  const implied = new Map(projects.flatMap((one) => (one.implied === true ? [[one.key, one] as const] : [])));
  return implied.size === 0 ? projects : projects.map((project) => lowered(project, implied));
}

/** A node without the leader that leads what it stands below. */
function lowered(project: LedgerProject, implied: ReadonlyMap<string, LedgerProject>): LedgerProject {
  const { place, leadingOfficialTitle: leader } = project;
  if (place === undefined || leader === null) return project;
  const leads = place.above.some(
    (name, depth) => implied.get(pathKey(place.above.slice(0, depth), name))?.leadingOfficialTitle === leader,
  );
  if (!leads) return project;
  return { ...project, leadingOfficialTitle: null, coLeaders: [] };
}

/** A programme by what stands below it; with what the rows say of the years and the field. */
function placed(project: LedgerProject, programmes: ReadonlySet<string>, said: SaidOfNodes): LedgerProject {
  const isProgramme =
    project.place?.node === 'PROGRAMME' || (project.place === undefined && programmes.has(project.key));
  const { field, term } = said.get(project.key) ?? {};
  if (isProgramme) {
    const years = term === undefined ? {} : { term: { from: term.from, to: term.to } };
    return { ...project, category: 'INTEGRATED', place: { node: 'PROGRAMME', above: [], ...years } };
  }
  if (project.place?.node !== 'MAJOR' || field === undefined) return project;
  const place: ProgrammePlace = { ...project.place, fieldName: field.words };
  return { ...project, place };
}

/** The years of a programme whose ledger names none: from its own year to the last one of its tasks. */
export function termOf(project: LedgerProject, { projects, tasks }: Ledger, year: number): Term {
  const within = (index: number): boolean => {
    const one = projects[index];
    return one?.key === project.key || keyOf(one?.place?.above[0] ?? '') === project.key;
  };
  const years = tasks.flatMap(({ projectIndex, statedDate }) =>
    within(projectIndex) ? [Number(statedDate.slice(0, 4))] : [],
  );
  return project.place?.term ?? { from: year, to: Math.max(year, ...years) };
}
