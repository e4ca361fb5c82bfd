import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { RecordForm } from '../../../parts/form/record-form';
import type { QuarterReport } from './quarter-report';

type Act = 'submit' | 'issue' | 'return' | 'correct' | 'discard';
/** Acts that say why. */
const WITH_WORDS: readonly Act[] = ['return', 'discard'];

/** What may be done about it as it stands, the next first. */
function actsOf({ state, signedOn, corrects }: QuarterReport): readonly Act[] {
  switch (state) {
    case 'DRAFT':
      return ['submit', 'discard'];
    case 'CHECKING':
      return ['submit', 'return', 'discard'];
    case 'APPROVING':
      return [...(signedOn == null ? [] : (['issue'] as const)), 'return', 'discard'];
    case 'ISSUED':
      return corrects == null ? ['correct'] : [];
    case 'VOID':
      return [];
  }
}

/** 呈批, 印发, 退回起草, 更正, 作废: each says what follows from it. */
export function QuarterReportActs({ report }: { readonly report: QuarterReport }) {
  const { t } = useTranslation('quarterReports');
  const [open, setOpen] = useState<Act | null>(null);
  return (
    <>
      {actsOf(report).map((act, place) => (
        <Button
          key={act}
          type={place === 0 && act !== 'correct' ? 'primary' : 'default'}
          danger={act === 'discard'}
          onClick={() => setOpen(act)}
        >
          {t(`act.${act}`)}
        </Button>
      ))}
      {open !== null && <ActForm key={open} act={open} report={report} onClose={() => setOpen(null)} />}
    </>
  );
}

interface ActFormProps {
  readonly act: Act;
  readonly report: QuarterReport;
  readonly onClose: () => void;
}

function ActForm({ act, report: { id, version }, onClose }: ActFormProps) {
  const { t } = useTranslation('quarterReports');
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
      const { data } = await client.POST('/api/v1/quarter-reports/{id}/corrections', { params, headers });
      if (data !== undefined) void navigate({ to: '/publications/$publicationId', params: { publicationId: data.id } });
      return data;
    }
    if (act === 'return' || act === 'discard')
      return client.POST(`/api/v1/quarter-reports/{id}/${act}`, { params, headers, body: { words } });
    return client.POST(`/api/v1/quarter-reports/{id}/${act}`, { params, headers });
  };
}
