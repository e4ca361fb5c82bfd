import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import { isOffice, useMe } from '../../api/me';
import { DecideButtons } from '../../parts/decide-buttons';
import { RecordForm } from '../../parts/form/record-form';
import { Loaded } from '../../parts/loaded';
import { dateWords } from '../../ui/dates';
import { Facts } from '../../ui/facts';
import { PageHead } from '../../ui/page-head';
import { Section } from '../../ui/section';
import { type Hold, HoldTag, useHoldName, weighs } from './holds';
import './supervision.css';

/** One hold: whose clock stands, why, from when to when, who signed and who ended it. */
export function HoldPage() {
  const { t } = useTranslation('holds');
  const { holdId } = useParams({ from: '/inside/holds/$holdId' });
  const query = api.useQuery('get', '/api/v1/clock-holds/{id}', { params: { path: { id: holdId } } });
  const hold = query.data;
  const nameOf = useHoldName();
  const office = isOffice(useMe());
  return (
    <>
      <PageHead
        title={hold === undefined ? t('title') : t('of', { name: nameOf(hold) })}
        note={hold !== undefined && <HoldTag hold={hold} />}
        actions={
          <>
            {office && (
              <Link to="/supervision" search={{ view: 'holds' }}>
                {t('back')}
              </Link>
            )}
            {hold !== undefined && <Deciding id={hold.id} />}
            {hold !== undefined && <Acts hold={hold} />}
          </>
        }
      />
      <Loaded query={query}>{(read) => <HoldFacts hold={read} />}</Loaded>
    </>
  );
}

function HoldFacts({ hold }: { readonly hold: Hold }) {
  const { t } = useTranslation(['holds', 'words']);
  const signed = (on: string | null | undefined, name: string | null | undefined): string | null =>
    on == null ? null : [dateWords(on), name].filter(Boolean).join(' · ');
  const other = (id: string | null | undefined, word: string) =>
    id != null && (
      <Link to="/holds/$holdId" params={{ holdId: id }} className="touch-link">
        {word}
      </Link>
    );
  return (
    <Section title={t('holds:facts')}>
      <Facts
        facts={[
          { name: t('holds:days'), value: t('holds:span', { from: dateWords(hold.from), to: dateWords(hold.to) }) },
          hold.until !== hold.to && { name: t('holds:endedOn'), value: dateWords(hold.until) },
          weighs(hold) && { name: t('holds:underIt'), value: t('holds:items', { count: hold.matters }) },
          { name: t('holds:number'), value: hold.documentNumber },
          { name: t('holds:proposedBy'), value: signed(hold.proposedOn, hold.proposedByName) },
          { name: t('holds:signedBy'), value: signed(hold.signedOn, hold.signedByName) },
          { name: t('holds:endedBy'), value: signed(hold.endedOn, hold.endedByName) },
          hold.renewsId != null && { name: t('holds:renews'), value: other(hold.renewsId, t('holds:theFormer')) },
          hold.renewedById != null && { name: t('holds:renewed'), value: other(hold.renewedById, t('holds:theNext')) },
          { name: t('holds:words'), value: hold.words, wide: true },
          { name: t('holds:endReason'), value: hold.endReason, wide: true },
        ]}
      />
      <p className="quiet">{t('holds:rule')}</p>
    </Section>
  );
}

/** The word that is asked: given here by whose it is, or registered from his paper. */
function Deciding({ id }: { readonly id: string }) {
  const query = { state: 'PENDING' as const, subjectId: id, limit: 5 };
  const approvals = api.useQuery('get', '/api/v1/approvals', { params: { query } }, { enabled: isOffice(useMe()) });
  return approvals.data?.items.map((approval) => <DecideButtons key={approval.id} approval={approval} />);
}

function Acts({ hold }: { readonly hold: Hold }) {
  const { t } = useTranslation('holds');
  const [open, setOpen] = useState<'renew' | 'end' | null>(null);
  const leave = (): void => setOpen(null);
  return (
    <>
      {hold.may.renew && <Button onClick={() => setOpen('renew')}>{t('act.renew')}</Button>}
      {hold.may.end && <Button onClick={() => setOpen('end')}>{t('act.end')}</Button>}
      {open === 'renew' && <RenewForm hold={hold} onClose={leave} />}
      {open === 'end' && <EndForm hold={hold} onClose={leave} />}
    </>
  );
}

interface ActProps {
  readonly hold: Hold;
  readonly onClose: () => void;
}

interface Renewal {
  readonly to: string;
  readonly words: string;
  readonly documentNumber?: string;
}

function RenewForm({ hold, onClose }: ActProps) {
  const { t } = useTranslation('holds');
  return (
    <RecordForm<Renewal>
      title={t('act.renew')}
      draft={`clock-hold:${hold.id}:renew`}
      version={hold.version}
      note={t('renewNote', { day: dateWords(hold.until) })}
      fields={[
        { name: 'to', label: t('to'), input: 'day', required: true, help: t('toHelp') },
        { name: 'words', label: t('words'), input: 'paragraph', required: true, max: 500 },
        { name: 'documentNumber', label: t('number'), max: 100 },
      ]}
      send={(said, headers) =>
        client.POST('/api/v1/clock-holds/{id}/renew', {
          params: { path: { id: hold.id } },
          headers,
          body: said,
        })
      }
      onClose={onClose}
    />
  );
}

function EndForm({ hold, onClose }: ActProps) {
  const { t } = useTranslation('holds');
  return (
    <RecordForm<{ readonly reason: string }>
      title={t('act.end')}
      draft={`clock-hold:${hold.id}:end`}
      version={hold.version}
      note={t(hold.phase === 'COMING' ? 'cancelNote' : 'endNote')}
      fields={[{ name: 'reason', label: t('endReason'), input: 'paragraph', required: true, max: 300 }]}
      send={(body, headers) =>
        client.POST('/api/v1/clock-holds/{id}/end', { params: { path: { id: hold.id } }, headers, body })
      }
      onClose={onClose}
    />
  );
}
