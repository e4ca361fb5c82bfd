import { Alert, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import type { components } from '../../api/schema';
import { RecordForm } from '../../parts/form/record-form';
import { useAct } from '../../parts/use-act';
import type { UnitChoice } from '../../parts/unit-picker';
import { dateWords } from '../../ui/dates';
import { Section } from '../../ui/section';
import { StateTag } from '../../ui/state-tag';

type Token = components['schemas']['SystemTokenAnswer'];

/** 其他系统报送: which systems report readings for a unit, each by a token that is shown once. */
export function SystemTokensSection() {
  const { t } = useTranslation('indicators');
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const tokens = api.useQuery('get', '/api/v1/system-tokens').data?.items ?? [];
  const make = async ({ name = '', unit }: { readonly name?: string; readonly unit?: UnitChoice }): Promise<void> => {
    const body = { name, unitId: unit?.id ?? '' };
    setMade((await client.POST('/api/v1/system-tokens', { body })).data?.token ?? null);
  };
  return (
    <Section title={t('systems.title')}>
      <p className="quiet">{t('systems.note')}</p>
      {made !== null && (
        <Alert
          type="warning"
          showIcon
          closable={{ onClose: () => setMade(null) }}
          title={t('systems.once')}
          description={<code className="as-written">{made}</code>}
        />
      )}
      <ul className="indicator-readings">
        {tokens.map((token) => (
          <li key={token.id}>
            <TokenLine token={token} />
          </li>
        ))}
      </ul>
      <Button onClick={() => setMaking(true)}>{t('systems.make')}</Button>
      {making && (
        <RecordForm<{ readonly name?: string; readonly unit?: UnitChoice }>
          title={t('systems.make')}
          send={make}
          fields={[
            { name: 'name', label: t('systems.name'), required: true, max: 60 },
            {
              name: 'unit',
              label: t('dataUnit'),
              input: 'unit',
              required: true,
              pointer: '/unitId',
              help: t('systems.unitHelp'),
            },
          ]}
          onClose={() => setMaking(false)}
        />
      )}
    </Section>
  );
}

function TokenLine({ token: { id, name, unitName, madeOn, madeByName, revokedOn } }: { readonly token: Token }) {
  const { t } = useTranslation('indicators');
  const run = useAct();
  const revoke = () => run(() => client.POST('/api/v1/system-tokens/{id}/revoke', { params: { path: { id } } }));
  return (
    <div className="reading-head">
      <strong>{name}</strong>
      <span>{unitName}</span>
      <span className="quiet">{t('systems.made', { name: madeByName ?? '', on: dateWords(madeOn) })}</span>
      {revokedOn == null ? (
        <Popconfirm title={t('systems.sure')} onConfirm={() => void revoke()}>
          <Button>{t('systems.revoke')}</Button>
        </Popconfirm>
      ) : (
        <StateTag>{t('systems.revoked', { on: dateWords(revokedOn) })}</StateTag>
      )}
    </div>
  );
}
