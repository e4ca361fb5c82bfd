import type { ProjectNode } from '../../../shared-kernel/project.js';
import { type NodeFields, nodeFault, type ProgrammeNode, progressOf } from './programme.js';

const NOTHING: NodeFields = { node: null, fieldName: null, termFrom: null, termTo: null };
const under = (node: ProjectNode | null) => ({ node });
const programme = { node: 'PROGRAMME', termFrom: 2025, termTo: 2027 } as const;

describe('where a node of a programme may stand', () => {
  it.each<[string, Partial<NodeFields>, { readonly node: ProjectNode | null } | null, string | null]>([
    ['a programme on its own', programme, null, null],
    ['a programme below another', programme, under('PROGRAMME'), 'PROJECT_NODE_UNFIT'],
    ['a programme without years', { node: 'PROGRAMME' }, null, 'PROGRAMME_TERM_MISSING'],
    ['a programme that ends before it begins', { ...programme, termTo: 2024 }, null, 'PROGRAMME_TERM_MISSING'],
    ['a programme of one year', { ...programme, termTo: 2025 }, null, null],
    ['a major item of a programme, with its field', { node: 'MAJOR', fieldName: '产业' }, under('PROGRAMME'), null],
    ['a major item below a major one', { node: 'MAJOR' }, under('MAJOR'), 'PROJECT_NODE_UNFIT'],
    ['a major item of nothing', { node: 'MAJOR' }, null, 'PROJECT_NODE_UNFIT'],
    ['a minor item of a major one', { node: 'MINOR' }, under('MAJOR'), null],
    ['a minor item of a programme', { node: 'MINOR' }, under('PROGRAMME'), null],
    ['a minor item below a minor one', { node: 'MINOR' }, under('MINOR'), 'PROJECT_NODE_UNFIT'],
    ['a minor item below a plain project', { node: 'MINOR' }, under(null), 'PROJECT_NODE_UNFIT'],
    ['a minor item with a field', { node: 'MINOR', fieldName: '产业' }, under('MAJOR'), 'PROJECT_NODE_UNFIT'],
    ['a minor item with years', { node: 'MINOR', termFrom: 2025, termTo: 2026 }, under('MAJOR'), 'PROJECT_NODE_UNFIT'],
    ['a plain project on its own', {}, null, null],
    ['a plain project below a plain one', {}, under(null), null],
    ['a plain project below a programme', {}, under('PROGRAMME'), 'PROJECT_NODE_UNFIT'],
  ])('%s', (_name, fields, parent, fault) =>
    expect(nodeFault({ ...NOTHING, ...fields }, 'INTEGRATED', parent)).toBe(fault),
  );

  it('is of integrated reform alone', () => {
    expect(nodeFault({ ...NOTHING, ...programme }, 'KEY', null)).toBe('PROJECT_NODE_UNFIT');
    expect(nodeFault(NOTHING, 'KEY', null)).toBeNull();
  });
});

describe('how far a programme is', () => {
  const node = (id: string, kind: ProjectNode, parentId: string | null, ended: ProgrammeNode['endedAs'] = null) => ({
    ...{ id, node: kind, parentId, endedAs: ended },
    endedOn: ended === null ? null : '2026-06-30',
  });
  const minors = (parentId: string, count: number, done: number): readonly ProgrammeNode[] =>
    Array.from({ length: count }, (_none, at) =>
      node(`${parentId}-${String(at)}`, 'MINOR', parentId, at < done ? 'COMPLETED' : null),
    );
  const tree = [
    node('p', 'PROGRAMME', null),
    node('a', 'MAJOR', 'p'),
    node('b', 'MAJOR', 'p'),
    node('c', 'MAJOR', 'p'),
    ...minors('a', 10, 10),
    ...minors('b', 11, 2),
    ...minors('p', 1, 0),
  ];

  it('is its minor items done of all, over major items and counties: 12 of 22', () => {
    expect(progressOf('p', tree)).toEqual({ minor: 22, minorDone: 12, allDone: false });
  });

  it('a major item is done when all of its minor ones are, and never without any', () => {
    expect(progressOf('a', tree)).toMatchObject({ minor: 10, allDone: true });
    expect(progressOf('b', tree)).toMatchObject({ minor: 11, minorDone: 2, allDone: false });
    expect(progressOf('c', tree)).toEqual({ minor: 0, minorDone: 0, allDone: false });
  });

  it('has no part in it what was merged, handed over or cancelled, with what stands below that', () => {
    const fallen = [
      ...tree,
      node('x', 'MINOR', 'b', 'MERGED'),
      node('d', 'MAJOR', 'p', 'CANCELLED'),
      ...minors('d', 3, 0),
    ];
    expect(progressOf('p', fallen)).toMatchObject({ minor: 22 });
  });
});
