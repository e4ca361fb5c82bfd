import type { Day } from '../../../shared-kernel/dates.js';
import type { EndedAs, ProjectCategory, ProjectNode } from '../../../shared-kernel/project.js';

/** Below which nodes a node may stand; a programme stands on its own. */
const BELOW: Readonly<Record<ProjectNode, readonly (ProjectNode | null)[]>> = {
  PROGRAMME: [],
  MAJOR: ['PROGRAMME'],
  MINOR: ['PROGRAMME', 'MAJOR'],
};

/** What a person says of a node. */
export interface NodeFields {
  readonly node: ProjectNode | null;
  /** 领域, of a major item. */
  readonly fieldName: string | null;
  /** The years of a programme, both included. */
  readonly termFrom: number | null;
  readonly termTo: number | null;
}

type Above = { readonly node: ProjectNode | null } | null;

/** Whether a node, or a plain project, may stand below another project, or on its own. */
function fits(node: ProjectNode | null, parent: Above): boolean {
  if (node === null) return (parent?.node ?? null) === null;
  return node === 'PROGRAMME' ? parent === null : parent !== null && BELOW[node].includes(parent.node);
}

/** Why a node cannot stand where it is put; null where it can. Only a programme has years, only a major item a field. */
export function nodeFault(
  { node, fieldName, termFrom, termTo }: NodeFields,
  category: ProjectCategory,
  parent: Above,
): 'PROJECT_NODE_UNFIT' | 'PROGRAMME_TERM_MISSING' | null {
  const years = [termFrom, termTo].filter((year) => year !== null);
  const misplaced = [
    node !== null && category !== 'INTEGRATED',
    node !== 'MAJOR' && fieldName !== null,
    node !== 'PROGRAMME' && years.length > 0,
    !fits(node, parent),
  ];
  if (misplaced.includes(true)) return 'PROJECT_NODE_UNFIT';
  const [from = 0, to = 0] = years;
  return node === 'PROGRAMME' && (years.length < 2 || from > to) ? 'PROGRAMME_TERM_MISSING' : null;
}

/** A node of a programme, as far as its progress is reckoned. */
export interface ProgrammeNode {
  readonly id: string;
  readonly parentId: string | null;
  readonly node: ProjectNode;
  readonly endedAs: EndedAs | null;
  readonly endedOn: Day | null;
}

/** How far something is: minor items done of all that stand, without weights. */
export interface Progress {
  readonly minor: number;
  readonly minorDone: number;
  /** All minor items are; never of what has none. */
  readonly allDone: boolean;
}

/** What was merged, handed over or cancelled is no part of the work any more. */
export const stands = ({ endedOn, endedAs }: Pick<ProgrammeNode, 'endedOn' | 'endedAs'>): boolean =>
  endedOn === null || endedAs === 'COMPLETED';

/** Minor items below a node, or the node itself where it is one. */
export function progressOf(id: string, nodes: readonly ProgrammeNode[]): Progress {
  const own = nodes.filter((node) => stands(node) && isWithin(id, node, nodes) && node.node === 'MINOR');
  const minorDone = own.filter(({ endedAs }) => endedAs === 'COMPLETED').length;
  return { minor: own.length, minorDone, allDone: own.length > 0 && minorDone === own.length };
}

/** Whether a node is the one of that id or stands below it, through nodes that stand. */
function isWithin(id: string, node: ProgrammeNode, nodes: readonly ProgrammeNode[]): boolean {
  if (node.id === id) return true;
  const parent = nodes.find((one) => one.id === node.parentId);
  return parent !== undefined && (parent.id === id || (stands(parent) && isWithin(id, parent, nodes)));
}
