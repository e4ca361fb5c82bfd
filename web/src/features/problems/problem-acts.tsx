import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { type Field, filled } from '../../parts/form/field';
import { RecordForm } from '../../parts/form/record-form';
import type { UnitChoice } from '../../parts/unit-picker';
import { noted } from '../../ui/marks';
import { useBusinessToday } from '../../ui/today';
import type { Problem, ProblemAct } from './problem';
import { ProblemForm } from './problem-form';
import { LEVELS } from './problems-search';
import { SolveForm } from './solve-form';

/** In the order in which they come; the first that may be done is the one to do. */
const ACTS: readonly ProblemAct[] = [
  ...(['confirm', 'solve', 'assign', 'redate', 'assess', 'press', 'raise', 'dispute', 'void'] as const),
];

/** What may be done about a problem now. */
export function ProblemActs({ problem }: { readonly problem: Problem }) {
  const { t } = useTranslation('problems');
  const [open, setOpen] = useState<ProblemAct | 'rewrite' | null>(null);
  const close = (): void => setOpen(null);
  const offered = ACTS.filter((act) => problem.may[act]);
  // The office that may enter a solution for the owner has other things to do first.
  const next = problem.may.assign ? (problem.state === 'SOLVING' ? null : 'assign') : offered[0];
  return (
    <>
      {problem.may.rewrite && <Button onClick={() => setOpen('rewrite')}>{t('rewrite')}</Button>}
      {offered.map((act) => (
        <Button key={act} type={act === next ? 'primary' : 'default'} onClick={() => setOpen(act)}>
          {t(`act.${act}`)}
        </Button>
      ))}
      {open === 'rewrite' && <ProblemForm problem={problem} onClose={close} />}
      {open === 'solve' && <SolveForm problem={problem} onClose={close} />}
      {open !== null && open !== 'rewrite' && open !== 'solve' && (
        <ActForm key={open} act={open} problem={problem} onClose={close} />
      )}
    </>
  );
}

interface Said {
  readonly owner?: UnitChoice;
  readonly dueOn?: string;
  readonly reason?: string;
  readonly cause?: string;
  readonly solvableBy?: (typeof LEVELS)[number];
  readonly letterNumber?: string;
  readonly letterOn?: string;
  readonly how?: string;
  readonly on?: string;
  readonly words?: string;
}

interface ActFormProps {
  readonly act: Exclude<ProblemAct, 'solve'>;
  readonly problem: Problem;
  readonly onClose: () => void;
}

function ActForm({ act, problem, onClose }: ActFormProps) {
  const { t } = useTranslation('problems');
  const path = `/api/v1/problems/{id}/${act}` as '/api/v1/problems/{id}/void';
  return (
    <RecordForm<Said>
      title={t(`act.${act}`)}
      draft={`problem:${problem.id}:${act}`}
      version={problem.version}
      initial={initialOf(act, problem)}
      note={t(`actNote.${act}`)}
      send={({ owner, ...said }, headers) =>
        client.POST(path, {
          params: { path: { id: problem.id } },
          headers,
          body: filled({ ...said, ownerUnitId: owner?.id }) as { reason: string },
        })
      }
      fields={useFields(act, problem)}
      onClose={onClose}
    />
  );
}

function initialOf(act: ActFormProps['act'], problem: Problem): Said {
  const { ownerUnitId, ownerUnitName, cause, solvableBy, ways } = problem;
  if (act === 'assign' && ownerUnitId != null) return { owner: { id: ownerUnitId, name: ownerUnitName ?? undefined } };
  if (act === 'confirm' && ways.length === 1) return { how: ways[0] ?? '' };
  if (act !== 'assess') return {};
  return { ...(cause != null && { cause }), ...(solvableBy != null && { solvableBy }) };
}

function useFields(act: ActFormProps['act'], { ways, stateOn }: Problem): readonly Field<Said>[] {
  const { t } = useTranslation(['problems', 'words', 'common']);
  const optional = (name: string) => noted(name, t('common:field.optional'));
  const today = useBusinessToday() ?? undefined;
  const due: Field<Said> = { name: 'dueOn', label: t('dueOn'), input: 'day', required: true, from: today };
  const reason: Field<Said> = { name: 'reason', label: t('reason'), input: 'paragraph', required: true, max: 300 };
  const fields: Readonly<Record<ActFormProps['act'], readonly Field<Said>[]>> = {
    assign: [{ name: 'owner', label: t('owner'), input: 'unit', required: true, pointer: '/ownerUnitId' }, due],
    assess: [
      { name: 'cause', label: optional(t('cause')), input: 'paragraph', rows: 4, max: 2000 },
      {
        ...{ name: 'solvableBy', label: optional(t('solvableBy')), input: 'radio' },
        choices: LEVELS.map((value) => ({ value, label: t(`words:solvableBy.${value}`) })),
      },
    ],
    redate: [due, reason],
    press: [due],
    raise: [
      { name: 'letterNumber', label: t('letterNumber'), required: true, max: 100 },
      { name: 'letterOn', label: t('letterOn'), input: 'day', required: true, to: today },
    ],
    confirm: [
      {
        ...{ name: 'how', label: t('how'), input: 'radio', required: true },
        choices: ways.map((value) => ({ value, label: t(`words:confirmWay.${value}`) })),
      },
      { name: 'on', label: t('confirmedOn'), input: 'day', required: true, from: stateOn, to: today },
      { name: 'words', label: t('confirmedWords'), input: 'paragraph', required: true, max: 300 },
    ],
    dispute: [reason],
    void: [reason],
  };
  return fields[act];
}
