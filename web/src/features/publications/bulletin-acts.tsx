import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { RecordForm } from '../../parts/form/record-form';
import type { Bulletin } from './bulletin';

const ACTS = ['send', 'submit', 'issue', 'return', 'correct', 'discard'] as const;
type Act = (typeof ACTS)[number];
/** Acts that say why. */
const WITH_WORDS: readonly Act[] = ['return', 'discard'];

/** What may be done about it as it stands, the next first. */
function actsOf({ state, signedOn, correctedById, corrects }: Bulletin): readonly Act[] {
  switch (state) {
    case 'DRAFT':
      return ['send', 'discard'];
    case 'CHECKING':
      return ['submit', 'return', 'discard'];
    case 'APPROVING':
      return [...(signedOn == null ? [] : (['issue'] as const)), 'return', 'discard'];
    case 'ISSUED':
      return correctedById == null && corrects == null ? ['correct'] : [];
    case 'VOID':
      return [];
  }
}

/** 送核对, 呈批, 印发, 退回起草, 更正, 作废: each says what follows from it, and, where it is refused, what is missing. */
export function BulletinActs({ bulletin }: { readonly bulletin: Bulletin }) {
  const { t } = useTranslation('publications');
  const [open, setOpen] = useState<Act | null>(null);
  return (
    <>
      {actsOf(bulletin).map((act) => (
        <Button
          key={act}
          type={['send', 'submit', 'issue'].includes(act) ? 'primary' : 'default'}
          onClick={() => setOpen(act)}
        >
          {t(`act.${act}`)}
        </Button>
      ))}
      {open !== null && <ActForm key={open} act={open} bulletin={bulletin} onClose={() => setOpen(null)} />}
    </>
  );
}

interface ActFormProps {
  readonly act: Act;
  readonly bulletin: Bulletin;
  readonly onClose: () => void;
}

function ActForm({ act, bulletin: { id, version }, onClose }: ActFormProps) {
  const { t } = useTranslation('publications');
  const send = useSend(act, id);
  return (
    <RecordForm<{ readonly words?: string }>
      frame="dialog"
      title={t(`act.${act}`)}
      note={t(`actNote.${act}`)}
      version={version}
      send={({ words = '' }, headers) => send(words, headers)}
      fields={[
        {
          name: 'words',
          label: t(act === 'discard' ? 'why' : 'returned'),
          input: 'paragraph',
          required: true,
          max: 300,
          when: () => WITH_WORDS.includes(act),
        },
      ]}
      onClose={onClose}
    />
  );
}

type Headers = Readonly<Record<'If-Match', string>>;

function useSend(act: Act, id: string): (words: string, headers: Headers) => Promise<unknown> {
  const navigate = useNavigate();
  const params = { path: { id } };
  return async (words, headers) => {
    if (act === 'correct') {
      const { data } = await client.POST('/api/v1/bulletins/{id}/corrections', { params });
      if (data !== undefined) void navigate({ to: '/publications/$publicationId', params: { publicationId: data.id } });
      return data;
    }
    if (act === 'return' || act === 'discard')
      return client.POST(`/api/v1/bulletins/{id}/${act}`, { params, headers, body: { words } });
    return client.POST(`/api/v1/bulletins/{id}/${act}`, { params, headers });
  };
}
