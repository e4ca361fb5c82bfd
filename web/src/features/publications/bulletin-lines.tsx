import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { may, useMe } from '../../api/me';
import { queries } from '../../api/queries';
import { useAct } from '../../parts/use-act';
import { type Column, DataTable } from '../../ui/data-table';
import { dateWords } from '../../ui/dates';
import { Empty } from '../../ui/empty';
import { Section } from '../../ui/section';
import { StateTag } from '../../ui/state-tag';
import type { Bulletin } from './bulletin';

type Line = Bulletin['lines'][number];

/** 滞后事项 as they were at the data day; what was filed by then and waits for the office stands apart. */
export function BulletinLines({ bulletin }: { readonly bulletin: Bulletin }) {
  const { t } = useTranslation(['publications', 'words']);
  const columns = useColumns();
  const names = useNaming(bulletin);
  const [gone, setGone] = useState<readonly Line[] | null>(null);
  const late = bulletin.lines.filter(({ place }) => place === 'LINE');
  const reviewed = bulletin.lines.filter(({ place }) => place === 'UNDER_REVIEW');
  const label = t('words:bulletinPlace.UNDER_REVIEW');
  return (
    <>
      <Section
        title={t('lines.title')}
        count={late.length}
        actions={bulletin.state === 'DRAFT' && <Refresh bulletin={bulletin} onRead={setGone} />}
      >
        {gone !== null && <Gone lines={gone} />}
        {late.length === 0 ? (
          <Empty>{t('lines.none')}</Empty>
        ) : (
          <DataTable
            label={t('lines.title')}
            columns={names === null ? columns : [...columns, names]}
            rows={late}
            keyOf={({ id }) => id}
          />
        )}
      </Section>
      {reviewed.length > 0 && (
        <Section title={label} count={reviewed.length}>
          <p className="quiet">{t('lines.reviewedNote')}</p>
          <DataTable label={label} columns={columns} rows={reviewed} keyOf={({ id }) => id} />
        </Section>
      )}
    </>
  );
}

interface RefreshProps {
  readonly bulletin: Bulletin;
  readonly onRead: (gone: readonly Line[]) => void;
}

/** Reads every line anew, and says which went. */
function Refresh({ bulletin: { id, version, lines }, onRead }: RefreshProps) {
  const { t } = useTranslation('publications');
  const run = useAct();
  const read = async (): Promise<void> => {
    const params = { path: { id } };
    const headers = { 'If-Match': `"${String(version)}"` };
    const done = await run(async () => {
      const { data } = await client.POST('/api/v1/bulletins/{id}/refresh', { params, headers });
      const still = new Set(data?.lines.filter(isLine).map(({ obligationId }) => obligationId));
      onRead(lines.filter((line) => isLine(line) && !still.has(line.obligationId)));
    });
    if (done) await queries.invalidateQueries();
  };
  return <Button onClick={() => void read()}>{t('lines.refresh')}</Button>;
}

const isLine = ({ place }: Line): boolean => place === 'LINE';

/** What the last reading took out, or that nothing went. */
function Gone({ lines }: { readonly lines: readonly Line[] }) {
  const { t } = useTranslation('publications');
  return (
    <div role="status" className="bulletin-gone">
      <p>{t(lines.length === 0 ? 'lines.allTrue' : 'lines.gone', { count: lines.length })}</p>
      <ul>
        {lines.map(({ id, unitName, title }) => (
          <li key={id}>
            {unitName} {title}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface LeaveOutProps {
  readonly lines: readonly Line[];
  /** The form gives both. */
  readonly value?: readonly string[];
  readonly onChange?: (leftOutIds: readonly string[]) => void;
}

/** The lines in the form of a draft, each with a tick where it is not written into it. */
export function LeaveOut({ lines, value = [], onChange }: LeaveOutProps) {
  const { t } = useTranslation('publications');
  const tick = (id: string, on: boolean): void => onChange?.(on ? [...value, id] : value.filter((one) => one !== id));
  const columns: readonly Column<Line>[] = [
    ...useColumns().filter(({ key }) => key !== 'leftOut'),
    {
      key: 'leftOut',
      title: t('lines.leftOut'),
      cell: ({ id, title }) => (
        <Checkbox
          checked={value.includes(id)}
          aria-label={t('lines.leaveOut', { title })}
          onChange={({ target }) => tick(id, target.checked)}
        >
          {t('lines.leftOut')}
        </Checkbox>
      ),
      width: '110px',
      card: 'acts',
    },
  ];
  return <DataTable label={t('lines.title')} columns={columns} rows={lines} keyOf={({ id }) => id} />;
}

/** 点名, by whom it may be decided, until it is with its signer. */
function useNaming({ id, state, version }: Bulletin): Column<Line> | null {
  const { t } = useTranslation('publications');
  const me = useMe();
  const run = useAct();
  if (!may(me, 'bulletins.decide') || (state !== 'DRAFT' && state !== 'CHECKING')) return null;
  const director = me.posts.some(({ role }) => role === 'OFFICE_DIRECTOR');
  const name = async (line: Line): Promise<void> => {
    const params = { path: { id, lineId: line.id } };
    const headers = { 'If-Match': `"${String(version)}"` };
    const body = { named: !line.named };
    const done = await run(() => client.POST('/api/v1/bulletins/{id}/lines/{lineId}/name', { params, headers, body }));
    if (done) await queries.invalidateQueries();
  };
  return {
    key: 'name',
    title: t('lines.naming'),
    cell: (line) =>
      line.leftOut ? null : line.directorNames && !director ? (
        <span className="quiet">{t('lines.directorNames')}</span>
      ) : (
        <Button
          onClick={() => void name(line)}
          aria-label={t(line.named ? 'lines.unnameOf' : 'lines.nameOf', { title: line.title })}
        >
          {t(line.named ? 'lines.unname' : 'lines.name')}
        </Button>
      ),
    width: '130px',
    card: 'acts',
  };
}

function useColumns(): readonly Column<Line>[] {
  const { t } = useTranslation(['publications', 'words']);
  return [
    {
      key: 'matter',
      title: t('lines.matter'),
      cell: ({ title, named, thirdMonth }) => (
        <>
          {title} {named && <StateTag tone="warn">{t('lines.named')}</StateTag>}{' '}
          {thirdMonth && <StateTag tone="bad">{t('lines.thirdMonth')}</StateTag>}
        </>
      ),
      heads: true,
    },
    { key: 'unit', title: t('lines.unit'), cell: ({ unitName }) => unitName, card: 'quiet', width: '120px' },
    { key: 'due', title: t('lines.due'), cell: ({ dueOn }) => dateWords(dueOn), width: '120px', card: 'named' },
    {
      key: 'late',
      title: t('lines.late'),
      cell: ({ daysLate }) => t('lines.days', { count: daysLate }),
      number: true,
      width: '110px',
      card: 'named',
    },
    {
      key: 'reason',
      title: t('lines.reason'),
      cell: ({ reason }) => (reason == null ? t('lines.noReason') : t(`words:explanationReason.${reason}`)),
      card: 'named',
    },
    { key: 'asks', title: t('lines.asks'), cell: ({ asks }) => asks, card: 'named' },
    {
      key: 'leftOut',
      title: t('lines.leftOut'),
      cell: ({ leftOut }) => leftOut && <StateTag>{t('lines.leftOut')}</StateTag>,
      card: 'aside',
      width: '90px',
    },
  ];
}
