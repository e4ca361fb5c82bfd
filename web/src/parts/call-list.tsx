import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may, useMe } from '../api/me';
import { type Column, DataTable } from '../ui/data-table';
import { dateWords } from '../ui/dates';
import { DueDate } from '../ui/due-date';
import { Empty } from '../ui/empty';
import { StateTag } from '../ui/state-tag';
import { LoadMore } from './load-more';
import { Loaded } from './loaded';
import { type Slip, useSlips } from './use-slips';
import './call-list.css';

/** Forms are fetched when one is opened: the list stands on the workbench. */
const CallForm = lazy(() => import('./call-forms').then((file) => ({ default: file.CallForm })));
const HoldForm = lazy(() => import('./call-forms').then((file) => ({ default: file.HoldForm })));

type Doing = { readonly act: 'call' | 'hold'; readonly slip: Slip };

/** 电话催办清单: urging slips that go out by themselves, whom to ring before, and what was said. For the office. */
export function CallList() {
  const { t } = useTranslation('supervision');
  const slips = useSlips();
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = (): void => setDoing(null);
  const present = (slip: Slip): Slip => slips.data?.find(({ id }) => id === slip.id) ?? slip;
  return (
    <>
      <p className="quiet">{t('calls.note')}</p>
      <Loaded query={slips}>
        {(rows) => (rows.length === 0 ? <Empty>{t('calls.empty')}</Empty> : <Rows rows={rows} onDo={setDoing} />)}
      </Loaded>
      <LoadMore pages={slips} />
      <Suspense fallback={null}>
        {doing?.act === 'call' && <CallForm slip={present(doing.slip)} onClose={close} />}
        {doing?.act === 'hold' && <HoldForm slip={present(doing.slip)} onClose={close} />}
      </Suspense>
    </>
  );
}

interface RowsProps {
  readonly rows: readonly Slip[];
  readonly onDo: (doing: Doing) => void;
}

function Rows({ rows, onDo }: RowsProps) {
  const { t } = useTranslation('supervision');
  const columns: readonly Column<Slip>[] = [
    { key: 'matter', title: t('calls.matter'), heads: true, cell: (slip) => <Matter slip={slip} /> },
    {
      key: 'contacts',
      title: t('calls.contacts'),
      width: '300px',
      cell: (slip) => <Contacts slip={slip} />,
      card: 'line',
    },
    { key: 'send', title: t('calls.sendOn'), width: '170px', cell: (slip) => <Sending slip={slip} />, card: 'line' },
    { key: 'called', title: t('calls.called'), width: '200px', cell: called, card: 'line' },
    {
      key: 'acts',
      title: t('calls.acts'),
      width: '130px',
      cell: (slip) => <Acts slip={slip} onDo={onDo} />,
      card: 'acts',
    },
  ];
  return <DataTable label={t('calls.label')} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}

function Matter({ slip }: { readonly slip: Slip }) {
  return (
    <div>
      <strong>{slip.unitName}</strong>
      <div>
        <Link to="/supervision/cases/$caseId" params={{ caseId: slip.caseId }}>
          {slip.matter}
        </Link>
      </div>
      <span className="quiet">
        {slip.serial} · <DueDate dueOn={slip.dueOn} />
      </span>
    </div>
  );
}

function Contacts({ slip }: { readonly slip: Slip }) {
  const { t } = useTranslation('supervision');
  return (
    <ul className="contacts">
      {slip.contacts.map(({ title, name, phone }) => (
        <li key={`${title}${name}`}>
          <span>
            {title} {name}
          </span>
          {phone == null ? (
            <span className="quiet">{t('calls.noPhone')}</span>
          ) : (
            <a className="phone" href={`tel:${phone}`} aria-label={t('calls.dial', { who: `${title}${name}`, phone })}>
              {phone}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function Sending({ slip }: { readonly slip: Slip }) {
  const { t } = useTranslation('supervision');
  const held = slip.state === 'HELD';
  return (
    <div>
      {held ? (
        <StateTag tone="warn">{t('calls.heldTo', { date: dateWords(slip.sendOn) })}</StateTag>
      ) : (
        t('calls.sends', { date: dateWords(slip.sendOn) })
      )}
      {slip.holdReason != null && <p className="quiet">{t('calls.holdReason', { reason: slip.holdReason })}</p>}
    </div>
  );
}

function Called({ on, words }: { readonly on: string; readonly words: ReactNode }) {
  const { t } = useTranslation('supervision');
  return (
    <div>
      <StateTag tone="good">{t('calls.calledOn', { date: dateWords(on, { year: false }) })}</StateTag>
      <p className="called-words">{words}</p>
    </div>
  );
}

const called = ({ calledOn, calledWords }: Slip): ReactNode =>
  calledOn == null ? null : <Called on={calledOn} words={calledWords} />;

function Acts({ slip, onDo }: { readonly slip: Slip } & Pick<RowsProps, 'onDo'>) {
  const { t } = useTranslation('supervision');
  const me = useMe();
  return (
    <div className="call-acts">
      <Button onClick={() => onDo({ act: 'call', slip })}>
        {t(slip.calledOn == null ? 'calls.call' : 'calls.callAgain')}
      </Button>
      {may(me, 'supervision-slips.hold') && (
        <Button onClick={() => onDo({ act: 'hold', slip })}>{t('calls.hold')}</Button>
      )}
    </div>
  );
}
