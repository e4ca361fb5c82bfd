import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Loaded } from '../../parts/loaded';
import { dateWords } from '../../ui/dates';
import { PageHead } from '../../ui/page-head';
import { usePeriodWords } from './indicator';
import { ReadingForm } from './reading-form';

/** What is owed of a period: the form, and nothing before it. */
export function ExpectedReadingPage() {
  const { expectedId } = useParams({ from: '/inside/projects/readings/$expectedId' });
  const { t } = useTranslation('indicators');
  const words = usePeriodWords();
  const navigate = useNavigate();
  const query = api.useQuery('get', '/api/v1/expected-readings/{id}', { params: { path: { id: expectedId } } });
  const expected = query.data;
  const toIndicator = () =>
    void navigate({ to: '/projects/indicators/$indicatorId', params: { indicatorId: expected?.indicator.id ?? '' } });
  return (
    <>
      <PageHead
        title={expected?.indicator.name ?? t('enter')}
        note={
          expected?.dueOn == null
            ? undefined
            : t('due', { period: words(expected.period), on: dateWords(expected.dueOn) })
        }
        actions={
          expected !== undefined && (
            <Link to="/projects/indicators/$indicatorId" params={{ indicatorId: expected.indicator.id }}>
              {t('open')}
            </Link>
          )
        }
      />
      <Loaded query={query}>
        {({ indicator, period }) => {
          const stands = indicator.readings.some(
            (one) => one.period === period && (one.state === 'REPORTED' || one.state === 'CONFIRMED'),
          );
          if (stands) return <Alert type="success" showIcon role="status" title={t('isRead')} />;
          if (!indicator.may.enter) return <Alert type="info" showIcon title={t('notYours')} />;
          return (
            <ReadingForm
              indicator={indicator}
              period={period}
              frame="page"
              onClose={toIndicator}
              onDone={toIndicator}
            />
          );
        }}
      </Loaded>
    </>
  );
}
