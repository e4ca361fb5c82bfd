import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isOffice, useMe } from '../../api/me';
import { LoadMore } from '../../parts/load-more';
import { Loaded } from '../../parts/loaded';
import type { Pages } from '../../parts/use-pages';
import { Empty } from '../../ui/empty';
import { LightLegend } from '../../ui/light-tag';
import { useNarrow } from '../../ui/use-width';
import { CaseCard } from './case-card';
import { OFFICE_STAGES, STAGES, type Stage } from './supervision-search';
import { type Case, useCases } from './use-cases';

interface BoardProps {
  readonly cases: readonly Case[];
  /** Of the cases that have come to an end only the latest are here. */
  readonly closed: Pages<Case>;
}

/** 督办事项: every case in its stage; columns on a desk, one stage at a time on a phone. */
export function Board() {
  const { t } = useTranslation('supervision');
  const search = useSearch({ from: '/inside/supervision' });
  const open = useCases('OPEN', search);
  const paused = useCases('PAUSED', search);
  const closed = useCases('CLOSED', search);
  const narrow = useNarrow();
  const both = { ...closed, data: together(open, paused, closed), error: open.error ?? paused.error ?? closed.error };
  return (
    <Loaded query={both}>
      {(cases) =>
        cases.length === 0 ? (
          <Empty>{t('board.none')}</Empty>
        ) : (
          <>
            {narrow ? <Stages cases={cases} closed={closed} /> : <Columns cases={cases} closed={closed} />}
            {[open, paused].map((pages, at) => (
              <LoadMore key={at === 0 ? 'open' : 'paused'} pages={pages} />
            ))}
            <LightLegend />
          </>
        )
      }
    </Loaded>
  );
}

function together(...lists: readonly Pages<Case>[]): readonly Case[] | undefined {
  if (lists.some(({ data }) => data === undefined)) return undefined;
  return lists.flatMap(({ data }) => data ?? []);
}

/** The columns that the reader has: a unit is not shown what only the office considers. */
function useStages(cases: readonly Case[]): readonly Stage[] {
  const office = isOffice(useMe());
  return STAGES.filter((stage) => office || !OFFICE_STAGES.includes(stage) || at(cases, stage).length > 0);
}

const at = (cases: readonly Case[], stage: Stage): readonly Case[] => cases.filter((item) => item.stage === stage);

function Columns({ cases, closed }: BoardProps) {
  const { t } = useTranslation(['supervision', 'words']);
  const stages = useStages(cases);
  return (
    // A frame that scrolls must be reachable by keyboard.
    <div className="board" role="region" aria-label={t('board.label')} tabIndex={0}>
      {stages.map((stage) => {
        const items = at(cases, stage);
        return (
          <section
            key={stage}
            className={items.length === 0 ? 'column column-empty' : 'column'}
            aria-labelledby={`stage-${stage}`}
          >
            <h2 id={`stage-${stage}`}>
              {t(`words:caseStage.${stage}`)}
              <span className="count">{countWords(items, stage, closed)}</span>
            </h2>
            {items.length === 0 ? <p className="quiet">{t('board.empty')}</p> : <Cards items={items} />}
            {stage === 'CLOSED' && <LoadMore pages={closed} />}
          </section>
        );
      })}
    </div>
  );
}

function Cards({ items }: { readonly items: readonly Case[] }) {
  return (
    <ul className="column-cards">
      {items.map((item) => (
        <li key={item.id}>
          <CaseCard item={item} />
        </li>
      ))}
    </ul>
  );
}

function countWords(items: readonly Case[], stage: Stage, closed: Pages<Case>): string {
  return stage === 'CLOSED' && closed.hasMore ? `${String(items.length)}+` : String(items.length);
}

function Stages({ cases, closed }: BoardProps) {
  const { t } = useTranslation(['supervision', 'words']);
  const { stage: asked } = useSearch({ from: '/inside/supervision' });
  const navigate = useNavigate({ from: '/supervision' });
  const stages = useStages(cases);
  const stage = stages.find((one) => one === asked) ?? stages.find((one) => at(cases, one).length > 0) ?? 'REMINDED';
  const items = at(cases, stage);
  return (
    <>
      <div className="stages" role="group" aria-label={t('board.stages')}>
        {stages.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === stage}
            onClick={() => void navigate({ search: (before) => ({ ...before, stage: one }), replace: true })}
          >
            {t(`words:caseStage.${one}`)} <span className="stage-count">{countWords(at(cases, one), one, closed)}</span>
          </button>
        ))}
      </div>
      {items.length === 0 ? <Empty>{t('board.empty')}</Empty> : <Cards items={items} />}
      {stage === 'CLOSED' && <LoadMore pages={closed} />}
    </>
  );
}
