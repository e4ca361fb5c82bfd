import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { RecordForm } from '../../parts/form/record-form';
import { IndicatorLight } from '../../parts/indicator-light';
import { useAct } from '../../parts/use-act';
import { dateWords } from '../../ui/dates';
import { Section } from '../../ui/section';
import { StateTag } from '../../ui/state-tag';
import { type Indicator, points, type Reading, toneOfReading, usePeriodWords } from './indicator';
import { ReadingForm } from './reading-form';

/** Everything that was read, the latest period first; what was corrected stands beside what took its place. */
export function Readings({ indicator }: { readonly indicator: Indicator }) {
  const { t } = useTranslation('indicators');
  const { readings } = indicator;
  return (
    <Section title={t('readings')} count={readings.length}>
      {readings.length === 0 ? (
        <p className="quiet">{t('noReadings')}</p>
      ) : (
        <ul className="indicator-readings">
          {readings.map((reading) => (
            <li key={reading.id} className={reading.state === 'CORRECTED' ? 'reading-old' : undefined}>
              <ReadingLine indicator={indicator} reading={reading} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

interface Of {
  readonly indicator: Indicator;
  readonly reading: Reading;
}

function ReadingLine({ indicator, reading }: Of) {
  const { t } = useTranslation(['indicators', 'words']);
  const period = usePeriodWords();
  const { state, light, value, reason, words, confirmedOn, confirmedByName } = reading;
  const by = { name: reading.enteredByName, on: dateWords(reading.enteredOn) };
  const confirmed =
    confirmedOn == null ? '' : `　${t('confirmed', { name: confirmedByName ?? '', on: dateWords(confirmedOn) })}`;
  return (
    <>
      <p className="reading-head">
        <strong>{period(reading.period)}</strong>
        <span className="reading-value">{value + indicator.unitOfMeasure}</span>
        <IndicatorLight light={light} />
        {state !== 'CONFIRMED' && <StateTag tone={toneOfReading(state)}>{t(`words:readingState.${state}`)}</StateTag>}
      </p>
      <SourceLine reading={reading} />
      <p className="quiet">
        {t(reading.onBehalf ? 'enteredOnBehalf' : 'entered', by)}
        {confirmed}
      </p>
      {reason != null && <p>{t('correctionReason', { reason })}</p>}
      {words != null && <p>{t('returnedBecause', { words })}</p>}
      <ReadingActs indicator={indicator} reading={reading} />
    </>
  );
}

/** Of which day it is, how far that is, and by which paper. */
function SourceLine({ reading }: { readonly reading: Reading }) {
  const { t } = useTranslation('indicators');
  const { asOf, standing, rankPosition, rankOf, source, sourceIssuer } = reading;
  const among = rankOf == null ? '' : t('rankedOf', { rankOf });
  const said = [
    t('asOfDay', { on: dateWords(asOf) }),
    t('progressOf', { progress: points(standing.progress), planned: points(standing.planned) }),
    rankPosition == null ? '' : t('ranked', { rankPosition }) + among,
    sourceIssuer ?? '',
    source,
  ];
  return <p className="quiet">{said.filter((one) => one !== '').join('　')}</p>;
}

function ReadingActs({ indicator, reading }: Of) {
  const { t } = useTranslation('indicators');
  const [correcting, setCorrecting] = useState(false);
  const run = useAct();
  const { mayDecide, mayCorrect, mayBecomeFact, factEntryId } = reading;
  const makeFact = () =>
    run(() => client.POST('/api/v1/readings/{id}/fact', requestOf(reading)), { done: t('factMade') });
  if (mayDecide) return <Decision reading={reading} />;
  return (
    <div className="row">
      {mayBecomeFact && <Button onClick={() => void makeFact()}>{t('toFact')}</Button>}
      {mayCorrect && <Button onClick={() => setCorrecting(true)}>{t('correct')}</Button>}
      {factEntryId != null && (
        <Link to="/registers/entries/$entryId" params={{ entryId: factEntryId }}>
          {t('fact')}
        </Link>
      )}
      {correcting && <ReadingForm indicator={indicator} corrects={reading} onClose={() => setCorrecting(false)} />}
    </div>
  );
}

const requestOf = ({ id, version }: Reading) => ({
  params: { path: { id } },
  headers: { 'If-Match': String(version) },
});

/** The office's word on a reading that another person entered. */
function Decision({ reading }: { readonly reading: Reading }) {
  const { t } = useTranslation('indicators');
  const [returning, setReturning] = useState(false);
  const run = useAct();
  const back = t(reading.correctsId == null ? 'return' : 'reject');
  const confirm = () => run(() => client.POST('/api/v1/readings/{id}/confirm', requestOf(reading)));
  return (
    <div className="row">
      <Button type="primary" onClick={() => void confirm()}>
        {t('confirm')}
      </Button>
      <Button onClick={() => setReturning(true)}>{back}</Button>
      {returning && (
        <RecordForm<{ readonly reason?: string }>
          title={back}
          version={reading.version}
          send={({ reason = '' }, headers) =>
            client.POST('/api/v1/readings/{id}/return', { ...requestOf(reading), headers, body: { reason } })
          }
          fields={[{ name: 'reason', label: t('reason'), input: 'paragraph', required: true, max: 300 }]}
          onClose={() => setReturning(false)}
        />
      )}
    </div>
  );
}
