import { Button, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import { may, useMe } from '../../api/me';
import { queries } from '../../api/queries';
import type { components } from '../../api/schema';
import { Loaded } from '../../parts/loaded';
import { useAct } from '../../parts/use-act';
import { useUnitSearch } from '../../parts/use-unit-search';
import { Section } from '../../ui/section';
import { StateTag } from '../../ui/state-tag';

type Chain = components['schemas']['ChainAnswer'];
type Place = Chain['places'][number];
type ProjectPage = components['schemas']['ProjectPageAnswer'];

const ROLES = ['LEADING_OFFICIAL', 'CO_LEADER', 'GROUP', 'LEAD', 'RESPONSIBLE', 'SUPPORTING'] as const;
/** Without them a chain is whole; so they are left out where there are none. */
const OPTIONAL: readonly Place['role'][] = ['CO_LEADER', 'SUPPORTING'];

/**
 * 责任链条, drawn from the leading official to the supporting units: who holds each place today, where nobody does, what
 * is missing. It is a list in the page's text, so that it is heard as it is seen.
 */
export function ChainDrawing({ project }: { readonly project: ProjectPage }) {
  const { t } = useTranslation('projects');
  const query = api.useQuery('get', '/api/v1/projects/{id}/chain', { params: { path: { id: project.id } } });
  return (
    <Section title={t('part.chain')}>
      <Loaded query={query}>
        {(chain) => (
          <>
            <ol className="chain" aria-label={t('chain.of', { name: project.name })}>
              {ROLES.filter((role) => !OPTIONAL.includes(role) || placesOf(chain, role).length > 0).map((role) => (
                <Link key={role} role={role} places={placesOf(chain, role)} project={project} />
              ))}
            </ol>
            {project.endedOn == null && <Gaps gaps={chain.gaps} />}
          </>
        )}
      </Loaded>
    </Section>
  );
}

const placesOf = ({ places }: Chain, role: Place['role']): readonly Place[] =>
  places.filter((place) => place.role === role);

interface LinkProps {
  readonly role: Place['role'];
  readonly places: readonly Place[];
  readonly project: ProjectPage;
}

function Link({ role, places, project }: LinkProps) {
  const { t } = useTranslation(['projects', 'words']);
  return (
    <li className={`chain-link chain-${role.toLowerCase()}`}>
      <h3>{t(`words:partyRole.${role}`)}</h3>
      <ul className="chain-places">
        {places.length === 0 && <li className="chain-place chain-missing">{t('chain.missing')}</li>}
        {places.map((place) => (
          <li key={place.id} className={place.unresolved ? 'chain-place chain-missing' : 'chain-place'}>
            <strong>{place.name}</strong>
            <Holder place={place} />
            {place.unresolved && <Resolve place={place} project={project} />}
          </li>
        ))}
      </ul>
    </li>
  );
}

function Holder({ place }: { readonly place: Place }) {
  const { t } = useTranslation(['projects', 'common']);
  if (place.unresolved) return <StateTag tone="warn">{t('chain.unresolved')}</StateTag>;
  if (place.holderName == null) {
    return (
      <StateTag tone="warn">
        {place.postTitle == null || place.postTitle === place.name
          ? t('common:people.vacant')
          : t('chain.vacantPost', { post: place.postTitle })}
      </StateTag>
    );
  }
  return (
    <span>
      {place.postTitle == null || place.postTitle === place.name
        ? place.holderName
        : t('chain.holder', { post: place.postTitle, name: place.holderName })}
    </span>
  );
}

function Gaps({ gaps }: { readonly gaps: Chain['gaps'] }) {
  const { t } = useTranslation(['projects', 'words']);
  if (gaps.length === 0) return <p className="quiet chain-gaps">{t('chain.none')}</p>;
  return (
    <p className="chain-gaps">
      <strong>{t('chain.gaps')}</strong>{' '}
      {gaps.map((gap) => (
        <StateTag key={gap} tone="warn">
          {t(`words:chainGap.${gap}`)}
        </StateTag>
      ))}
    </p>
  );
}

function Resolve({ place, project }: { readonly place: Place; readonly project: ProjectPage }) {
  const { t } = useTranslation('projects');
  const [open, setOpen] = useState(false);
  if (!may(useMe(), 'projects.update') || project.endedOn != null) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('chain.resolve')}</Button>
      {open && <ResolveDialog place={place} project={project} onClose={() => setOpen(false)} />}
    </>
  );
}

interface ResolveDialogProps {
  readonly place: Place;
  readonly project: ProjectPage;
  readonly onClose: () => void;
}

function ResolveDialog({ place, project, onClose }: ResolveDialogProps) {
  const { t } = useTranslation(['projects', 'common']);
  const act = useAct();
  const { units, search } = useUnitSearch();
  const [chosen, setChosen] = useState<readonly { readonly value: string; readonly label: string }[]>([]);
  const save = async (): Promise<void> => {
    const done = await act(
      () =>
        client.POST('/api/v1/projects/{id}/parties/{partyId}/resolve', {
          params: { path: { id: project.id, partyId: place.id } },
          headers: { 'If-Match': String(project.version) },
          body: { unitIds: chosen.map(({ value }) => value) },
        }),
      { done: t('chain.resolveDone') },
    );
    if (!done) return;
    await queries.invalidateQueries();
    onClose();
  };
  return (
    <Modal
      open
      title={t('chain.resolveTitle', { name: place.name })}
      okText={t('common:act.confirm')}
      cancelText={t('common:act.back')}
      okButtonProps={{ disabled: chosen.length === 0 }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <Select
        mode="multiple"
        labelInValue
        className="wide"
        aria-label={t('chain.units')}
        placeholder={t('chain.units')}
        showSearch={{ filterOption: false, onSearch: search }}
        value={[...chosen]}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(all: { value: string; label: string }[]) => setChosen(all)}
      />
      <p className="quiet">{t('chain.resolveHelp')}</p>
    </Modal>
  );
}
