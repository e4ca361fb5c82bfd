import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { decodeCursor, limitOf, type Page, pageOf, PageOf, PageQuery } from '../../../platform/http/page.js';
import { PathId, SeenVersion, Who } from '../../../platform/http/request-context.js';
import { Act, Create, Read } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { ChangeAccount } from '../application/change-account.use-case.js';
import { CreateAccount } from '../application/create-account.use-case.js';
import { ListAccounts } from '../application/list-accounts.query.js';
import { AccountAnswer, CreatedAccountAnswer, OneTimeLinkAnswer, showAccount } from './account.answers.js';
import { CreateAccountRequest } from './account.requests.js';

@ApiTags('accounts')
@Controller('accounts')
export class AccountsController {
  constructor(
    private readonly listAccounts: ListAccounts,
    private readonly createAccount: CreateAccount,
    private readonly changeAccount: ChangeAccount,
  ) {}

  @Read('', { permission: 'accounts.read', summary: 'Accounts by name', returns: PageOf(AccountAnswer) })
  async list(@Query() query: PageQuery): Promise<Page<AccountAnswer>> {
    const [after] = decodeCursor(query.cursor, ['text']) ?? [''];
    const limit = limitOf(query);
    const rows = await this.listAccounts.execute(String(after), limit);
    return pageOf(rows, limit, (row) => [row.login], showAccount);
  }

  @Create('', {
    permission: 'accounts.create',
    summary: 'Open an account; an administrator’s takes two people',
    returns: CreatedAccountAnswer,
    // Not remembered for repeated calls, since the answer holds a secret: a second one is refused as DUPLICATE.
    refuses: ['ADMINISTRATOR_WITH_POST', 'DUPLICATE'],
  })
  async create(@Who() actor: Actor, @Body() body: CreateAccountRequest): Promise<CreatedAccountAnswer> {
    const { accountId, approvalId, link } = await this.createAccount.execute(actor, {
      login: body.login,
      personId: body.personId ?? null,
      adminRole: body.adminRole ?? null,
    });
    return { id: accountId, approvalId, link };
  }

  @Create(':id/links', {
    permission: 'accounts.reset',
    summary: 'A new one-time link to set the password; lifts a lock',
    returns: OneTimeLinkAnswer,
    refuses: ['ACCOUNT_STATE'],
    versioned: true,
  })
  link(@Who() actor: Actor, @PathId() id: string, @SeenVersion() seen: number | null): Promise<OneTimeLinkAnswer> {
    return this.changeAccount.issueLink(actor, id, seen);
  }

  @Act(':id/disable', {
    permission: 'accounts.disable',
    summary: 'Disable: every session and link ends at once',
    returns: AccountAnswer,
    refuses: ['ACCOUNT_STATE'],
    versioned: true,
  })
  async disable(@Who() actor: Actor, @PathId() id: string, @SeenVersion() seen: number | null): Promise<AccountAnswer> {
    return showAccount(await this.changeAccount.disable(actor, id, seen));
  }

  @Act(':id/enable', {
    permission: 'accounts.disable',
    summary: 'Let a person’s account in again',
    returns: AccountAnswer,
    refuses: ['ACCOUNT_STATE'],
    versioned: true,
  })
  async enable(@Who() actor: Actor, @PathId() id: string, @SeenVersion() seen: number | null): Promise<AccountAnswer> {
    return showAccount(await this.changeAccount.enable(actor, id, seen));
  }
}
