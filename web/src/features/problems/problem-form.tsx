import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { isOffice, useMe } from '../../api/me';
import { type Field, filled } from '../../parts/form/field';
import { RecordForm } from '../../parts/form/record-form';
import type { Seen } from '../../parts/form/use-versioned-act';
import type { UnitChoice } from '../../parts/unit-picker';
import { noted } from '../../ui/marks';
import { useBusinessToday } from '../../ui/today';
import type { Problem, ReportBody } from './problem';
import { LEVELS, ORIGINS } from './problems-search';

/** Whose problem it is: a unit's, people's in words, or one person's whom the office will ring. */
type Who = 'unit' | 'people' | 'person';

interface Values {
  readonly title?: string;
  readonly who?: Who;
  readonly unit?: UnitChoice;
  readonly whoHadItWords?: string;
  readonly personName?: string;
  readonly personTelephone?: string;
  readonly projectId?: string;
  readonly origin?: NonNullable<ReportBody['origin']>;
  readonly cause?: string;
  readonly solvableBy?: NonNullable<ReportBody['solvableBy']>;
  readonly owner?: UnitChoice;
  readonly dueOn?: string;
  readonly noSecrets?: boolean;
}

function bodyOf(values: Values): ReportBody {
  const { title = '', who, unit, whoHadItWords, personName = '', personTelephone = '', owner } = values;
  const { projectId, origin, cause, solvableBy, dueOn } = values;
  return {
    ...{ title, noSecrets: true },
    ...filled({ projectId, origin, cause, solvableBy, dueOn, ownerUnitId: owner?.id }),
    ...(who === 'unit' && filled({ whoHadItUnitId: unit?.id })),
    ...(who !== 'unit' && filled({ whoHadItWords })),
    ...(who === 'person' && personName !== '' && { person: { name: personName, telephone: personTelephone } }),
  };
}

function valuesOf(problem: Problem | null): Values {
  if (problem === null) return { who: 'people' };
  const { title, whoHadItUnitId, whoHadIt, whoHadItWords, projectId, origin, cause, solvableBy, may } = problem;
  const who: Who = whoHadItUnitId != null ? 'unit' : may.showPerson ? 'person' : 'people';
  return {
    ...{ title, origin, who },
    ...(whoHadItUnitId != null && { unit: { id: whoHadItUnitId, name: whoHadIt } }),
    ...(whoHadItWords != null && { whoHadItWords }),
    ...(projectId != null && { projectId }),
    ...(cause != null && { cause }),
    ...(solvableBy != null && { solvableBy }),
  };
}

interface ProblemFormProps {
  /** Null for a new one. */
  readonly problem: Problem | null;
  readonly onClose: () => void;
}

/** Reports a problem, or writes it anew. */
export function ProblemForm({ problem, onClose }: ProblemFormProps) {
  const { t } = useTranslation('problems');
  const navigate = useNavigate();
  const send = async (values: Values, headers: Seen): Promise<void> => {
    const body = bodyOf(values);
    if (problem !== null) {
      await client.PUT('/api/v1/problems/{id}', { params: { path: { id: problem.id } }, headers, body });
      return;
    }
    const problemId = (await client.POST('/api/v1/problems', { body })).data?.id;
    if (problemId !== undefined) void navigate({ to: '/problems/$problemId', params: { problemId } });
  };
  return (
    <RecordForm<Values>
      title={t(problem === null ? 'report' : 'rewrite')}
      submit={t(problem === null ? 'send' : 'rewrite')}
      draft={`problem:${problem?.id ?? 'new'}`}
      version={problem?.version ?? 0}
      initial={valuesOf(problem)}
      send={send}
      fields={[...useWhoFields(problem), ...useFurtherFields(problem)]}
      frame={problem === null ? 'page' : 'drawer'}
      onClose={onClose}
      {...(problem === null && { onDone: () => undefined })}
    />
  );
}

function useWhoFields(problem: Problem | null): readonly Field<Values>[] {
  const { t } = useTranslation(['problems', 'common']);
  const optional = (name: string) => noted(name, t('common:field.optional'));
  const kept = problem?.may.showPerson === true;
  return [
    { name: 'title', label: t('name'), required: true, max: 200 },
    {
      ...{ name: 'who', label: t('whoHadIt'), input: 'radio', required: true },
      choices: (['people', 'unit', 'person'] as const).map((value) => ({ value, label: t(`whose.${value}`) })),
    },
    {
      ...{ name: 'unit', label: t('who.unit'), input: 'unit', required: true, pointer: '/whoHadItUnitId' },
      when: ({ who }) => who === 'unit',
    },
    {
      ...{ name: 'whoHadItWords', label: t('who.words'), required: true, max: 200, help: t('who.help') },
      placeholder: t('who.example'),
      when: ({ who }) => who === 'people',
    },
    {
      ...{ name: 'personName', label: t('who.name'), required: !kept, max: 50, pointer: '/person/name' },
      help: t(kept ? 'who.keptHelp' : 'who.personHelp'),
      when: ({ who }) => who === 'person',
    },
    {
      ...{ name: 'personTelephone', label: t('who.telephone'), required: !kept, max: 30 },
      pointer: '/person/telephone',
      when: ({ who }) => who === 'person',
    },
    { name: 'projectId', label: optional(t('project')), input: 'project' },
    { name: 'cause', label: optional(t('cause')), input: 'paragraph', rows: 3, max: 2000 },
  ];
}

/** What the office names besides; whoever reports says that nothing secret is in it. */
function useFurtherFields(problem: Problem | null): readonly Field<Values>[] {
  const { t } = useTranslation(['problems', 'words', 'common']);
  const optional = (name: string) => noted(name, t('common:field.optional'));
  const today = useBusinessToday() ?? undefined;
  const office = isOffice(useMe());
  const isNew = problem === null;
  const own: readonly Field<Values>[] = [
    {
      ...{ name: 'origin', label: optional(t('origin')), input: 'select' },
      choices: ORIGINS.map((value) => ({ value, label: t(`words:problemOrigin.${value}`) })),
    },
    {
      ...{ name: 'solvableBy', label: optional(t('solvableBy')), input: 'select' },
      choices: LEVELS.map((value) => ({ value, label: t(`words:solvableBy.${value}`) })),
    },
    ...(isNew
      ? [
          {
            name: 'owner',
            label: optional(t('owner')),
            input: 'unit',
            pointer: '/ownerUnitId',
            help: t('ownerHelp'),
          } as const,
          { name: 'dueOn', label: optional(t('dueOn')), input: 'day', from: today } as const,
        ]
      : []),
  ];
  return [...(office ? own : []), { name: 'noSecrets', label: t('noSecrets'), input: 'tick', required: true }];
}
