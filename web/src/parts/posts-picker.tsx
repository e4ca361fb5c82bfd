import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { client } from '../api/client';
import type { components } from '../api/schema';

type Post = components['schemas']['ListedPostAnswer'];

interface PostsPickerProps {
  readonly value?: readonly string[];
  readonly onChange?: (postIds: readonly string[]) => void;
  readonly id?: string;
}

const PAGE = 200;

/** Every post of the city, page by page; a few hundred. */
async function everyPost(signal: AbortSignal): Promise<readonly Post[]> {
  const pageAfter = async (cursor: string | null): Promise<readonly Post[]> => {
    const query = { limit: PAGE, ...(cursor !== null && { cursor }) };
    const { data } = await client.GET('/api/v1/posts', { params: { query }, signal });
    const next = data?.nextCursor ?? null;
    return [...(data?.items ?? []), ...(next === null ? [] : await pageAfter(next))];
  };
  return pageAfter(null);
}

/** Chooses several posts; their unit and whoever holds them stand beside. */
export function PostsPicker({ value = [], onChange, id }: PostsPickerProps) {
  const query = useQuery({
    queryKey: ['posts', 'all'],
    queryFn: ({ signal }) => everyPost(signal),
    staleTime: 600_000,
  });
  return (
    <Select
      {...(id !== undefined && { id })}
      mode="multiple"
      className="wide"
      maxCount={20}
      loading={query.isPending}
      showSearch={{ optionFilterProp: 'label' }}
      value={[...value]}
      options={(query.data ?? []).map(({ id: postId, unitName, title, personName }) => ({
        value: postId,
        label: [unitName, title, personName].filter((one) => one != null).join(' '),
      }))}
      onChange={(chosen: string[]) => onChange?.(chosen)}
    />
  );
}
