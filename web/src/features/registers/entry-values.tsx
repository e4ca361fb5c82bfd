import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { dateWords } from '../../ui/dates';
import { Facts } from '../../ui/facts';
import { listed, noted } from '../../ui/marks';
import { PlaceLink } from '../../ui/place-link';
import type { Entry, Register, RegisterField, RegisterPart } from './register';

type Proof = Entry['proofs'][number];
type Row = Readonly<Record<string, unknown>>;

/** What ids mean, as a version of the entry was written. */
export type Names = Readonly<Record<string, string>>;

/** What names a thing that a field holds by its id. */
const NAMED: Readonly<Record<string, (entry: Entry) => ReactNode>> = {
  unitId: ({ unitName }) => unitName,
  confirmingUnitId: ({ confirmingUnitName }) => confirmingUnitName,
  jointUnitIds: ({ jointUnitNames }) => (jointUnitNames.length === 0 ? null : listed(jointUnitNames)),
  projectId: ({ projectId, projectName }) =>
    projectId != null && (
      <Link to="/projects/$projectId" params={{ projectId }}>
        {projectName}
      </Link>
    ),
  taskId: ({ taskId, taskMatter }) =>
    taskId != null && (
      <Link to="/tasks/$taskId" params={{ taskId }}>
        {taskMatter}
      </Link>
    ),
};

type Said = (field: RegisterPart, value: unknown) => ReactNode;

const BY_ID = new Set<RegisterField['input']>(['unit', 'units', 'project', 'task', 'leader', 'posts']);

function namesIn(value: unknown, { posts }: Entry, names: Names): ReactNode {
  const ids = (Array.isArray(value) ? value : [value]).filter((id) => typeof id === 'string');
  return ids.length === 0
    ? null
    : listed(ids.map((id) => names[id] ?? posts.find((post) => post.id === id)?.title ?? ''));
}

/** Shows a field of an entry in words. */
export function useShown(): (field: RegisterField, entry: Entry, row?: Row, names?: Names) => ReactNode {
  const { t } = useTranslation();
  const text: Said = (_field, value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : null);
  const said: Partial<Record<RegisterField['input'], Said>> = {
    proofs: (_field, value) => <Proofs proofs={(value ?? []) as readonly Proof[]} />,
    choice: ({ choices }, value) => choices.find((one) => one.value === value)?.label,
    yesno: (_field, value) => typeof value === 'boolean' && t(value ? 'state.yes' : 'state.no'),
    day: (_field, value) => typeof value === 'string' && dateWords(value),
  };
  const shown: Said = (field, value) => (said[field.input] ?? text)(field, value) || null;
  return (field, entry, row = entry, names = {}) => {
    const named = row === entry ? NAMED[field.name] : undefined;
    if (named !== undefined) return named(entry) || null;
    const value = row[field.name];
    if (LINKS.has(field.input)) return linkedIn(value, entry);
    if (BY_ID.has(field.input)) return namesIn(value, entry, names);
    return field.input === 'rows' ? rowsIn(field, value as readonly Row[], shown) : shown(field, value);
  };
}

const LINKS = new Set<RegisterField['input']>(['entry', 'entries']);

/** Entries that it names, as far as the reader sees them. */
function linkedIn(ids: unknown, { linked }: Entry): ReactNode {
  const named = linked.filter(({ id }) => (Array.isArray(ids) ? ids.includes(id) : ids === id));
  if (named.length === 0) return null;
  return (
    <ul>
      {named.map(({ id, title }) => (
        <li key={id}>
          <PlaceLink place={`/registers/entries/${id}`}>{title}</PlaceLink>
        </li>
      ))}
    </ul>
  );
}

/** Small rows, a line each, what they hold side by side. */
function rowsIn(field: RegisterField, rows: readonly Row[], shown: Said): ReactNode {
  if (rows.length === 0) return null;
  return (
    <ul>
      {rows.map((row, place) => (
        // Rows have no names of their own.
        <li key={place}>
          {field.parts
            .map((part) => [part.name, shown(part, row[part.name])] as const)
            .filter(([, value]) => value !== null && value !== false)
            .map(([name, value], at) => (
              <span key={name}>
                {at > 0 && ' · '}
                {value}
              </span>
            ))}
        </li>
      ))}
    </ul>
  );
}

function Proofs({ proofs }: { readonly proofs: readonly Proof[] }) {
  if (proofs.length === 0) return null;
  return (
    <ul>
      {proofs.map((proof) => (
        <li key={proof.evidenceId ?? nameOf(proof)}>
          {proof.evidenceId == null ? (
            <WrittenProof {...proof} />
          ) : (
            <FileProof id={proof.evidenceId} name={nameOf(proof)} />
          )}
        </li>
      ))}
    </ul>
  );
}

const nameOf = ({ kind, number, exactTitle, medium, issue }: Proof): string =>
  kind === 'MEDIA' ? `${medium ?? ''} ${issue ?? ''}` : (number ?? exactTitle ?? '');

function WrittenProof(proof: Proof) {
  const { kind, issuer, issuedOn, on } = proof;
  const day = kind === 'MEDIA' ? on : issuedOn;
  const told = [issuer, day == null ? null : dateWords(day)].filter((one) => one != null);
  return told.length === 0 ? nameOf(proof) : noted(nameOf(proof), told.join(' '));
}

/** A file is downloaded, never shown: what it holds is nobody's to run. Of a picture the server draws a small one. One that cannot be taken just now says why. */
function FileProof({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useTranslation(['registers', 'words']);
  const { data } = useQuery({
    queryKey: ['evidence', id],
    queryFn: ({ signal }) => client.GET('/api/v1/evidence/{id}', { params: { path: { id } }, signal }),
  });
  const state = data?.data?.state ?? 'KEPT';
  if (state !== 'KEPT') return noted(name, t(`words:fileState.${state}`));
  return (
    <a href={`/api/v1/evidence/${id}/content`} download={name}>
      {data?.data?.isPicture === true && (
        <img className="proof-picture" src={`/api/v1/evidence/${id}/thumbnail`} alt="" loading="lazy" />
      )}
      {t('proof.download', { name })}
    </a>
  );
}

const WIDE = new Set<RegisterField['input']>(['paragraph', 'proofs', 'rows', 'entries']);

interface EntryFactsProps {
  readonly register: Register;
  readonly entry: Entry;
  /** As it was written then, instead of what stands. */
  readonly row?: Row;
  readonly names?: Names;
}

/** Every field that an entry holds. */
export function EntryFacts({ register, entry, row, names }: EntryFactsProps) {
  const shown = useShown();
  return (
    <Facts
      facts={register.fields.map((field) => ({
        name: field.label,
        value: shown(field, entry, row, names),
        wide: WIDE.has(field.input),
      }))}
    />
  );
}
