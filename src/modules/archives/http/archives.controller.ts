import { Body, Controller, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { PathId, SeenVersion, Who } from '../../../platform/http/request-context.js';
import { Act, Create, Read, Replace } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { words } from '../../../texts/words.js';
import { Archives } from '../application/archives.js';
import {
  ArchiveAnswer,
  ArchiveItemAnswer,
  ArchiveItemRequest,
  ArchivePackageQuery,
  ArchivePageAnswer,
  ArchiveRefAnswer,
  ArchiveRequest,
  ArchiveWordsRequest,
  GiveArchiveRequest,
  showArchive,
  showItem,
  showPage,
} from './archive.dto.js';

const ZIP = 'application/zip';
const REFUSALS = ['ARCHIVE_NOT_FOUND', 'ARCHIVE_STATE'];

/** 年度归档: what was finalised in a year, listed by retention, handed over by two people of the office. */
@ApiTags('archives')
@Controller('archives')
export class ArchivesController {
  constructor(private readonly archives: Archives) {}

  @Read('', {
    permission: 'archives.read',
    summary: 'The archives of all years, the latest first',
    returns: [ArchiveAnswer],
  })
  async index(): Promise<ArchiveAnswer[]> {
    return (await this.archives.list()).map(showArchive);
  }

  @Create('', {
    permission: 'archives.write',
    summary: 'List the papers of a year that is over: minutes, interviews, listings, approved plans',
    returns: ArchiveRefAnswer,
    refuses: ['ARCHIVE_YEAR_RUNS', 'ARCHIVE_THERE'],
    idempotent: true,
  })
  async prepare(@Who() actor: Actor, @Body() { year }: ArchiveRequest): Promise<ArchiveRefAnswer> {
    return { id: await this.archives.prepare(actor, year) };
  }

  @Read(':id', {
    permission: 'archives.read',
    summary: 'An archive with its contents, what is lacking, and what was corrected beside it',
    returns: ArchivePageAnswer,
    refuses: ['ARCHIVE_NOT_FOUND'],
  })
  async one(@PathId() id: string): Promise<ArchivePageAnswer> {
    return showPage(await this.archives.read(id));
  }

  @Act(':id/refresh', {
    permission: 'archives.write',
    summary: 'List the papers anew; what a hand wrote beside them stays',
    returns: ArchivePageAnswer,
    refuses: REFUSALS,
    versioned: true,
  })
  async refresh(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
  ): Promise<ArchivePageAnswer> {
    await this.archives.refresh(actor, id, seen);
    return this.one(id);
  }

  @Act(':id/give', {
    permission: 'archives.write',
    summary: 'Pack the papers and sign them over to somebody else of the office',
    returns: ArchivePageAnswer,
    refuses: [...REFUSALS, 'ARCHIVE_TO_HIMSELF', 'ARCHIVE_TO_STRANGER', 'ARCHIVE_EMPTY', 'ARCHIVE_INCOMPLETE'],
    versioned: true,
  })
  async give(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() { toPersonId }: GiveArchiveRequest,
  ): Promise<ArchivePageAnswer> {
    await this.archives.give(actor, id, toPersonId, seen);
    return this.one(id);
  }

  @Act(':id/take', {
    permission: 'archives.write',
    summary: 'Sign for it: from then on it stays as it is',
    returns: ArchivePageAnswer,
    refuses: [...REFUSALS, 'ARCHIVE_NOT_YOURS', 'ARCHIVE_INCOMPLETE'],
    versioned: true,
  })
  async take(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
  ): Promise<ArchivePageAnswer> {
    await this.archives.take(actor, id, seen);
    return this.one(id);
  }

  @Act(':id/give-back', {
    permission: 'archives.write',
    summary: 'Give it back to whoever handed it over: something is missing or wrong',
    returns: ArchivePageAnswer,
    refuses: [...REFUSALS, 'ARCHIVE_NOT_YOURS'],
    versioned: true,
  })
  async giveBack(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() { words: said }: ArchiveWordsRequest,
  ): Promise<ArchivePageAnswer> {
    await this.archives.giveBack(actor, id, { words: said.trim(), seen });
    return this.one(id);
  }

  @ApiProduces(ZIP)
  @Read(':id/package', {
    permission: 'archives.read',
    summary:
      'The papers of one retention as they were handed over, with contents and digests; each download is recorded',
    refuses: ['ARCHIVE_NOT_FOUND'],
  })
  async package(
    @Who() actor: Actor,
    @PathId() id: string,
    @Query() { retention }: ArchivePackageQuery,
  ): Promise<StreamableFile> {
    const { year, content } = await this.archives.package(actor, id, retention);
    const name = words('paper.archive.file', { year: String(year), retention: words(`retention.${retention}`) });
    const disposition = `attachment; filename="archive.zip"; filename*=UTF-8''${encodeURIComponent(`${name}.zip`)}`;
    return new StreamableFile(content, { type: ZIP, disposition });
  }
}

/** Single papers of an archive. */
@ApiTags('archives')
@Controller('archive-items')
export class ArchiveItemsController {
  constructor(private readonly archives: Archives) {}

  @Replace(':id', {
    permission: 'archives.write',
    summary: 'Say of a paper how many pages it has, where it is kept, and what else',
    returns: ArchiveItemAnswer,
    refuses: REFUSALS,
    versioned: true,
  })
  async write(
    @Who() actor: Actor,
    @PathId() id: string,
    @SeenVersion() seen: number | null,
    @Body() { pages, place, remark }: ArchiveItemRequest,
  ): Promise<ArchiveItemAnswer> {
    const said = { pages: pages ?? null, place: place?.trim() ?? null, remark: remark?.trim() ?? null };
    return showItem(await this.archives.writeItem(actor, id, said, seen));
  }

  @Act(':id/correct', {
    permission: 'archives.write',
    summary: 'Say what is wrong in a paper that is archived; it stands beside it',
    returns: ArchivePageAnswer,
    refuses: [...REFUSALS, 'ARCHIVE_NOT_YOURS'],
    idempotent: 'if-keyed',
  })
  async correct(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() { words: said }: ArchiveWordsRequest,
  ): Promise<ArchivePageAnswer> {
    return showPage(await this.archives.read(await this.archives.correct(actor, id, said.trim())));
  }
}
