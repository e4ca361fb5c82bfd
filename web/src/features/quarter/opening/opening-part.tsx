import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { Loaded } from '../../../parts/loaded';
import { dateWords } from '../../../ui/dates';
import { Facts } from '../../../ui/facts';
import { Section } from '../../../ui/section';
import type { Cycle } from '../cycle';
import { QuarterCounts } from '../quarter-counts';
import { WorkProgress } from '../work-progress';
import { OpeningWizard } from './opening-wizard';

/** Opening a quarter: preview, gaps, start; afterwards what was opened. */
export function OpeningPart({ cycle }: { readonly cycle: Cycle }) {
  if (cycle.state === 'OPENING') return <WorkProgress cycle={cycle} />;
  return cycle.state === 'DRAFT' ? <Preparing cycle={cycle} /> : <Opened cycle={cycle} />;
}

function Preparing({ cycle }: { readonly cycle: Cycle }) {
  const preview = api.useQuery('get', '/api/v1/cycles/{id}/preview', { params: { path: { id: cycle.id } } });
  return <Loaded query={preview}>{(found) => <OpeningWizard cycle={cycle} preview={found} />}</Loaded>;
}

const DATES = ['openedOn', 'plansDueOn', 'promptOn', 'actBy', 'fileBy', 'closeFrom'] as const;

function Opened({ cycle }: { readonly cycle: Cycle }) {
  const { t } = useTranslation(['quarter', 'words', 'record']);
  return (
    <Section title={t('opening.done')}>
      <Facts
        facts={[
          ...DATES.map((key) => {
            const day = cycle[key];
            return { name: t(`date.${key}`), value: day == null ? null : dateWords(day) };
          }),
          { name: t('counts'), value: <QuarterCounts cycle={cycle} /> },
          {
            name: t('new.kinds'),
            value: cycle.kinds.map((kind) => t(`words:kind.${kind}`)).join(t('record:separator')),
            wide: true,
          },
        ]}
      />
    </Section>
  );
}
