import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { LeaderPicker } from '../../../parts/leader-picker';
import { ProblemNote } from '../../../parts/problem-note';
import { Section } from '../../../ui/section';

type Led = components['schemas']['DivisionChangeAnswer']['projects'][number];

/** 领导分工调整: which projects go from one leading official to another, seen first, then moved in one step. */
export function DivisionPart() {
  const { t } = useTranslation('organisation');
  const [from, setFrom] = useState<string>();
  const [to, setTo] = useState<string>();
  const [moved, setMoved] = useState<readonly Led[] | null>(null);
  const preview = useMutation({
    mutationFn: async (body: { fromPostId: string; toPostId: string }) =>
      (await client.POST('/api/v1/division-changes/preview', { body })).data?.projects ?? [],
  });
  const choose = (change: () => void): void => {
    change();
    setMoved(null);
    preview.reset();
  };
  return (
    <Section title={t('division.title')}>
      <p className="quiet">{t('division.help')}</p>
      <div className="filters">
        <label>
          {t('division.from')}
          <LeaderPicker aria-label={t('division.from')} value={from} onChange={(id) => choose(() => setFrom(id))} />
        </label>
        <label>
          {t('division.to')}
          <LeaderPicker
            aria-label={t('division.to')}
            value={to}
            except={from}
            onChange={(id) => choose(() => setTo(id))}
          />
        </label>
        <div className="division-act">
          <Button
            loading={preview.isPending}
            disabled={from === undefined || to === undefined}
            onClick={() => preview.mutate({ fromPostId: from ?? '', toPostId: to ?? '' })}
          >
            {t('division.preview')}
          </Button>
        </div>
      </div>
      {preview.error !== null && <ProblemNote error={preview.error} />}
      {moved !== null && <Moved projects={moved} />}
      {moved === null && preview.data !== undefined && from !== undefined && to !== undefined && (
        <Moves key={`${from} ${to}`} projects={preview.data} from={from} to={to} onMoved={setMoved} />
      )}
    </Section>
  );
}

interface MovesProps {
  readonly projects: readonly Led[];
  readonly from: string;
  readonly to: string;
  readonly onMoved: (projects: readonly Led[]) => void;
}

/** What would move; all of it unless some are left out. */
function Moves({ projects, from, to, onMoved }: MovesProps) {
  const { t } = useTranslation('organisation');
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const chosen = projects.filter(({ id }) => !kept.has(id));
  const move = api.useMutation('post', '/api/v1/division-changes', {
    onSuccess: (answer) => onMoved(answer.projects),
  });
  const toggle = (id: string, on: boolean): void => {
    const others = [...kept].filter((one) => one !== id);
    setKept(new Set(on ? others : [...others, id]));
  };
  const body = { fromPostId: from, toPostId: to, projectIds: chosen.map(({ id }) => id) };
  return (
    <>
      <h3>{t('division.wouldMove', { count: projects.length })}</h3>
      <ul className="moves">
        {projects.map((project) => (
          <li key={project.id}>
            <Checkbox checked={!kept.has(project.id)} onChange={({ target }) => toggle(project.id, target.checked)}>
              <ProjectLine project={project} />
            </Checkbox>
          </li>
        ))}
      </ul>
      <p className="quiet">{t('division.stays')}</p>
      {move.error !== null && <ProblemNote error={move.error} />}
      <Button
        type="primary"
        disabled={chosen.length === 0}
        loading={move.isPending}
        onClick={() => move.mutate({ body })}
      >
        {t('division.move', { count: chosen.length })}
      </Button>
    </>
  );
}

function ProjectLine({ project }: { readonly project: Led }) {
  const { t } = useTranslation('organisation');
  const { code, name, leadUnitName, openObligations } = project;
  return (
    <>
      {code} {name}
      <span className="quiet">
        {' '}
        {leadUnitName ?? t('division.noLead')} · {t('division.open', { count: openObligations })}
      </span>
    </>
  );
}

function Moved({ projects }: { readonly projects: readonly Led[] }) {
  const { t } = useTranslation('organisation');
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      title={t('division.moved', { count: projects.length })}
      description={
        <ul>
          {projects.map((project) => (
            <li key={project.id}>
              <ProjectLine project={project} />
            </li>
          ))}
        </ul>
      }
    />
  );
}
