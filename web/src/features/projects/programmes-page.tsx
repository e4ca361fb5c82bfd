import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { Loaded } from '../../parts/loaded';
import { ProjectTabs } from '../../parts/project-tabs';
import { type Column, DataTable } from '../../ui/data-table';
import { dateWords } from '../../ui/dates';
import { Empty } from '../../ui/empty';
import { PageHead } from '../../ui/page-head';
import { StateTag } from '../../ui/state-tag';
import './projects.css';

type Programme = components['schemas']['ProgrammeAnswer'];
type Node = components['schemas']['ProgrammeNodeAnswer'];

/** 集成改革: programmes with how far their minor items are. */
export function ProgrammesPage() {
  const { t } = useTranslation('projects');
  const query = api.useQuery('get', '/api/v1/programmes', {});
  const columns: readonly Column<Programme>[] = [
    {
      key: 'name',
      title: t('programme.name'),
      cell: ({ id, name }) => (
        <Link to="/projects/programmes/$programmeId" params={{ programmeId: id }}>
          {name}
        </Link>
      ),
      heads: true,
    },
    {
      key: 'term',
      title: t('programme.term'),
      cell: ({ termFrom, termTo }) => t('programme.years', { from: termFrom ?? '', to: termTo ?? '' }),
      width: '130px',
      card: 'quiet',
    },
    { key: 'lead', title: t('column.lead'), cell: ({ leadUnitName }) => leadUnitName, card: 'quiet' },
    { key: 'fields', title: t('programme.fields'), cell: ({ fields }) => fields, number: true, card: 'named' },
    { key: 'major', title: t('programme.major'), cell: ({ major }) => major, number: true, card: 'named' },
    { key: 'minor', title: t('programme.minor'), cell: ({ minor }) => minor, number: true, card: 'named' },
    { key: 'done', title: t('programme.progress'), cell: (one) => <Progress of={one} />, width: '220px', card: 'line' },
  ];
  return (
    <>
      <PageHead title={t('programme.title')} note={t('programme.note')} />
      <ProjectTabs />
      <Loaded query={query}>
        {(programmes) =>
          programmes.length === 0 ? (
            <Empty>{t('programme.none')}</Empty>
          ) : (
            <DataTable rows={programmes} columns={columns} keyOf={({ id }) => id} label={t('programme.title')} />
          )
        }
      </Loaded>
    </>
  );
}

/** One programme as a tree: its major items, and below each its minor ones. */
export function ProgrammePage() {
  const { programmeId } = useParams({ from: '/inside/projects/programmes/$programmeId' });
  const { t } = useTranslation('projects');
  const query = api.useQuery('get', '/api/v1/programmes/{id}', { params: { path: { id: programmeId } } });
  return (
    <>
      <PageHead
        title={query.data?.name ?? t('programme.title')}
        note={query.data?.code}
        actions={<Link to="/projects/programmes">{t('programme.back')}</Link>}
      />
      <Loaded query={query}>
        {(programme) => (
          <>
            <p className="programme-head">
              <Progress of={programme} />
              <span className="quiet">
                {t('programme.split', { fields: programme.fields, major: programme.major, minor: programme.minor })}
              </span>
              {programme.open && (
                <Link to="/projects/$projectId" params={{ projectId: programme.id }}>
                  {t('programme.itself')}
                </Link>
              )}
            </p>
            <Tree nodes={programme.nodes} under={programme.id} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Tree({ nodes, under }: { readonly nodes: readonly Node[]; readonly under: string }) {
  const { t } = useTranslation('projects');
  const own = nodes.filter(({ parentId }) => parentId === under);
  if (own.length === 0) return <Empty>{t('programme.noItems')}</Empty>;
  return (
    <ul className="programme-tree">
      {own.map((node) => (
        <li key={node.id}>
          <NodeLine node={node} />
          {nodes.some(({ parentId }) => parentId === node.id) && <Tree nodes={nodes} under={node.id} />}
        </li>
      ))}
    </ul>
  );
}

function NodeLine({ node }: { readonly node: Node }) {
  const { t } = useTranslation(['projects', 'words']);
  const { id, name, open, fieldName, leadUnitName, endedAs, endedOn, leaderLed } = node;
  return (
    <span className="programme-node">
      <span className="quiet">{t(`words:projectNode.${node.node}`)}</span>
      {open ? (
        <Link to="/projects/$projectId" params={{ projectId: id }}>
          {name}
        </Link>
      ) : (
        <span>{name}</span>
      )}
      {fieldName != null && <span className="quiet">{fieldName}</span>}
      <span className="quiet">{leadUnitName}</span>
      {leaderLed && <span className="quiet">{t('programme.led')}</span>}
      {node.node === 'MAJOR' && <Progress of={node} />}
      {endedAs != null && (
        <StateTag tone={endedAs === 'COMPLETED' ? 'good' : 'plain'}>
          {`${t(`words:endedAs.${endedAs}`)} ${endedOn == null ? '' : dateWords(endedOn)}`}
        </StateTag>
      )}
    </span>
  );
}

/** Minor items done of all; a bar beside the numbers. */
function Progress({ of }: { readonly of: Pick<Node, 'minor' | 'minorDone' | 'allDone'> }) {
  const { t } = useTranslation('projects');
  const { minor, minorDone, allDone } = of;
  return (
    <span className="programme-progress">
      <meter min={0} max={Math.max(minor, 1)} value={minorDone} aria-label={t('programme.progress')} />
      {t('programme.doneOf', { done: minorDone, minor })}
      {allDone && <StateTag tone="good">{t('programme.allDone')}</StateTag>}
    </span>
  );
}
