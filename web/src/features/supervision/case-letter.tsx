import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import { may, useMe } from '../../api/me';
import type { components } from '../../api/schema';
import { RecordForm } from '../../parts/form/record-form';
import { useToday } from '../../parts/use-today';
import { Section } from '../../ui/section';
import { LetterPaper } from './letter-paper';
import { printLetter } from './print-letter';

type Letter = components['schemas']['CaseLetterAnswer'];
type Case = components['schemas']['CaseAnswer'];

/** What is written of a running case instead of a talk; the office's alone. */
export function useLetter({ id, state }: Pick<Case, 'id' | 'state'>): Letter | undefined {
  const enabled = may(useMe(), 'supervision-letters.read') && state !== 'CLOSED';
  const query = api.useQuery('get', '/api/v1/supervision/cases/{id}/letter', { params: { path: { id } } }, { enabled });
  return query.data;
}

interface CaseLetterProps {
  readonly item: Pick<Case, 'id' | 'version'>;
  readonly letter: Letter;
  readonly kind: NonNullable<Letter['kind']>;
}

/** 工作函 or 情况报告 where nobody is talked to: read, printed, and registered when it has gone out. */
export function CaseLetter({ item, letter: { title, body }, kind }: CaseLetterProps) {
  const { t } = useTranslation(['supervision', 'words']);
  const [sending, setSending] = useState(false);
  return (
    <div className="letter-part">
      <Section
        title={t(`words:letterKind.${kind}`)}
        actions={
          <div className="row">
            <Button onClick={printLetter}>{t('letter.print')}</Button>
            <Button onClick={() => setSending(true)}>{t('letter.register')}</Button>
          </div>
        }
      >
        <p className="quiet">{t(`letter.note.${kind}`)}</p>
        <LetterPaper title={title} body={body} />
      </Section>
      {sending && <SentForm item={item} onClose={() => setSending(false)} />}
    </div>
  );
}

interface Sent {
  readonly documentNumber: string;
  readonly sentOn: string;
  readonly to: string;
}

function SentForm({
  item: { id, version },
  onClose,
}: Pick<CaseLetterProps, 'item'> & { readonly onClose: () => void }) {
  const { t } = useTranslation('supervision');
  const today = useToday();
  return (
    <RecordForm<Sent>
      title={t('letter.register')}
      version={version ?? 1}
      onClose={onClose}
      fields={[
        { name: 'documentNumber', label: t('letter.number'), input: 'line', required: true, max: 100 },
        {
          name: 'sentOn',
          label: t('letter.sentOn'),
          input: 'day',
          required: true,
          to: today,
        },
        { name: 'to', label: t('letter.to'), input: 'line', required: true, max: 100 },
      ]}
      send={(body, headers) =>
        client.POST('/api/v1/supervision/cases/{id}/letter', { params: { path: { id } }, body, headers })
      }
    />
  );
}
