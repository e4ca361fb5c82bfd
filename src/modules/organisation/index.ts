export { OrganisationModule } from './organisation.module.js';
export { Appoint, type Appointment } from './application/appoint.use-case.js';
export { createUnitWithPosts } from './application/create-unit-with-posts.js';
export type { Holder, PostRow } from './domain/post.js';
export { type Unit, UNIT_KINDS, type UnitKind } from './domain/unit.js';
export { organisationMigrations } from './persistence/migrations.js';
export { type Person, personById } from './persistence/person.repository.js';
export {
  findPostByRole,
  holderOf,
  postById,
  postsOf,
  postsWithRoleEverywhere,
  vacantPosts,
} from './persistence/post.repository.js';
export { insertPosts as addPosts, type NewUnit, unitById, unitByName } from './persistence/unit.repository.js';
export { ofVisibleUnits, type SqlPart, unitsBelow, visibleUnits } from './persistence/visible-units.js';
