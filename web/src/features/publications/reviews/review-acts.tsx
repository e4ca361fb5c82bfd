import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { may, useMe } from '../../../api/me';
import { RecordForm } from '../../../parts/form/record-form';
import { useAct } from '../../../parts/use-act';
import type { Review } from './review';

const NEXT = ['check', 'submit', 'issue'] as const;
type Act = (typeof NEXT)[number] | 'return' | 'correct' | 'discard';
/** Acts that say why. */
const WITH_WORDS: readonly Act[] = ['return', 'discard'];

/** What may be done about it as it stands, the next first. */
function actsOf({ state, signedOn }: Review): readonly Act[] {
  switch (state) {
    case 'DRAFT':
      return ['check', 'discard'];
    case 'CHECKING':
      return ['submit', 'return', 'discard'];
    case 'APPROVING':
      return [...(signedOn == null ? [] : (['issue'] as const)), 'return', 'discard'];
    case 'ISSUED':
      return ['correct'];
    case 'VOID':
      return [];
  }
}

const isNext = (act: Act): boolean => NEXT.some((one) => one === act);

/** 送核对, 呈批, 印发, 退回起草, 更正, 作废: each says what follows from it, and, where it is refused, what is missing. */
export function ReviewActs({ review }: { readonly review: Review }) {
  const { t } = useTranslation('reviews');
  const [open, setOpen] = useState<Act | null>(null);
  const mine = may(useMe(), 'publications.write');
  const { state, blocks } = review;
  if (!mine) return null;
  const changed = state === 'DRAFT' && blocks.some(({ chips }) => chips.some((chip) => chip.changed));
  return (
    <>
      {changed && <Look review={review} />}
      {actsOf(review).map((act) => (
        <Button key={act} type={isNext(act) ? 'primary' : 'default'} onClick={() => setOpen(act)}>
          {t(`act.${act}`)}
        </Button>
      ))}
      {open !== null && <ActForm key={open} act={open} review={review} onClose={() => setOpen(null)} />}
    </>
  );
}

/** What its numbers say now was seen: none of them is marked any more. */
function Look({ review: { id, version } }: { readonly review: Review }) {
  const { t } = useTranslation('reviews');
  const run = useAct();
  const params = { path: { id } };
  const headers = { 'If-Match': String(version) };
  return (
    <Button onClick={() => void run(() => client.POST('/api/v1/reviews/{id}/look', { params, headers }))}>
      {t('look')}
    </Button>
  );
}

interface ActFormProps {
  readonly act: Act;
  readonly review: Review;
  readonly onClose: () => void;
}

function ActForm({ act, review: { id, version }, onClose }: ActFormProps) {
  const { t } = useTranslation('reviews');
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
          label: t(act === 'discard' ? 'why.title' : 'returned'),
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
      const { data } = await client.POST('/api/v1/reviews/{id}/correct', { params });
      if (data !== undefined) void navigate({ to: '/publications/reviews/$reviewId', params: { reviewId: data.id } });
      return data;
    }
    if (act === 'return' || act === 'discard')
      return client.POST(`/api/v1/reviews/{id}/${act}`, { params, headers, body: { words } });
    return client.POST(`/api/v1/reviews/{id}/${act}`, { params, headers });
  };
}
