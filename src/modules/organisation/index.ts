export { OrganisationModule } from './organisation.module.js';
export { Authority } from './application/authority/authority.js';
export { type DecisionAsker, type Proposal, SecondPerson } from './application/authority/second-person.js';
export { type AuthorityAct, type Proposed, secondRole } from './domain/authority.js';
export { listSeconds, personSigns, type SecondPersonRow } from './persistence/authority.repository.js';
export { OpenWorkCounters, type OpenWorkCounter, type OpenWork } from './application/open-work.js';
export { type LeftInPart, UnitFollowers } from './application/unit-followers.js';
export type { UnitChange } from './domain/unit-change.js';
export { createUnitWithPosts } from './application/create-unit.use-case.js';
export { headsGovernment, type Holder, isCityHead, type HeldPost } from './domain/post.js';
export type { Unit, UnitKind } from './domain/unit.js';
export { type Person, personById } from './persistence/person.repository.js';
export {
  findPostByRole,
  holderOf,
  postById,
  postsOf,
  postsWithRoleEverywhere,
  rolesHeldBy,
} from './persistence/post.repository.js';
export { insertPosts as addPosts, type NewUnit, unitById } from './persistence/unit.repository.js';
export { isOneOf, ofVisibleUnits, unitsBelow, unitsInChargeOf } from './persistence/visible-units.js';
export { PersonRow } from './persistence/person.row.js';
export { PostRow } from './persistence/post.row.js';
export { UnitRow } from './persistence/unit.row.js';
export { cityUnitId } from './persistence/leader-order.repository.js';
