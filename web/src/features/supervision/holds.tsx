import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import { may, useMe } from '../../api/me';
import type { components } from '../../api/schema';
import { HoldForm } from '../../parts/hold-form';
import { LoadMore } from '../../parts/load-more';
import { Loaded } from '../../parts/loaded';
import { usePages } from '../../parts/use-pages';
import { dateWords } from '../../ui/dates';
import { Section } from '../../ui/section';
import { StateTag } from '../../ui/state-tag';

export type Hold = components['schemas']['ClockHoldAnswer'];
const PHASES = ['STANDING', 'COMING', 'WAITING', 'OVER', 'VOID'] as const;

/** The tones of how a hold stands. */
const toneOfHold = (phase: Hold['phase']) =>
  ({ STANDING: 'warn', COMING: 'calm', WAITING: 'calm', OVER: 'plain', VOID: 'plain' } as const)[phase];

/** 暂缓计时: those in force, to come, waiting and over, with how much stands under them. */
export function Holds() {
  const { t } = useTranslation(['holds', 'words']);
  const [open, setOpen] = useState(false);
  const counts = api.useQuery('get', '/api/v1/clock-holds/counts');
  const proposes = may(useMe(), 'clock-holds.propose');
  return (
    <>
      <div className="row views-line">
        <span>{counts.data !== undefined && t('holds:standing', { count: counts.data.matters })}</span>
        {proposes && <Button onClick={() => setOpen(true)}>{t('holds:form.propose')}</Button>}
      </div>
      {open && <HoldForm onClose={() => setOpen(false)} />}
      {PHASES.filter((phase) => phase === 'STANDING' || (counts.data?.[phase] ?? 0) > 0).map((phase) => (
        <Phase key={phase} phase={phase} count={counts.data?.[phase]} />
      ))}
    </>
  );
}

function Phase({ phase, count }: { readonly phase: Hold['phase']; readonly count: number | undefined }) {
  const { t } = useTranslation(['holds', 'words']);
  const nameOf = useHoldName();
  const pages = usePages(['clock-holds', phase], (from, signal) =>
    client.GET('/api/v1/clock-holds', { params: { query: { phase, limit: 20, ...from } }, signal }),
  );
  return (
    <Section title={t(`words:clockHoldPhase.${phase}`)} count={count}>
      <Loaded query={pages}>
        {(items) =>
          items.length === 0 ? (
            <p className="quiet">{t('holds:none')}</p>
          ) : (
            <ul className="lines">
              {items.map((item) => (
                <li key={item.id}>
                  <Link to="/holds/$holdId" params={{ holdId: item.id }} className="touch-link">
                    {nameOf(item)}
                  </Link>
                  <p className="quiet">
                    {t('holds:span', { from: dateWords(item.from), to: dateWords(item.until) })} ·{' '}
                    {weighs(item) && `${t('holds:matters', { count: item.matters })} · `}
                    {item.words}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <LoadMore pages={pages} />
    </Section>
  );
}

/** Whose clock, and why, in words. */
export function useHoldName(): (hold: Hold) => string {
  const { t } = useTranslation(['holds', 'words']);
  return ({ target, targetName, unitName, cause }) => {
    const matter = [unitName, targetName].filter(Boolean).join(' · ');
    const whose = target === 'ALL' ? t('words:clockHoldTarget.ALL') : matter;
    return t('holds:named', { whose, cause: t(`words:clockHoldCause.${cause}`) });
  };
}

/** Whether it is known yet which matters stand under it: once it is signed. */
export const weighs = ({ phase }: Hold): boolean => phase !== 'WAITING' && phase !== 'VOID';

/** How it stands today; without effect, why. */
export function HoldTag({ hold: { phase, state } }: { readonly hold: Hold }) {
  const { t } = useTranslation('words');
  return (
    <StateTag tone={toneOfHold(phase)}>
      {t(phase === 'VOID' ? `clockHoldState.${state}` : `clockHoldPhase.${phase}`)}
    </StateTag>
  );
}
