import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Loaded } from '../../parts/loaded';
import { dateWords } from '../../ui/dates';
import { Facts } from '../../ui/facts';
import { PageHead } from '../../ui/page-head';
import { Section } from '../../ui/section';
import { StateTag } from '../../ui/state-tag';
import { type Bulletin, monthOf, toneOfPublication } from './bulletin';
import { BulletinActs } from './bulletin-acts';
import { BulletinLines } from './bulletin-lines';
import { BulletinSteps } from './bulletin-steps';
import { BulletinText } from './bulletin-text';
import { PublicationChecks } from './publication-checks';

/** The bulletin of one month. */
export function BulletinPage({ id }: { readonly id: string }) {
  const { t } = useTranslation(['publications', 'words']);
  const query = api.useQuery('get', '/api/v1/bulletins/{id}', { params: { path: { id } } });
  const bulletin = query.data;
  return (
    <>
      <PageHead
        title={bulletin === undefined ? t('title') : t('ofMonth', monthOf(bulletin))}
        note={
          bulletin !== undefined && (
            <StateTag tone={toneOfPublication(bulletin.state)}>
              {t(`words:publicationState.${bulletin.state}`)}
            </StateTag>
          )
        }
        actions={
          <>
            <Link to="/publications" className="touch-link">
              {t('back')}
            </Link>
            {bulletin !== undefined && <BulletinActs bulletin={bulletin} />}
          </>
        }
      />
      <Loaded query={query}>
        {(read) => (
          <>
            <Standing bulletin={read} />
            <BulletinText bulletin={read} writable={read.state === 'DRAFT'} />
            <PublicationChecks publicationId={read.id} running={read.state === 'CHECKING'} />
            <BulletinLines bulletin={read} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Standing({ bulletin }: { readonly bulletin: Bulletin }) {
  const { t } = useTranslation('publications');
  const { state, dataDay, draftedByName, draftedOn, words } = bulletin;
  return (
    <Section title={t('standing')}>
      <BulletinSteps state={state} />
      <Facts
        facts={[
          { name: t('dataDay'), value: t('until', { on: dateWords(dataDay) }) },
          { name: t('drafted'), value: [draftedByName, dateWords(draftedOn)].filter(Boolean).join(' ') },
          { name: t('why'), value: words, wide: true },
        ]}
      />
    </Section>
  );
}
