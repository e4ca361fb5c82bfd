import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../api/client';
import { may, useMe } from '../api/me';
import type { components } from '../api/schema';
import { RecordForm } from './form/record-form';

const TIERS = ['1', '2', '3'] as const;
const GROUNDS = ['RETURNED_TWICE', 'FALSE_REPORT', 'HOLLOW_RECTIFICATION', 'OTHER'] as const;

interface RaiseValues {
  readonly tier: (typeof TIERS)[number];
  readonly ground: (typeof GROUNDS)[number];
  readonly reason: string;
  readonly skipReason?: string;
}

interface RaiseFormProps {
  /** A case that is open, with its version; else the obligation, whose case is opened. */
  readonly of:
    | { readonly caseId: string; readonly version: number; readonly tier: number }
    | { readonly obligationId: string };
  /** Tiers at which nobody of its unit is talked to. */
  readonly barred?: readonly number[];
  readonly onClose: () => void;
}

/** 提请约谈 by a person: quality not up to standard, or a tier that the clock would not reach by itself; with reason and facts. */
export function RaiseForm({ of, barred = [], onClose }: RaiseFormProps) {
  const { t } = useTranslation(['supervision', 'words', 'common']);
  const present = 'caseId' in of ? of.tier : 0;
  const higher = TIERS.filter((tier) => Number(tier) > present && !barred.includes(Number(tier)));
  const id = 'caseId' in of ? of.caseId : of.obligationId;
  return (
    <RecordForm<RaiseValues>
      title={t('case.raiseTitle')}
      submit={t('case.raise')}
      done={t('case.raiseDone')}
      draft={`raise:${id}`}
      version={'caseId' in of ? of.version : 1}
      initial={higher[0] === undefined ? {} : { tier: higher[0] }}
      onClose={onClose}
      send={({ tier, ground, reason, skipReason }, headers) => {
        const body = { tier: Number(tier), ground, reason, ...(skipReason !== undefined && { skipReason }) };
        return 'caseId' in of
          ? client.POST('/api/v1/supervision/cases/{id}/raise', { params: { path: { id } }, headers, body })
          : client.POST('/api/v1/supervision/obligations/{id}/raise', { params: { path: { id } }, body });
      }}
      note={t('case.raiseNote')}
      fields={[
        {
          name: 'tier',
          label: t('case.tier'),
          input: 'radio',
          required: true,
          choices: higher.map((tier) => ({ value: tier, label: t(`words:interviewTier.${tier}`) })),
        },
        {
          name: 'ground',
          label: t('case.ground'),
          input: 'radio',
          required: true,
          choices: GROUNDS.map((ground) => ({ value: ground, label: t(`words:raiseGround.${ground}`) })),
        },
        {
          name: 'reason',
          label: t('case.reason'),
          help: t('case.reasonHelp'),
          input: 'paragraph',
          required: true,
          max: 1000,
          least: [5, t('common:field.required', { name: t('case.reason') })],
        },
        {
          name: 'skipReason',
          label: t('case.skipReason'),
          help: t('case.skipHelp'),
          input: 'paragraph',
          required: true,
          max: 500,
          when: ({ tier }) => Number(tier ?? 0) > present + 1,
        },
      ]}
    />
  );
}

type Due = Pick<components['schemas']['ObligationAnswer'], 'id' | 'unitId' | 'ladder' | 'state' | 'hold'>;

/** 提请约谈 on the page of anything that the full ladder watches, also of what was met: quality not up to standard (质效不高). */
export function RaiseQuality({ due: { id, unitId, ladder, state, hold } }: { readonly due: Due }) {
  const { t } = useTranslation('supervision');
  const me = useMe();
  const [raising, setRaising] = useState(false);
  const raisable = ladder === 'FULL' && state !== 'EXEMPT' && state !== 'CANCELLED' && hold == null;
  const offered = raisable && may(me, 'supervision-cases.raise');
  const unit = api.useQuery('get', '/api/v1/units/{id}', { params: { path: { id: unitId } } }, { enabled: offered });
  // Nobody of a unit that answers to a higher level is talked to: a letter is written instead.
  if (!offered || unit.data === undefined || unit.data.kind === 'VERTICAL') return null;
  return (
    <>
      <Button onClick={() => setRaising(true)}>{t('case.raiseQuality')}</Button>
      {raising && <RaiseForm of={{ obligationId: id }} onClose={() => setRaising(false)} />}
    </>
  );
}
