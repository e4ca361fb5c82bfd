import { Global, Module } from '@nestjs/common';
import { CalendarLog } from '../calendar/index.js';
import { RecipientDirectory } from '../notifications/index.js';
import { AbolishPost } from './application/abolish-post.use-case.js';
import { Appoint } from './application/appoint.use-case.js';
import { ArrangeDelegation } from './application/arrange-delegation.use-case.js';
import { Authority } from './application/authority/authority.js';
import { SecondPerson } from './application/authority/second-person.js';
import { AuditedCalendarLog } from './application/audited-calendar-log.js';
import { ChangeGroup } from './application/change-group.use-case.js';
import { ChangePerson } from './application/change-person.use-case.js';
import { ChangeUnit } from './application/change-unit.use-case.js';
import { CloseUnit } from './application/close-unit.use-case.js';
import { ChangePost } from './application/change-post.use-case.js';
import { CreatePost } from './application/create-post.use-case.js';
import { CreateUnit } from './application/create-unit.use-case.js';
import { EndDelegation } from './application/end-delegation.use-case.js';
import { GetUnit } from './application/get-unit.query.js';
import { ListDelegations } from './application/list-delegations.query.js';
import { ListPeople } from './application/list-people.query.js';
import { ListPosts } from './application/list-posts.query.js';
import { ListUnits } from './application/list-units.query.js';
import { OpenWorkCounters } from './application/open-work.js';
import { UnitGroups } from './application/unit-groups.js';
import { UnitFollowers } from './application/unit-followers.js';
import { OrderLeaders } from './application/order-leaders.use-case.js';
import { RegisterPerson } from './application/register-person.use-case.js';
import { DelegationsController } from './http/delegations.controller.js';
import { LeaderOrderController } from './http/leader-order.controller.js';
import { PeopleController } from './http/people.controller.js';
import { PostsController } from './http/posts.controller.js';
import { UnitGroupController } from './http/unit-group.controller.js';
import { UnitsController } from './http/units.controller.js';
import { PostDirectory } from './persistence/recipients.js';

const useCases = [
  AbolishPost,
  Appoint,
  ArrangeDelegation,
  ChangeGroup,
  ChangePerson,
  ChangeUnit,
  CloseUnit,
  ChangePost,
  CreatePost,
  CreateUnit,
  EndDelegation,
  GetUnit,
  ListDelegations,
  ListPeople,
  ListPosts,
  ListUnits,
  OrderLeaders,
  RegisterPerson,
];

/** Units, posts, people, tenures and delegations. Global, since it binds what lower modules ask for: recipients, and a log. */
@Global()
@Module({
  controllers: [
    UnitGroupController,
    UnitsController,
    LeaderOrderController,
    PostsController,
    PeopleController,
    DelegationsController,
  ],
  providers: [
    ...useCases,
    OpenWorkCounters,
    UnitFollowers,
    UnitGroups,
    Authority,
    SecondPerson,
    { provide: RecipientDirectory, useClass: PostDirectory },
    { provide: CalendarLog, useClass: AuditedCalendarLog },
  ],
  exports: [RecipientDirectory, CalendarLog, Authority, OpenWorkCounters, SecondPerson, UnitFollowers],
})
export class OrganisationModule {}
