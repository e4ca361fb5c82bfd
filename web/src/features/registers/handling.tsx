import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import type { components } from '../../api/schema';
import { type Field, filled } from '../../parts/form/field';
import { RecordForm } from '../../parts/form/record-form';
import { Loaded } from '../../parts/loaded';
import type { UnitChoice } from '../../parts/unit-picker';
import { dateWords } from '../../ui/dates';
import { Facts } from '../../ui/facts';
import { Section } from '../../ui/section';
import { StateTag } from '../../ui/state-tag';
import { useBusinessToday } from '../../ui/today';
import type { Entry } from './register';

type View = components['schemas']['HandlingAnswer'];
type Act = 'assign' | 'report-back';
const URGENCIES = ['MOST_URGENT', 'URGENT', 'ORDINARY'] as const;

interface Said {
  readonly matter?: string;
  readonly unitId?: UnitChoice;
  readonly urgency?: (typeof URGENCIES)[number];
  readonly on?: string;
  readonly how?: string;
}

const TONES = { TO_ASSIGN: 'warn', UNDER_WAY: 'calm', TO_REPORT: 'warn', DONE: 'good' } as const;

/** What becomes of an instruction that requires something: its task, and the report to the leader. */
export function Handling({ entry }: { readonly entry: Entry }) {
  const path = { params: { path: { id: entry.id } } };
  const query = api.useQuery('get', '/api/v1/instructions/{id}/handling', path);
  return <Loaded query={query}>{(view) => (view.state == null ? null : <Stand entry={entry} view={view} />)}</Loaded>;
}

function Stand({ entry, view }: { readonly entry: Entry; readonly view: View }) {
  const { t } = useTranslation(['registers', 'words']);
  const [act, setAct] = useState<Act | null>(null);
  const { state, taskId, dueOn, assignedOn, reportedOn, reportedHow, may } = view;
  const day = (on: string | null | undefined) => (on == null ? null : dateWords(on));
  return (
    <Section
      title={t('handling.title')}
      actions={
        <span className="row">
          {state != null && <StateTag tone={TONES[state]}>{t(`words:handlingState.${state}`)}</StateTag>}
          {may.map((one) => (
            <Button key={one} type="primary" onClick={() => setAct(one)}>
              {t(`words:instructionAct.${one}`)}
            </Button>
          ))}
        </span>
      }
    >
      <Facts
        facts={[
          {
            name: t('handling.task'),
            value: taskId != null && (
              <Link to="/tasks/$taskId" params={{ taskId }} className="touch-link">
                {t('handling.open')}
              </Link>
            ),
          },
          { name: t('handling.assigned'), value: day(assignedOn) },
          { name: t('handling.due'), value: day(dueOn) },
          {
            name: t('handling.reported'),
            value: reportedOn != null && `${dateWords(reportedOn)} ${reportedHow ?? ''}`,
          },
        ]}
      />
      {act !== null && <ActForm act={act} entry={entry} onClose={() => setAct(null)} />}
    </Section>
  );
}

interface ActFormProps {
  readonly act: Act;
  readonly entry: Entry;
  readonly onClose: () => void;
}

function ActForm({ act, entry, onClose }: ActFormProps) {
  const { t } = useTranslation(['registers', 'words']);
  const fields = useFields(entry);
  const path = { params: { path: { id: entry.id } } };
  const unit = { id: entry.unitId ?? '', name: entry.unitName ?? '' };
  return (
    <RecordForm<Said>
      title={t(`words:instructionAct.${act}`)}
      submit={t(`words:instructionAct.${act}`)}
      draft={`instruction:${entry.id}:${act}`}
      note={t(`handling.note.${act}`)}
      initial={act === 'assign' ? { matter: entry.title ?? '', unitId: unit } : {}}
      fields={fields[act]}
      send={({ unitId, on = '', how = '', ...said }) =>
        act === 'assign'
          ? client.POST('/api/v1/instructions/{id}/assign', {
              ...path,
              body: { ...filled(said), ...(unitId !== undefined && { unitId: unitId.id }) },
            })
          : client.POST('/api/v1/instructions/{id}/report-back', { ...path, body: { on, how } })
      }
      onClose={onClose}
      onDone={onClose}
    />
  );
}

function useFields(entry: Entry): Readonly<Record<Act, readonly Field<Said>[]>> {
  const { t } = useTranslation(['registers', 'words']);
  const today = useBusinessToday() ?? undefined;
  const dueOn = (entry as Entry & { readonly dueOn?: string | null }).dueOn ?? null;
  return {
    assign: [
      {
        name: 'matter',
        label: t('handling.matter'),
        help: t('handling.matterHelp'),
        input: 'paragraph',
        max: 200,
        required: true,
      },
      { name: 'unitId', label: t('handling.unit'), input: 'unit', required: true },
      {
        ...{ name: 'urgency', label: t('handling.urgency'), input: 'radio', required: true },
        choices: URGENCIES.map((value) => ({ value, label: t(`words:urgency.${value}`) })),
        // The leader's own day goes before it.
        when: () => dueOn === null,
      },
    ],
    'report-back': [
      { name: 'on', label: t('handling.on'), input: 'day', to: today, required: true },
      { name: 'how', label: t('handling.how'), help: t('handling.howHelp'), max: 200, required: true },
    ],
  };
}
