export { OrganisationModule } from './organisation.module.js';
export { createUnitWithPosts } from './application/create-unit-with-posts.js';
export type { Holder, PostRow } from './domain/post.js';
export type { Unit, UnitKind } from './domain/unit.js';
export { organisationMigrations } from './persistence/migrations.js';
export { type Person, personById } from './persistence/person.repository.js';
export { findPostByRole, holderOf, postById, postsOf, postsWithRoleEverywhere } from './persistence/post.repository.js';
export { insertPosts as addPosts, type NewUnit, unitById } from './persistence/unit.repository.js';
export { ofVisibleUnits, type SqlPart, unitsBelow } from './persistence/visible-units.js';
