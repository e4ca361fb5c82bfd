import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { useMe } from '../../../api/me';
import type { components } from '../../../api/schema';
import { filled } from '../../../parts/form/field';
import { RecordForm } from '../../../parts/form/record-form';
import { noted } from '../../../ui/marks';

type Page = components['schemas']['HandoverPageAnswer'];
type Act = 'give' | 'take' | 'giveBack' | 'cancel';

const SUPERVISORS: readonly string[] = [
  'OFFICE_SECTION_CHIEF',
  'OFFICE_DEPUTY_DIRECTOR',
  'EXECUTIVE_DEPUTY_DIRECTOR',
  'OFFICE_DIRECTOR',
];

/** What the reader may do with it as it stands: the outgoing side, or for him; the incoming side; ending it. */
function useActs({ state, fromPersonId, toPersonId, openedByPersonId }: Page): readonly Act[] {
  const { personId, posts } = useMe();
  const isFrom = personId === fromPersonId;
  const isTo = personId === toPersonId;
  // Whoever of the office began it leaves the outgoing side to another.
  const standsIn = !isTo && personId !== openedByPersonId && posts.some(({ role }) => SUPERVISORS.includes(role));
  const ends = isFrom || posts.some(({ role }) => role === 'OFFICE_CLERK' || SUPERVISORS.includes(role));
  const cancel: readonly Act[] = ends ? ['cancel'] : [];
  if (state === 'OPEN') return [...(isFrom || standsIn ? (['give'] as const) : []), ...cancel];
  if (state === 'GIVEN') return [...(isTo ? (['take', 'giveBack'] as const) : []), ...cancel];
  return [];
}

/** The acts, each as a short form. */
export function HandoverActs({ page }: { readonly page: Page }) {
  const { t } = useTranslation('organisation');
  const acts = useActs(page);
  const [open, setOpen] = useState<Act | null>(null);
  if (acts.length === 0) return null;
  return (
    <div className="row handover-acts">
      {acts.map((act, place) => (
        <Button key={act} type={place === 0 && act !== 'cancel' ? 'primary' : 'default'} onClick={() => setOpen(act)}>
          {t(`handovers.acts.${act}`)}
        </Button>
      ))}
      {open !== null && <ActForm act={open} page={page} onClose={() => setOpen(null)} />}
    </div>
  );
}

interface Values {
  readonly remarks?: string;
  readonly reason?: string;
  readonly words?: string;
}

interface ActFormProps {
  readonly act: Act;
  readonly page: Page;
  readonly onClose: () => void;
}

function ActForm({ act, page: { id, version, fromPersonId, remarks }, onClose }: ActFormProps) {
  const { t } = useTranslation(['organisation', 'common']);
  const { personId } = useMe();
  const forHim = personId !== fromPersonId;
  const params = { path: { id } };
  return (
    <RecordForm<Values>
      frame="dialog"
      title={t(`handovers.acts.${act}`)}
      draft={`handover:${id}:${act}`}
      version={version}
      initial={act === 'give' && remarks != null ? { remarks } : {}}
      note={t(`handovers.notes.${act}`)}
      send={({ words = '', ...given }, headers) => {
        if (act === 'give') return client.POST('/api/v1/handovers/{id}/give', { params, headers, body: filled(given) });
        if (act === 'take') return client.POST('/api/v1/handovers/{id}/take', { params, headers });
        const body = { words };
        return act === 'giveBack'
          ? client.POST('/api/v1/handovers/{id}/give-back', { params, headers, body })
          : client.POST('/api/v1/handovers/{id}/cancel', { params, headers, body });
      }}
      fields={[
        {
          name: 'reason',
          label: t('handovers.reason'),
          required: true,
          max: 200,
          placeholder: t('handovers.reasonLike'),
          when: () => act === 'give' && forHim,
        },
        {
          name: 'remarks',
          label: noted(t('handovers.remarks'), t('common:field.optional')),
          input: 'paragraph',
          max: 1000,
          placeholder: t('handovers.remarksLike'),
          when: () => act === 'give',
        },
        {
          name: 'words',
          label: t('handovers.why'),
          required: true,
          max: 300,
          when: () => act === 'giveBack' || act === 'cancel',
        },
      ]}
      onClose={onClose}
    />
  );
}
