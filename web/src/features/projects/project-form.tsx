import { useNavigate } from '@tanstack/react-router';
import { Form } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import type { components } from '../../api/schema';
import { type Field, filled } from '../../parts/form/field';
import { RecordForm } from '../../parts/form/record-form';
import type { Seen } from '../../parts/form/use-versioned-act';
import { choiceOf, type LedObligation, type MoveChoice } from '../../parts/lead-change';
import type { UnitChoice } from '../../parts/unit-picker';
import type { UnitsValue } from '../../parts/units-picker';
import { listed, noted } from '../../ui/marks';
import { LeadChangeSection } from './lead-change-section';
import { CATEGORIES, LEVELS } from './projects-search';
import { answersFor, proposedLeader } from './proposed-leader';

type ProjectPage = components['schemas']['ProjectPageAnswer'];
type Request = components['schemas']['RewriteProjectRequest'];

interface Values {
  readonly name?: string;
  readonly category?: Request['category'];
  readonly level?: Request['level'];
  readonly leadingPostId?: string;
  readonly group?: UnitChoice;
  readonly lead?: UnitChoice;
  readonly responsible?: UnitsValue;
  readonly supporting?: UnitsValue;
  readonly keyPoint?: string;
  readonly node?: NonNullable<Request['node']> | 'NONE';
  readonly parentId?: string;
  readonly fieldName?: string;
  readonly termFrom?: number;
  readonly termTo?: number;
}

const choice = (id: string | null | undefined, name: string | null | undefined): UnitChoice | undefined =>
  id == null ? undefined : { id, name: name ?? undefined };

function partiesOf(project: ProjectPage, role: ProjectPage['parties'][number]['role']): UnitsValue {
  return project.parties.flatMap((party) =>
    party.role === role && party.unitId != null ? [{ value: party.unitId, label: party.name }] : [],
  );
}

/** Where it stands in a programme. */
const placeOf = ({ node, parentId, fieldName, termFrom, termTo }: ProjectPage): Partial<Values> => ({
  node: node ?? 'NONE',
  ...(parentId != null && { parentId }),
  ...(fieldName != null && { fieldName }),
  ...(termFrom != null && { termFrom }),
  ...(termTo != null && { termTo }),
});

function valuesOf(project: ProjectPage | null): Values {
  if (project === null) return {};
  const group = choice(project.groupUnitId, project.groupName);
  const lead = choice(project.leadUnitId, project.leadUnitName);
  return {
    name: project.name,
    category: project.category,
    level: project.level,
    ...(project.leadingPostId != null && { leadingPostId: project.leadingPostId }),
    ...(group !== undefined && { group }),
    ...(lead !== undefined && { lead }),
    responsible: partiesOf(project, 'RESPONSIBLE'),
    supporting: partiesOf(project, 'SUPPORTING'),
    ...(project.keyPoint != null && { keyPoint: project.keyPoint }),
    ...placeOf(project),
  };
}

/** What may be left empty. */
function optionalOf({ leadingPostId, group, keyPoint }: Values): Partial<Request> {
  return {
    ...(leadingPostId && { leadingPostId }),
    ...(group !== undefined && { groupUnitId: group.id }),
    ...(keyPoint && { keyPoint }),
  };
}

/** Its place in a programme, and the project above it. */
function nodeOf({ category, node, parentId, fieldName, termFrom, termTo }: Values): Partial<Request> {
  if (category !== 'INTEGRATED' || node === undefined || node === 'NONE') return filled({ parentId });
  if (node === 'PROGRAMME') return { node, ...filled({ termFrom, termTo }) };
  return { node, ...filled({ parentId, ...(node === 'MAJOR' && { fieldName }) }) };
}

/** What the form does not ask and leaves as it is. */
function keptOf(project: ProjectPage, leadUnitId: string | undefined): Partial<Request> {
  const sameLead = leadUnitId === project.leadUnitId;
  return {
    ...(sameLead && project.responsiblePostId != null && { responsiblePostId: project.responsiblePostId }),
  };
}

function requestOf(values: Values, project: ProjectPage | null): Request {
  const { name = '', category = 'KEY', level = 'MUNICIPAL', lead } = values;
  return {
    name,
    category,
    level,
    leadUnitId: lead?.id ?? '',
    responsibleUnitIds: (values.responsible ?? []).map(({ value }) => value),
    supportingUnitIds: (values.supporting ?? []).map(({ value }) => value),
    ...optionalOf(values),
    ...nodeOf(values),
    ...(project !== null && keptOf(project, lead?.id)),
  };
}

/** A new project takes nothing along. */
async function add({ carry: _carry, leave: _leave, ...body }: Request): Promise<string | undefined> {
  return (await client.POST('/api/v1/projects', { body })).data?.id;
}

interface ProjectFormProps {
  /** Null for a new one. */
  readonly project: ProjectPage | null;
  readonly onClose: () => void;
}

/** Adds a project or rewrites one with its chain. */
export function ProjectForm({ project, onClose }: ProjectFormProps) {
  const { t } = useTranslation(['projects', 'words']);
  const navigate = useNavigate();
  const [moves, setMoves] = useState<Moves>(NO_MOVES);
  const send = async (values: Values, headers: Seen): Promise<void> => {
    const body = { ...requestOf(values, project), ...choiceOf(moves.shown, moves.choice) };
    if (project !== null) {
      await client.PUT('/api/v1/projects/{id}', { params: { path: { id: project.id } }, headers, body });
      return;
    }
    const projectId = await add(body);
    if (projectId !== undefined) void navigate({ to: '/projects/$projectId', params: { projectId } });
  };
  return (
    <RecordForm<Values>
      frame="dialog"
      title={t(project === null ? 'add' : 'edit')}
      submit={t('form.save')}
      done={t('saved')}
      draft={`project:${project?.id ?? 'new'}`}
      version={project?.version ?? 0}
      initial={valuesOf(project)}
      send={send}
      present={project !== null && <Present project={project} />}
      fields={useFields()}
      onClose={onClose}
    >
      {project === null && <LeaderOfUnit />}
      {project !== null && <LeadMoves project={project} moves={moves} onMoves={setMoves} />}
    </RecordForm>
  );
}

