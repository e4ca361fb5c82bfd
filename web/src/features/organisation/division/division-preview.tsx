import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { useAct } from '../../../parts/use-act';
import { useOutcome } from '../../../parts/use-outcome';
import { Section } from '../../../ui/section';

export type DivisionDraft = components['schemas']['DivisionOrderRequest'];
type Preview = components['schemas']['DivisionPreviewAnswer'];
type Place = Preview['places'][number];

/** What was asked, and what it would move. */
export interface AskedDivision {
  readonly draft: DivisionDraft;
  readonly preview: Preview;
}

interface DivisionPreviewProps {
  readonly asked: AskedDivision;
  readonly onChange: () => void;
  readonly onClose: () => void;
}

/** All that a new division would move, before a second person is asked. */
export function DivisionPreview({ asked: { draft, preview }, onChange, onClose }: DivisionPreviewProps) {
  const { t } = useTranslation(['organisation', 'common']);
  const outcome = useOutcome();
  const act = useAct();
  const [sending, setSending] = useState(false);
  const submit = async (): Promise<void> => {
    setSending(true);
    const done = await act(() => client.POST('/api/v1/division-orders', { body: draft }), {
      done: (sent) => outcome(sent, ''),
    });
    setSending(false);
    if (done) onClose();
  };
  const { places, projects, obligations, cases } = preview;
  return (
    <Section title={t('divisions.would', { document: draft.document })}>
      <p>{t('divisions.tally', { units: places.length, projects, obligations, cases })}</p>
      {places.map((place) => (
        <PlaceMoves key={place.unitId} place={place} />
      ))}
      <p className="quiet">{t('divisions.datesStay')}</p>
      <div className="row">
        <Button type="primary" loading={sending} onClick={() => void submit()}>
          {t('transfers.submit')}
        </Button>
        <Button onClick={onChange}>{t('transfers.change')}</Button>
        <Button onClick={onClose}>{t('common:act.cancel')}</Button>
      </div>
    </Section>
  );
}

function PlaceMoves({ place: { unitName, fromTitle, toTitle, fields, moving, staying } }: { readonly place: Place }) {
  const { t } = useTranslation('organisation');
  const nobody = t('divisions.nobody');
  return (
    <>
      <h3>
        {t('divisions.change', { unit: unitName, from: fromTitle ?? nobody, to: toTitle ?? nobody })}
        {fields != null && <span className="quiet"> {fields}</span>}
      </h3>
      <ul className="moves">
        {moving.map(({ id, code, name, openObligations, cases, pendingApprovals }) => (
          <li key={id}>
            {code} {name}{' '}
            <span className="quiet">
              {t('divisions.carries', { open: openObligations, cases, waiting: pendingApprovals })}
            </span>
          </li>
        ))}
        {staying.map(({ id, code, name, leadingTitle }) => (
          <li key={id} className="quiet">
            {code} {name} {t('divisions.stays', { leader: leadingTitle })}
          </li>
        ))}
      </ul>
    </>
  );
}
