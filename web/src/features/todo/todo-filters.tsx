import { useNavigate, useSearch } from '@tanstack/react-router';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Light } from '../../ui/light-tag';
import { TODO_LIGHTS, TODO_STATES, UNIT_KINDS, type TodoKind, type TodoSearch, type TodoState } from './todo-search';

/** Kind, light and state; kept in the address, so that a link shows the same list. */
export function TodoFilters() {
  const { t } = useTranslation(['todo', 'words']);
  const search = useSearch({ from: '/inside/todo' });
  const navigate = useNavigate({ from: '/todo' });
  const change = (changed: { [Key in keyof TodoSearch]?: TodoSearch[Key] | undefined }): void => {
    const { kind, light, state } = { ...search, ...changed };
    void navigate({
      search: {
        ...(kind !== undefined && { kind }),
        ...(light !== undefined && { light }),
        ...(state !== undefined && { state }),
      },
      replace: true,
    });
  };
  return (
    <div className="filters" role="search" aria-label={t('todo:filters')}>
      <Select
        allowClear
        aria-label={t('todo:filter.kind')}
        placeholder={t('todo:filter.kind')}
        value={search.kind ?? null}
        options={UNIT_KINDS.map((kind) => ({ value: kind, label: t(`words:obligationKind.${kind}`) }))}
        onChange={(kind: TodoKind | undefined) => change({ kind })}
      />
      <Select
        allowClear
        aria-label={t('todo:filter.light')}
        placeholder={t('todo:filter.light')}
        value={search.light ?? null}
        options={TODO_LIGHTS.map((light) => ({ value: light, label: t(`words:light.${light}`) }))}
        onChange={(light: Light | undefined) => change({ light })}
      />
      <Select
        allowClear
        aria-label={t('todo:filter.state')}
        placeholder={t('todo:filter.state')}
        value={search.state ?? null}
        options={TODO_STATES.map((state) => ({ value: state, label: t(`words:obligationState.${state}`) }))}
        onChange={(state: TodoState | undefined) => change({ state })}
      />
    </div>
  );
}
