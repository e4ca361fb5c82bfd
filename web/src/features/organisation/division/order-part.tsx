import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../../api/client';
import { queries } from '../../../api/queries';
import type { components } from '../../../api/schema';
import { Loaded } from '../../../parts/loaded';
import { ProblemNote } from '../../../parts/problem-note';
import { useOutcome } from '../../../parts/use-outcome';
import { Section } from '../../../ui/section';
import { StateTag } from '../../../ui/state-tag';

type Post = components['schemas']['ListedPostAnswer'];

const ALL = 200;

/** 领导排列次序: as they stand in every list and print; changed on the word of a second person. */
export function OrderPart() {
  const { t } = useTranslation('organisation');
  const query = api.useQuery('get', '/api/v1/posts', { params: { query: { role: 'LEADING_OFFICIAL', limit: ALL } } });
  return (
    <Section title={t('order.title')}>
      <p className="quiet">{t('order.help')}</p>
      <Loaded query={query}>
        {({ items }) => <Order key={items.map(({ id, version }) => `${id} ${String(version)}`).join()} posts={items} />}
      </Loaded>
    </Section>
  );
}

function Order({ posts }: { readonly posts: readonly Post[] }) {
  const { t } = useTranslation(['organisation', 'common']);
  const { message } = App.useApp();
  const outcome = useOutcome();
  const [wanted, setWanted] = useState(posts);
  const save = useMutation({
    mutationFn: () => client.POST('/api/v1/posts/order', { body: { postIds: wanted.map(({ id }) => id) } }),
    onSuccess: async (sent) => {
      const done = outcome(sent, t('order.done'));
      if (done !== null) void message.success(done);
      await queries.invalidateQueries();
    },
  });
  const move = (place: number, by: number): void => {
    const next = [...wanted];
    next.splice(place + by, 0, ...next.splice(place, 1));
    setWanted(next);
  };
  const changed = wanted.some(({ id, orderNo }, place) => id !== posts[place]?.id || orderNo == null);
  return (
    <>
      <ol className="leader-order">
        {wanted.map(({ id, title, personName, orderNo }, place) => (
          <li key={id}>
            <span className="row">
              {place + 1}. {title} {personName ?? t('common:people.vacant')}
              {orderNo == null && <StateTag tone="warn">{t('order.new')}</StateTag>}
            </span>
            <span className="row">
              <Button size="small" disabled={place === 0} onClick={() => move(place, -1)}>
                {t('order.up')}
              </Button>
              <Button size="small" disabled={place === wanted.length - 1} onClick={() => move(place, 1)}>
                {t('order.down')}
              </Button>
            </span>
          </li>
        ))}
      </ol>
      {save.error !== null && <ProblemNote error={save.error} />}
      <Button type="primary" disabled={!changed} loading={save.isPending} onClick={() => save.mutate()}>
        {t('order.save')}
      </Button>
    </>
  );
}
