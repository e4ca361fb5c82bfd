import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import { may, useMe } from '../../api/me';
import type { components } from '../../api/schema';
import { RecordForm } from '../../parts/form/record-form';
import { Loaded } from '../../parts/loaded';
import { dateWords } from '../../ui/dates';
import { LightTag } from '../../ui/light-tag';
import { Section } from '../../ui/section';

type UnitLag = components['schemas']['UnitLagAnswer'];
type Lag = UnitLag['lags'][number];

/** 滞后清单: what lags now, unit by unit; what is ticked of one unit is proposed for a listing. */
export function LagList() {
  const { t } = useTranslation('listings');
  const query = api.useQuery('get', '/api/v1/lag-list');
  return (
    <Loaded query={query}>
      {({ on, units, more }) => (
        <>
          <p className="quiet">{t('lag.asOf', { on: dateWords(on) })}</p>
          {units.length === 0 && <p>{t('lag.none')}</p>}
          {units.map((unit) => (
            <UnitSection key={unit.unitId} unit={unit} />
          ))}
          {more && <p className="quiet">{t('lag.more')}</p>}
        </>
      )}
    </Loaded>
  );
}

function UnitSection({ unit }: { readonly unit: UnitLag }) {
  const { t } = useTranslation('listings');
  const me = useMe();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [open, setOpen] = useState(false);
  const proposes = may(me, 'listings.propose');
  const toggle = (id: string): void =>
    setTicked((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]));
  return (
    <Section
      title={unit.unitName}
      count={unit.lags.length}
      actions={
        proposes && (
          <Button disabled={ticked.length === 0} onClick={() => setOpen(true)}>
            {t('lag.propose')}
          </Button>
        )
      }
    >
      <ul className="lines">
        {unit.lags.map((lag) => (
          <LagLine key={lag.id} lag={lag} ticked={ticked.includes(lag.id)} onTick={proposes ? toggle : null} />
        ))}
      </ul>
      {open && (
        <RecordForm<{ readonly reason?: string }>
          title={t('lag.proposeOf', { unit: unit.unitName })}
          submit={t('lag.propose')}
          draft={`listing:${unit.unitId}`}
          note={t('lag.note')}
          send={({ reason }, headers) =>
            client.POST('/api/v1/listings', {
              headers,
              body: {
                unitId: unit.unitId,
                reason: reason ?? '',
                items: unit.lags.filter(({ id }) => ticked.includes(id)).map(({ type, id }) => ({ type, id })),
              },
            })
          }
          fields={[{ name: 'reason', label: t('reason'), input: 'paragraph', required: true, max: 1000 }]}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            setTicked([]);
          }}
        />
      )}
    </Section>
  );
}

interface LagLineProps {
  readonly lag: Lag;
  readonly ticked: boolean;
  readonly onTick: ((id: string) => void) | null;
}

function LagLine({ lag, ticked, onTick }: LagLineProps) {
  const { t } = useTranslation('listings');
  const { id, title, projectName, dueOn, daysLate, light, listingId, exhausted } = lag;
  return (
    <li>
      <div className="row">
        {onTick !== null && listingId == null ? (
          <Checkbox checked={ticked} onChange={() => onTick(id)}>
            {title}
          </Checkbox>
        ) : (
          <span>{title}</span>
        )}
        <LightTag light={light} />
        {listingId != null && (
          <Link to="/supervision/listings/$listingId" params={{ listingId }}>
            {t('lag.listed')}
          </Link>
        )}
      </div>
      <p className="quiet">
        {[
          projectName,
          daysLate == null
            ? t('lag.readOn', { on: dateWords(dueOn) })
            : t('lag.late', { on: dateWords(dueOn), count: daysLate }),
          exhausted ? t('lag.exhausted') : null,
        ]
          .filter((one) => one != null)
          .join(' · ')}
      </p>
    </li>
  );
}
