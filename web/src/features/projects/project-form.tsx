import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Form, Input, Modal, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import { ProblemError } from '../../api/problem';
import type { components } from '../../api/schema';
import { choiceOf, type LedObligation, type MoveChoice } from '../../parts/lead-change';
import { ProblemNote } from '../../parts/problem-note';
import type { UnitChoice } from '../../parts/unit-picker';
import { UnitPicker } from '../../parts/unit-picker';
import { useDraft } from '../../parts/use-draft';
import { listed, noted } from '../../ui/marks';
import { LeadingPostPicker, UnitsPicker, type UnitsValue } from './form-pickers';
import { LeadChangeSection } from './lead-change-section';
import { CATEGORIES, LEVELS } from './projects-search';

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
}

const choice = (id: string | null | undefined, name: string | null | undefined): UnitChoice | undefined =>
  id == null ? undefined : { id, name: name ?? undefined };

function partiesOf(project: ProjectPage, role: ProjectPage['parties'][number]['role']): UnitsValue {
  return project.parties.flatMap((party) =>
    party.role === role && party.unitId != null ? [{ value: party.unitId, label: party.name }] : [],
  );
}

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

/** What the form does not ask and leaves as it is. */
function keptOf(project: ProjectPage, leadUnitId: string | undefined): Partial<Request> {
  const sameLead = leadUnitId === project.leadUnitId;
  return {
    ...(project.parentId != null && { parentId: project.parentId }),
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
    ...(project !== null && keptOf(project, lead?.id)),
  };
}

const isStale = (error: unknown): boolean => error instanceof ProblemError && error.status === 412;

async function add({ carry: _carry, leave: _leave, ...body }: Request): Promise<string | undefined> {
  return (await client.POST('/api/v1/projects', { body })).data?.id;
}

async function send(body: Request, project: ProjectPage | null, version: number): Promise<string | undefined> {
  if (project === null) return add(body);
  const params = { path: { id: project.id } };
  await client.PUT('/api/v1/projects/{id}', { params, headers: { 'If-Match': String(version) }, body });
  return project.id;
}

interface ProjectFormProps {
  /** Null for a new one. */
  readonly project: ProjectPage | null;
  readonly onClose: () => void;
}

/** A new project takes nothing along. */
function leadMovesOf(project: ProjectPage | null, moves: Moves, onMoves: (moves: Moves) => void) {
  return project === null ? null : <LeadMoves project={project} moves={moves} onMoves={onMoves} />;
}

const NEW = { title: 'add', version: 0 } as const;

/** Adds a project or rewrites one with its chain. */
export function ProjectForm({ project, onClose }: ProjectFormProps) {
  const { t } = useTranslation(['projects', 'common']);
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const draft = useDraft<Values>(`project:${project?.id ?? 'new'}`);
  const [moves, setMoves] = useState<Moves>(NO_MOVES);
  const save = useMutation({
    mutationFn: ({ values, version }: { values: Values; version: number }) =>
      send({ ...requestOf(values, project), ...choiceOf(moves.shown, moves.choice) }, project, version),
    onSuccess: (projectId) => {
      draft.forget();
      void message.success(t('saved'));
      onClose();
      if (project === null && projectId !== undefined)
        void navigate({ to: '/projects/$projectId', params: { projectId } });
    },
  });
  const stale = isStale(save.error);
  const own = project === null ? NEW : { title: 'edit' as const, version: project.version };
  return (
    <Modal
      open
      width={640}
      title={t(own.title)}
      okText={t('form.save')}
      cancelText={t('common:act.back')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {stale && project !== null && (
        <Stale
          id={project.id}
          onTheirs={() => {
            draft.forget();
            onClose();
          }}
          onMine={(version) => save.mutate({ values: form.getFieldsValue(), version })}
        />
      )}
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={draft.restored?.values ?? valuesOf(project)}
        onValuesChange={(_, values) => draft.keep(values)}
        onFinish={(values) => save.mutate({ values, version: own.version })}
      >
        <ProjectFields leadChange={leadMovesOf(project, moves, setMoves)} />
      </Form>
      {save.error !== null && !stale && <ProblemNote error={save.error} />}
    </Modal>
  );
}

/** What was said of the obligations that were shown. */
interface Moves {
  readonly choice: MoveChoice;
  readonly shown: readonly LedObligation[];
}
const NO_MOVES: Moves = { choice: new Map(), shown: [] };

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

interface StaleProps {
  readonly id: string;
  readonly onTheirs: () => void;
  readonly onMine: (version: number) => void;
}

/** Somebody else was faster: what the project says now, above what was typed. */
function Stale({ id, onTheirs, onMine }: StaleProps) {
  const { t } = useTranslation(['projects', 'words']);
  const { data } = api.useQuery('get', '/api/v1/projects/{id}', { params: { path: { id } } }, { staleTime: 0 });
  return (
    <div role="alert" className="section form-stale">
      <p>{t('form.conflict')}</p>
      {data !== undefined && (
        <p>
          <strong>{t('form.now')}</strong> {data.name} · {t(`words:projectCategory.${data.category}`)} ·{' '}
          {data.leadingTitle ?? t('notLed')} · {listed(data.parties.map(({ name }) => name))}
        </p>
      )}
      <div className="row">
        <Button onClick={onTheirs}>{t('form.useTheirs')}</Button>
        <Button type="primary" disabled={data === undefined} onClick={() => data && onMine(data.version)}>
          {t('form.useMine')}
        </Button>
      </div>
    </div>
  );
}

function ProjectFields({ leadChange }: { readonly leadChange: ReactNode }) {
  const { t } = useTranslation(['projects', 'words', 'common']);
  const need = (name: string) => [{ required: true, message: t('common:field.required', { name }) }];
  const optional = (name: string) => noted(name, t('common:field.optional'));
  return (
    <>
      <Form.Item name="name" label={t('form.name')} rules={need(t('form.name'))}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="category" label={t('form.category')} rules={need(t('form.category'))}>
        <Select options={CATEGORIES.map((one) => ({ value: one, label: t(`words:projectCategory.${one}`) }))} />
      </Form.Item>
      <Form.Item name="level" label={t('form.level')} rules={need(t('form.level'))}>
        <Select options={LEVELS.map((one) => ({ value: one, label: t(`words:projectLevel.${one}`) }))} />
      </Form.Item>
      <Form.Item name="leadingPostId" label={optional(t('form.leading'))} extra={t('form.leadingHelp')}>
        <LeadingPostPicker />
      </Form.Item>
      <Form.Item name="group" label={optional(t('form.group'))}>
        <UnitPicker />
      </Form.Item>
      <Form.Item name="lead" label={t('form.lead')} rules={need(t('form.lead'))}>
        <UnitPicker />
      </Form.Item>
      {leadChange}
      <Form.Item name="responsible" label={optional(t('form.responsible'))}>
        <UnitsPicker />
      </Form.Item>
      <Form.Item name="supporting" label={optional(t('form.supporting'))}>
        <UnitsPicker />
      </Form.Item>
      <Form.Item name="keyPoint" label={optional(t('form.keyPoint'))}>
        <Input maxLength={200} />
      </Form.Item>
    </>
  );
}
