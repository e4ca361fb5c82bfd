import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { decodeCursor, limitOf, type Page, pageOf } from '../../../platform/paging/page.js';
import { PageOf } from '../../../platform/http/page.js';
import { PathId, SeenVersion, Who } from '../../../platform/http/request-context.js';
import { Create, Read, Replace } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { ChangePerson } from '../application/change-person.use-case.js';
import { ListPeople } from '../application/list-people.query.js';
import { RegisterPerson } from '../application/register-person.use-case.js';
import { MadeAnswer, PersonAnswer, showPerson } from './organisation.answers.js';
import { PeopleQuery, PersonRequest } from './organisation.requests.js';

@ApiTags('organisation')
@Controller('people')
export class PeopleController {
  constructor(
    private readonly people: ListPeople,
    private readonly registerPerson: RegisterPerson,
    private readonly changePerson: ChangePerson,
  ) {}

  @Read('', {
    permission: 'people.read',
    summary: 'People with their telephone numbers; outside the office those of one’s own units',
    returns: PageOf(PersonAnswer),
  })
  async list(@Who() actor: Actor, @Query() query: PeopleQuery): Promise<Page<PersonAnswer>> {
    const limit = limitOf(query);
    const after = (decodeCursor(query.cursor, ['text', 'id']) ?? null) as readonly [string, string] | null;
    const rows = await this.people.execute(actor, { name: query.name ?? null, after, limit });
    return pageOf(rows, limit, (row) => [row.name, row.personId], showPerson);
  }

  @Read(':id', { permission: 'people.read', summary: 'One person', returns: PersonAnswer })
  async get(@Who() actor: Actor, @PathId() id: string): Promise<PersonAnswer> {
    return showPerson(await this.people.get(actor, id));
  }

  @Create('', { permission: 'people.create', summary: 'Register a person', returns: MadeAnswer, idempotent: true })
  async create(@Who() actor: Actor, @Body() body: PersonRequest): Promise<MadeAnswer> {
    return { id: await this.registerPerson.execute(actor, body.name, body.phone ?? null) };
  }

  @Replace(':id', {
    permission: 'people.create',
    summary: 'Correct a person’s name or telephone number',
    description:
      'Nobody corrects his own name, and nobody anybody’s while something that names him waits for a second person.',
    returns: PersonAnswer,
    refuses: ['NAME_OF_ONESELF', 'AUTHORITY_WAITS'],
    versioned: true,
  })
  async change(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: PersonRequest,
    @SeenVersion() seen: number | null,
  ): Promise<PersonAnswer> {
    await this.changePerson.execute(actor, id, { name: body.name, phone: body.phone ?? null }, seen);
    return this.get(actor, id);
  }
}
