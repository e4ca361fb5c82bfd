import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Loaded } from '../../parts/loaded';
import { dateWords } from '../../ui/dates';
import { PageHead } from '../../ui/page-head';
import { Section } from '../../ui/section';
import { Paragraphs } from './bulletin-text';
import { QuarterFigures } from './quarters/quarter-figures';
import { quarterOf } from './quarters/quarter-report';
import { QuarterText } from './quarters/quarter-report-page';
import './publications.css';

/** An issued report of a quarter as the groups and leaders read it. */
export function IssuedQuarter({ id }: { readonly id: string }) {
  const { t } = useTranslation(['quarterReports', 'publications', 'common']);
  const query = api.useQuery('get', '/api/v1/publications/{id}/quarter-report', { params: { path: { id } } });
  const report = query.data;
  return (
    <>
      <PageHead
        title={report === undefined ? t('title') : t('ofQuarter', quarterOf(report))}
        note={report?.issuedOn != null && t('publications:issuedDay', { on: dateWords(report.issuedOn) })}
        actions={<Button onClick={() => window.print()}>{t('common:act.print')}</Button>}
      />
      <Loaded query={query}>
        {({ texts, numbers }) => (
          <>
            {texts.some(({ body }) => body !== '') && (
              <Section title={t('text.title')}>
                <QuarterText texts={texts} />
              </Section>
            )}
            <QuarterFigures numbers={numbers} />
          </>
        )}
      </Loaded>
    </>
  );
}

/** An issued review in the words that were signed. */
export function IssuedReview({ id }: { readonly id: string }) {
  const { t } = useTranslation(['publications', 'common']);
  const query = api.useQuery('get', '/api/v1/publications/{id}/review', { params: { path: { id } } });
  const review = query.data;
  const headings = [...new Set((review?.paragraphs ?? []).map(({ heading }) => heading))];
  return (
    <>
      <PageHead
        title={review?.name ?? t('title')}
        note={
          review !== undefined &&
          [
            review.issuedOn != null && t('issuedDay', { on: dateWords(review.issuedOn) }),
            review.correctedById != null && t('corrected'),
          ]
            .filter((one) => one !== false)
            .join(' · ')
        }
        actions={<Button onClick={() => window.print()}>{t('common:act.print')}</Button>}
      />
      <Loaded query={query}>
        {({ name, paragraphs }) =>
          headings.map((heading) => (
            <Section key={heading} title={heading === '' ? name : heading}>
              <div lang="zh-CN">
                {paragraphs
                  .filter((one) => one.heading === heading)
                  .map(({ text }, place) => (
                    <Paragraphs key={String(place)} body={text} />
                  ))}
              </div>
            </Section>
          ))
        }
      </Loaded>
    </>
  );
}
