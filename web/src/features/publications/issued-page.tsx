import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { Loaded } from '../../parts/loaded';
import { OfficialDocuments } from '../../parts/official-documents';
import { dateWords } from '../../ui/dates';
import { listed } from '../../ui/marks';
import { PageHead } from '../../ui/page-head';
import { Section } from '../../ui/section';
import { NumbersTable } from './bulletin-numbers';
import { Paragraphs } from './bulletin-text';
import './publications.css';

type Issued = components['schemas']['IssuedBulletinAnswer'];

/** An issued bulletin as everybody whom it addresses reads it. */
export function IssuedPage({ id }: { readonly id: string }) {
  const { t } = useTranslation(['publications', 'common']);
  const query = api.useQuery('get', '/api/v1/publications/{id}/bulletin', { params: { path: { id } } });
  const issued = query.data;
  return (
    <>
      <PageHead
        title={issued?.name ?? t('title')}
        note={issued !== undefined && <Head issued={issued} />}
        actions={
          <>
            {issued?.correctedById != null && (
              <Link to="/publications/$publicationId" params={{ publicationId: issued.correctedById }}>
                {t('openCorrection')}
              </Link>
            )}
            <Button onClick={() => window.print()}>{t('common:act.print')}</Button>
          </>
        }
      />
      <Loaded query={query}>{(read) => <Printed issued={read} />}</Loaded>
    </>
  );
}

function Head({ issued: { number, planned, issuedOn, dataDay, correctedById } }: { readonly issued: Issued }) {
  const { t } = useTranslation('publications');
  return (
    <>
      {[
        number != null && t('numbered', { number, planned: planned ?? number }),
        issuedOn != null && t('issuedDay', { on: dateWords(issuedOn) }),
        t('dataUntil', { on: dateWords(dataDay) }),
        correctedById != null && t('corrected'),
      ]
        .filter((one) => one !== false)
        .join(' · ')}
    </>
  );
}

function Printed({ issued: { id, texts, figures, doneWell, lines, listings } }: { readonly issued: Issued }) {
  const { t } = useTranslation(['publications', 'words']);
  const bodyOf = (part: Issued['texts'][number]['part']): string =>
    texts.find((text) => text.part === part)?.body ?? '';
  return (
    <>
      <Part part="OVERALL" body={bodyOf('OVERALL')} />
      {figures.length > 0 && (
        <Section title={t('numbers.title')}>
          <NumbersTable figures={figures} />
        </Section>
      )}
      <Part
        part="DONE_WELL"
        body={[doneWell.length > 0 && t('text.doneWell', { units: listed(doneWell) }), bodyOf('DONE_WELL')]
          .filter(Boolean)
          .join('\n')}
      />
      <Part
        part="LAGGING"
        body={bodyOf('LAGGING')}
        items={lines.map(({ words, unitName }) => [unitName, words].filter(Boolean).join(' '))}
      />
      <Part
        part="LISTINGS"
        body={bodyOf('LISTINGS')}
        items={listings.map(({ act, onDay, title, unitName }) =>
          [dateWords(onDay), t(`words:bulletinListing.${act}`), unitName, title].filter(Boolean).join(' '),
        )}
      />
      <Part part="FOR_LEADERS" body={bodyOf('FOR_LEADERS')} />
      <Part part="NEXT_MONTH" body={bodyOf('NEXT_MONTH')} />
      <OfficialDocuments subject="PUBLICATION" subjectId={id} />
    </>
  );
}

interface PartProps {
  readonly part: Issued['texts'][number]['part'];
  readonly body: string;
  readonly items?: readonly string[];
}

/** One part; what is empty is left out. */
function Part({ part, body, items = [] }: PartProps) {
  const { t } = useTranslation('words');
  if (body === '' && items.length === 0) return null;
  return (
    <Section title={t(`bulletinPart.${part}`)}>
      <div className="bulletin-part" lang="zh-CN">
        <Paragraphs body={body} />
        {items.length > 0 && (
          <ol className="check-items">
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ol>
        )}
      </div>
    </Section>
  );
}
