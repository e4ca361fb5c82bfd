import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { groupBy } from '../../../shared-kernel/group-by.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import { type Progress, progressOf, stands } from '../domain/programme.js';
import { refuse } from '../domain/problems.js';
import { listNodes, type NodeRow } from '../persistence/programme.repository.js';

/** A node with how far what stands below it is. */
export type ProgrammePart = NodeRow & Progress;

/** A programme with how many fields, major and minor items it splits into, as far as they are in scope. */
export interface Programme extends ProgrammePart {
  readonly fields: number;
  readonly major: number;
  readonly nodes: readonly ProgrammePart[];
}

/** 集成改革: programmes split into items over counties, with their progress rolled up. */
@Injectable()
export class ReadProgrammes {
  constructor(private readonly database: Database) {}

  /** Programmes of which the reader sees something, by code. */
  async list(actor: Actor): Promise<readonly Programme[]> {
    const nodes = await listNodes(this.database, scopeOf(actor), null);
    return [...groupBy(nodes, ({ programmeId }) => programmeId).values()].flatMap(programmeOf);
  }

  /** @throws PROJECT_NOT_FOUND */
  async get(actor: Actor, id: string): Promise<Programme> {
    const [programme] = programmeOf(await listNodes(this.database, scopeOf(actor), id));
    if (programme === undefined) throw refuse('PROJECT_NOT_FOUND');
    return programme;
  }
}

/** A programme of what the reader sees of it: his own nodes, what stands below them, and the way up to the programme. */
function programmeOf(nodes: readonly NodeRow[]): readonly Programme[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const above = (node: NodeRow): readonly NodeRow[] => {
    const parent = byId.get(node.parentId ?? '');
    return parent === undefined ? [] : [parent, ...above(parent)];
  };
  const seen = new Set(nodes.filter(({ open }) => open).flatMap((node) => [node, ...above(node)]));
  for (const node of nodes) if (above(node).some(({ open }) => open)) seen.add(node);
  const shown = nodes.filter((node) => seen.has(node));
  const root = shown.find(({ node }) => node === 'PROGRAMME');
  if (root === undefined) return [];
  const parts = shown.map((node) => ({ ...node, ...progressOf(node.id, shown) }));
  const major = shown.filter((node) => node.node === 'MAJOR' && stands(node));
  const fields = new Set(major.flatMap(({ fieldName }) => fieldName ?? [])).size;
  return [{ ...root, ...progressOf(root.id, shown), fields, major: major.length, nodes: parts }];
}
