import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { may, useMe } from '../../../api/me';
import type { components } from '../../../api/schema';
import { dateWords } from '../../../ui/dates';
import { ExplanationDialog } from './explanation-dialog';

type Explanation = components['schemas']['ExplanationAnswer'];

/** Why it lags, in the unit's words, and the office's verdict on that. */
export function ExplanationActs({ obligationId }: { readonly obligationId: string }) {
  const { t } = useTranslation(['quarter', 'words', 'common']);
  const me = useMe();
  const [verdict, setVerdict] = useState<'accept' | 'refuse' | null>(null);
  const obligation = api.useQuery('get', '/api/v1/obligations/{id}', { params: { path: { id: obligationId } } });
  const explanation = obligation.data?.explanations.find(({ state }) => state === 'PENDING');
  if (explanation === undefined) return null;
  const unconfirmed = explanation.reason === 'LEADER_SCHEDULE' && explanation.confirmedAt == null;
  return (
    <>
      <p>
        <strong>{t(`words:explanationReason.${explanation.reason}`)}</strong> {explanation.text}{' '}
        {explanation.newDate != null && t('request.until', { day: dateWords(explanation.newDate) })}
      </p>
      {unconfirmed && <Unconfirmed explanation={explanation} />}
      {may(me, 'explanations.decide') && (
        <span className="row">
          <Button type="primary" disabled={unconfirmed} onClick={() => setVerdict('accept')}>
            {t('words:explanationState.ACCEPTED')}
          </Button>
          <Button onClick={() => setVerdict('refuse')}>{t('words:explanationState.REFUSED')}</Button>
          <Link to="/obligations/$obligationId" params={{ obligationId }} className="touch-link">
            {t('common:act.basis')}
          </Link>
        </span>
      )}
      {verdict !== null && (
        <ExplanationDialog
          obligationId={obligationId}
          explanationId={explanation.id}
          verdict={verdict}
          onClose={() => setVerdict(null)}
        />
      )}
    </>
  );
}

/** Why it cannot be found sound: the leader's side said that it was not so, or said nothing yet. */
function Unconfirmed({ explanation: { deniedAt, secretaryWords } }: { readonly explanation: Explanation }) {
  const { t } = useTranslation('quarter');
  if (deniedAt == null) return <p className="quiet">{t('request.unconfirmed')}</p>;
  return <p>{t('request.denied', { words: secretaryWords ?? '' })}</p>;
}