function useFields(): readonly Field<Values>[] {
  const { t } = useTranslation(['projects', 'words', 'common']);
  const optional = (name: string) => noted(name, t('common:field.optional'));
  const categories = CATEGORIES.map((value) => ({ value, label: t(`words:projectCategory.${value}`) }));
  const nodeFields = useNodeFields();
  const levels = LEVELS.map((value) => ({ value, label: t(`words:projectLevel.${value}`) }));
  return [
    { name: 'name', label: t('form.name'), required: true },
    { name: 'category', label: t('form.category'), input: 'select', required: true, choices: categories },
    { name: 'level', label: t('form.level'), input: 'select', required: true, choices: levels },
    ...nodeFields,
    { name: 'leadingPostId', label: optional(t('form.leading')), help: t('form.leadingHelp'), input: 'leader' },
    { name: 'group', label: optional(t('form.group')), input: 'unit', pointer: '/groupUnitId' },
    { name: 'responsible', label: optional(t('form.responsible')), input: 'units', pointer: '/responsibleUnitIds' },
    { name: 'supporting', label: optional(t('form.supporting')), input: 'units', pointer: '/supportingUnitIds' },
    { name: 'keyPoint', label: optional(t('form.keyPoint')) },
    { name: 'lead', label: t('form.lead'), input: 'unit', required: true, pointer: '/leadUnitId' },
  ];
}

const NODES = ['PROGRAMME', 'MAJOR', 'MINOR'] as const;

/** Of integrated reform: its place in a programme. */
function useNodeFields(): readonly Field<Values>[] {
  const { t } = useTranslation(['projects', 'words', 'common']);
  const integrated = ({ category }: Partial<Values>): boolean => category === 'INTEGRATED';
  const nodes = NODES.map((value) => ({ value, label: t(`words:projectNode.${value}`) }));
  const programme = (values: Partial<Values>): boolean => integrated(values) && values.node === 'PROGRAMME';
  return [
    {
      ...{ name: 'node', label: t('programme.node'), input: 'select', when: integrated },
      choices: [{ value: 'NONE', label: t('programme.notOne') }, ...nodes],
    },
    {
      ...{ name: 'parentId', label: t('programme.above'), help: t('programme.aboveHelp'), input: 'project' },
      when: (values) => integrated(values) && (values.node === 'MAJOR' || values.node === 'MINOR'),
    },
    {
      ...{ name: 'fieldName', label: noted(t('programme.field'), t('common:field.optional')), max: 60 },
      when: (values) => integrated(values) && values.node === 'MAJOR',
    },
    {
      ...{ name: 'termFrom', label: t('programme.from'), input: 'number', required: true, max: 2200 },
      when: programme,
    },
    { name: 'termTo', label: t('programme.to'), input: 'number', required: true, max: 2200, when: programme },
  ];
}

/** What was said of the obligations that were shown. */
interface Moves {
  readonly choice: MoveChoice;
  readonly shown: readonly LedObligation[];
}
const NO_MOVES: Moves = { choice: new Map(), shown: [] };

/** A new project proposes the official who answers for its lead unit; whoever writes it may choose another. */
function LeaderOfUnit() {
  const { t } = useTranslation('projects');
  const form = Form.useFormInstance<Values>();
  const lead = Form.useWatch<UnitChoice | undefined>('lead', form);
  const query = api.useQuery(
    'get',
    '/api/v1/divisions',
    { params: { query: { unitId: lead?.id ?? '' } } },
    { enabled: lead !== undefined },
  );
  const leader = answersFor(lead === undefined ? [] : (query.data ?? []));
  const before = useRef<string | undefined>(undefined);
  useEffect(() => {
    const chosen: unknown = form.getFieldValue('leadingPostId');
    const proposed = proposedLeader(leader, { chosen, before: before.current });
    if (proposed === undefined) return;
    form.setFieldValue('leadingPostId', proposed);
    before.current = proposed;
  }, [form, leader]);
  if (leader === undefined) return null;
  const { unitName: unit, postTitle, document } = leader;
  return (
    <p className="quiet" role="status">
      {t('form.leadingByDivision', { unit, leader: postTitle, document })}
    </p>
  );
}

interface LeadMovesProps {
  readonly project: ProjectPage;
  readonly moves: Moves;
  readonly onMoves: (moves: Moves) => void;
}

/** Once another lead unit is chosen: what goes with the project. */
function LeadMoves({ project, moves, onMoves }: LeadMovesProps) {
  const lead = Form.useWatch<UnitChoice | undefined>('lead');
  if (lead === undefined || lead.id === project.leadUnitId) return null;
  return (
    <LeadChangeSection
      key={lead.id}
      projectId={project.id}
      leadUnitId={lead.id}
      choice={moves.choice}
      onChoose={(choice, shown) => onMoves({ choice, shown })}
    />
  );
}

/** What the project says now. */
function Present({ project }: { readonly project: ProjectPage }) {
  const { t } = useTranslation(['projects', 'words']);
  return (
    <p>
      {project.name} · {t(`words:projectCategory.${project.category}`)} · {project.leadingTitle ?? t('notLed')} ·{' '}
      {listed(project.parties.map(({ name }) => name))}
    </p>
  );
}
