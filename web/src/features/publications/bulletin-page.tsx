import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { DecideButtons } from '../../parts/decide-buttons';
import { Loaded } from '../../parts/loaded';
import { OfficialDocuments } from '../../parts/official-documents';
import { dateWords } from '../../ui/dates';
import { Facts } from '../../ui/facts';
import { PageHead } from '../../ui/page-head';
import { Section } from '../../ui/section';
import { StateTag } from '../../ui/state-tag';
import { type Bulletin, monthOf, toneOfPublication } from './bulletin';
import { BulletinActs } from './bulletin-acts';
import { BulletinLines } from './bulletin-lines';
import { BulletinListings } from './bulletin-listings';
import { BulletinNeeds } from './bulletin-needs';
import { BulletinNumbers } from './bulletin-numbers';
import { BulletinSteps } from './bulletin-steps';
import { BulletinText, TextForm } from './bulletin-text';
import { PublicationChecks } from './publication-checks';

/** The bulletin of one month. */
export function BulletinPage({ id }: { readonly id: string }) {
  const { t } = useTranslation(['publications', 'words', 'common']);
  const query = api.useQuery('get', '/api/v1/bulletins/{id}', { params: { path: { id } } });
  const bulletin = query.data;
  return (
    <>
      <PageHead
        title={bulletin === undefined ? t('title') : titleOf(bulletin, t)}
        note={bulletin !== undefined && <Tags bulletin={bulletin} />}
        actions={
          <>
            <Link to="/publications" className="touch-link">
              {t('back')}
            </Link>
            <Button onClick={() => window.print()}>{t('common:act.print')}</Button>
            {bulletin !== undefined && <BulletinActs bulletin={bulletin} />}
          </>
        }
      />
      <Loaded query={query}>{(read) => <Parts bulletin={read} />}</Loaded>
    </>
  );
}

type Words = ReturnType<typeof useTranslation<['publications', 'words', 'common']>>['t'];

const titleOf = (bulletin: Bulletin, t: Words): string =>
  t(bulletin.corrects == null ? 'ofMonth' : 'correctionOf', monthOf(bulletin));

function Tags({ bulletin: { state, number, planned, correctedById } }: { readonly bulletin: Bulletin }) {
  const { t } = useTranslation(['publications', 'words']);
  return (
    <span className="row">
      <StateTag tone={toneOfPublication(state)}>{t(`words:publicationState.${state}`)}</StateTag>
      {number != null && t('numbered', { number, planned: planned ?? number })}
      {correctedById != null && <StateTag tone="warn">{t('corrected')}</StateTag>}
    </span>
  );
}

function Parts({ bulletin }: { readonly bulletin: Bulletin }) {
  const [writing, setWriting] = useState(false);
  const { id, state, checks, listings } = bulletin;
  return (
    <div className="publication">
      <Standing bulletin={bulletin} />
      <BulletinNeeds bulletin={bulletin} />
      <PublicationChecks checks={checks} running={state === 'CHECKING'} />
      {writing && state === 'DRAFT' ? (
        <TextForm bulletin={bulletin} onClose={() => setWriting(false)} />
      ) : (
        <>
          <BulletinText bulletin={bulletin} onWrite={() => setWriting(true)} />
          <BulletinLines bulletin={bulletin} />
        </>
      )}
      <BulletinListings listings={listings} />
      <BulletinNumbers id={id} />
      <OfficialDocuments subject="PUBLICATION" subjectId={id} />
    </div>
  );
}

function Standing({ bulletin }: { readonly bulletin: Bulletin }) {
  const { t } = useTranslation('publications');
  const { id, state, dataDay, draftedByName, draftedOn, words, returnedWords, corrects, correctedById } = bulletin;
  const { signedOn, signedByName, issuedOn } = bulletin;
  const by = (name: string | null | undefined, on: string | null | undefined): string | null =>
    on == null ? null : [name, dateWords(on)].filter(Boolean).join(' ');
  return (
    <Section title={t('standing')}>
      <BulletinSteps state={state} signed={signedOn != null} />
      {state === 'APPROVING' && signedOn == null && <Deciding id={id} />}
      <Facts
        facts={[
          { name: t('dataDay'), value: dateWords(dataDay) },
          { name: t('drafted'), value: by(draftedByName, draftedOn) },
          { name: t('signed'), value: by(signedByName, signedOn) },
          { name: t('issuedOn'), value: by(null, issuedOn) },
          corrects != null && { name: t('corrects'), value: <Other id={corrects} words={t('open')} /> },
          correctedById != null && { name: t('correctedBy'), value: <Other id={correctedById} words={t('open')} /> },
          state !== 'ISSUED' && { name: t('returned'), value: returnedWords, wide: true },
          { name: t('why'), value: words, wide: true },
        ]}
      />
    </Section>
  );
}

/** The bulletin that it mends, or that mends it. */
function Other({ id, words }: { readonly id: string; readonly words: string }) {
  return (
    <Link to="/publications/$publicationId" params={{ publicationId: id }}>
      {words}
    </Link>
  );
}

/** The word that is asked: given here by whose it is. */
function Deciding({ id }: { readonly id: string }) {
  const query = { state: 'PENDING' as const, subjectId: id, limit: 5 };
  const approvals = api.useQuery('get', '/api/v1/approvals', { params: { query } });
  return approvals.data?.items.map((approval) => <DecideButtons key={approval.id} approval={approval} />);
}
