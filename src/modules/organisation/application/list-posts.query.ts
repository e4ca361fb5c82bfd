import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { type ListedPost, listPosts, type PostFilter } from '../persistence/post.repository.js';

export type { ListedPost };

/** The directory of posts and their holders today. */
@Injectable()
export class ListPosts {
  constructor(private readonly database: Database) {}

  /** @returns up to `limit + 1` posts */
  execute(filter: PostFilter): Promise<ListedPost[]> {
    return listPosts(this.database, { ...filter, limit: filter.limit + 1 });
  }
}
