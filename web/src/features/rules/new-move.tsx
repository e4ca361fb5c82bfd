import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import { RecordForm } from '../../parts/form/record-form';
import { Loaded } from '../../parts/loaded';
import { ProjectPicker } from '../../parts/project-picker';
import { UnitPicker, type UnitChoice } from '../../parts/unit-picker';
import { Section } from '../../ui/section';
import { MoveLines } from './move-lines';

/** Which running cases: those of a unit, of a project, or all; then what would follow, and the proposal. */
export function NewMove({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('rules');
  const [unit, setUnit] = useState<UnitChoice>();
  const [projectId, setProjectId] = useState<string>();
  const scope = {
    ...(unit !== undefined && { unitId: unit.id }),
    ...(unit === undefined && projectId !== undefined && { projectId }),
  };
  return (
    <>
      <Section title={t('move.scope')}>
        <p className="quiet">{t('move.scopeHelp')}</p>
        <div className="rule-grid">
          <UnitPicker value={unit} onChange={setUnit} aria-label={t('trial.unit')} placeholder={t('move.allUnits')} />
          {unit === undefined && (
            <ProjectPicker
              value={projectId}
              onChange={setProjectId}
              aria-label={t('trial.project')}
              placeholder={t('trial.project')}
            />
          )}
        </div>
      </Section>
      <Preview key={JSON.stringify(scope)} scope={scope} onClose={onClose} />
    </>
  );
}

interface PreviewProps {
  readonly scope: { readonly unitId?: string; readonly projectId?: string };
  readonly onClose: () => void;
}

function Preview({ scope, onClose }: PreviewProps) {
  const { t } = useTranslation('rules');
  const navigate = useNavigate();
  const query = api.useQuery('get', '/api/v1/supervision/rule-move-preview', { params: { query: scope } });
  return (
    <Loaded query={query}>
      {({ lines, toVersion, digest }) => (
        <>
          <MoveLines lines={lines} toVersion={toVersion} />
          {lines.length > 0 && (
            <RecordForm<{ reason: string }>
              frame="section"
              title={t('move.propose')}
              note={t('move.follows')}
              fields={[{ name: 'reason', label: t('move.reason'), input: 'paragraph', required: true, max: 500 }]}
              onClose={onClose}
              onDone={() => undefined}
              send={async ({ reason }) => {
                const { data } = await client.POST('/api/v1/supervision/rule-moves', {
                  body: { ...scope, digest, reason },
                });
                if (data !== undefined)
                  void navigate({ to: '/settings/rules/moves/$moveId', params: { moveId: data.id } });
              }}
            />
          )}
        </>
      )}
    </Loaded>
  );
}
