import { Readable } from 'node:stream';
import { Body, Controller, Header, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiConsumes, ApiHeader, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Flag, Id, Int, OneOf, Text } from '../../../platform/http/fields.js';
import { PathId, type ServedRequest, Who } from '../../../platform/http/request-context.js';
import { Act, Create, Read } from '../../../platform/http/routes.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { BeginUpload } from '../application/begin-upload.use-case.js';
import { DescribeEvidence, type FileFacts } from '../application/describe-evidence.query.js';
import { DiscardEvidence } from '../application/discard-evidence.use-case.js';
import { KeepUpload } from '../application/keep-upload.use-case.js';
import { type Progress, ReceivePieces } from '../application/receive-pieces.js';
import { ShowSmall } from '../application/show-small.query.js';
import { TakeEvidence } from '../application/take-evidence.use-case.js';
import { NAME_LIMIT } from '../domain/evidence-file.js';

const MOST_BYTES = 4 * 1024 ** 3;
const PIECE = 'application/offset+octet-stream';
/** The headers of the tus protocol that a piece needs; no other one of the request concerns it. */
const OF_A_PIECE = ['content-type', 'content-length', 'tus-resumable', 'upload-offset', 'upload-checksum'];

/** A file that is about to be uploaded. */
export class BeginUploadRequest {
  @Text({ max: NAME_LIMIT, description: 'With its ending, which says its kind; it may not say that it is secret.' })
  name!: string;
  @Int({ min: 1, max: MOST_BYTES, description: 'Bytes; how many are taken is a setting.' }) size!: number;
}

export class EvidenceRefAnswer {
  @Id() id!: string;
}

/** How far an upload is. */
export class UploadProgressAnswer {
  @Id() id!: string;
  @Int({ min: 0, max: MOST_BYTES, description: 'Bytes that are on the disk: the next piece begins there.' })
  received!: number;
  @Int({ min: 1, max: MOST_BYTES }) size!: number;
}

/** A file that was kept. */
export class KeptFileAnswer {
  @Id() id!: string;
  @Text({ max: NAME_LIMIT }) name!: string;
  @Int({ min: 1, max: MOST_BYTES }) size!: number;
  @Text({ max: 200, description: 'What its bytes are.' }) mediaType!: string;
  @Text({ max: 64, description: 'In hexadecimal digits.' }) sha256!: string;
  @Flag({ description: 'A virus scanner is set and has not looked at it yet; until then nobody takes it.' })
  awaitsScan!: boolean;
}

/** What is known of a file that was kept. */
export class EvidenceFileAnswer {
  @Id() id!: string;
  @Text({ max: NAME_LIMIT }) name!: string;
  @Int({ min: 1, max: MOST_BYTES, description: 'Bytes.' }) size!: number;
  @OneOf(['KEPT', 'UNSCANNED', 'LOST', 'INFECTED'], {
    description:
      'KEPT: it can be taken. UNSCANNED: the virus scanner has not looked at it yet. LOST, INFECTED: it is gone.',
  })
  state!: 'KEPT' | 'UNSCANNED' | 'LOST' | 'INFECTED';
  @Flag({ description: 'A picture: `thumbnail` shows it small.' }) isPicture!: boolean;
}

/** 佐证材料: files that prove a record. Uploaded in pieces, so that a broken line costs no more than a piece. */
@ApiTags('evidence')
@Controller('evidence')
export class UploadsController {
  constructor(
    private readonly begin: BeginUpload,
    private readonly pieces: ReceivePieces,
  ) {}

  @Create('', {
    permission: 'evidence.create',
    summary: 'Begin to upload a file; its bytes follow in pieces, and it is expired after a day',
    returns: EvidenceRefAnswer,
    refuses: ['EVIDENCE_NAME', 'EVIDENCE_TOO_LARGE', 'EVIDENCE_UNIT_FULL'],
    idempotent: true,
  })
  async create(@Who() actor: Actor, @Body() body: BeginUploadRequest): Promise<EvidenceRefAnswer> {
    return { id: await this.begin.execute(actor, body) };
  }

  @Header('Cache-Control', 'no-store')
  @Read(':id/upload', {
    permission: 'evidence.create',
    summary: 'How far an upload is; HEAD answers as the tus protocol (1.0.0) asks, by Upload-Offset and Upload-Length',
    returns: UploadProgressAnswer,
    refuses: ['EVIDENCE_NOT_FOUND'],
  })
  async progress(
    @Who() actor: Actor,
    @PathId() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UploadProgressAnswer> {
    return answered(reply, await this.pieces.progress(actor, id));
  }

  @ApiConsumes(PIECE)
  @ApiHeader({ name: 'Upload-Offset', description: 'Where the piece begins: what `received` said.' })
  @ApiHeader({ name: 'Tus-Resumable', description: '1.0.0' })
  @Act(':id/upload', {
    permission: 'evidence.create',
    summary:
      'Write a piece, as the tus protocol’s PATCH, which it lets be sent as POST with X-HTTP-Method-Override: some proxies know no PATCH',
    returns: UploadProgressAnswer,
    pieces: true,
    refuses: ['EVIDENCE_NOT_FOUND', 'EVIDENCE_STATE', 'EVIDENCE_PLACE', 'EVIDENCE_PIECE'],
  })
  async receive(
    @Who() actor: Actor,
    @PathId() id: string,
    @Req() request: ServedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UploadProgressAnswer> {
    const given = OF_A_PIECE.map((name) => [name, request.headers[name]] as const);
    const headers = Object.fromEntries(given.filter((one): one is [string, string] => typeof one[1] === 'string'));
    return answered(reply, await this.pieces.receive(actor, id, { headers, bytes: bytesOf(request) }));
  }
}

/** What waits to be read; of a body that was read as something else nothing is left. */
function bytesOf({ headers, body, raw }: ServedRequest): Readable {
  if (headers['content-type'] === PIECE) return (body as Readable | undefined) ?? raw;
  return Readable.from([]);
}

function answered(reply: FastifyReply, progress: Progress): UploadProgressAnswer {
  void reply.headers({
    'Tus-Resumable': '1.0.0',
    'Upload-Offset': String(progress.received),
    'Upload-Length': String(progress.size),
  });
  return progress;
}

/** What becomes of a file whose bytes are there. */
@ApiTags('evidence')
@Controller('evidence/:id')
export class EvidenceController {
  constructor(
    private readonly keeping: KeepUpload,
    private readonly discarding: DiscardEvidence,
    private readonly taking: TakeEvidence,
    private readonly describing: DescribeEvidence,
    private readonly small: ShowSmall,
  ) {}

  @Read('', {
    permission: 'evidence.take',
    summary: 'What is known of a file, and whether it can be taken now; for whoever may take it',
    returns: EvidenceFileAnswer,
    refuses: ['EVIDENCE_NOT_FOUND'],
  })
  describe(@Who() actor: Actor, @PathId() id: string): Promise<FileFacts> {
    return this.describing.execute(actor, id);
  }

  @Act('keep', {
    permission: 'evidence.create',
    summary:
      'Say that an upload is whole: it is kept where its bytes are what its name says and no virus was found, else it is gone',
    returns: KeptFileAnswer,
    refuses: [
      ...['EVIDENCE_NOT_FOUND', 'EVIDENCE_STATE', 'EVIDENCE_INCOMPLETE'],
      ...['EVIDENCE_KIND', 'EVIDENCE_PICTURE', 'EVIDENCE_INFECTED'],
    ],
  })
  keep(@Who() actor: Actor, @PathId() id: string): Promise<KeptFileAnswer> {
    return this.keeping.execute(actor, id);
  }

  @Act('discard', {
    permission: 'evidence.create',
    summary: 'Take away a file of one’s own that proves nothing',
    refuses: ['EVIDENCE_NOT_FOUND', 'EVIDENCE_IN_USE'],
  })
  async discard(@Who() actor: Actor, @PathId() id: string): Promise<void> {
    await this.discarding.execute(actor, id);
  }

  @ApiProduces('application/octet-stream')
  @Header('Cache-Control', 'no-store')
  @Header('Content-Security-Policy', "sandbox; default-src 'none'")
  @Read('content', {
    permission: 'evidence.take',
    summary:
      'The file, for whoever sees the record that it proves; before that for whoever uploaded it. It is recorded.',
    refuses: ['EVIDENCE_NOT_FOUND', 'EVIDENCE_LOST', 'EVIDENCE_UNSCANNED', 'EVIDENCE_INFECTED'],
  })
  async content(@Who() actor: Actor, @PathId() id: string): Promise<StreamableFile> {
    const { file, handle } = await this.taking.execute(actor, id);
    const disposition = `attachment; filename="evidence"; filename*=UTF-8''${encodeURIComponent(file.name)}`;
    return new StreamableFile(handle.createReadStream(), {
      type: file.mediaType ?? 'application/octet-stream',
      disposition,
      length: file.size,
    });
  }

  @ApiProduces('image/jpeg')
  @Header('Cache-Control', 'no-store')
  @Header('Content-Security-Policy', "sandbox; default-src 'none'")
  @Read('thumbnail', {
    permission: 'evidence.take',
    summary: 'A picture made small (JPEG, 480 points at most), for whoever may take the file; nothing is recorded',
    refuses: [
      ...['EVIDENCE_NOT_FOUND', 'EVIDENCE_NO_PICTURE'],
      ...['EVIDENCE_LOST', 'EVIDENCE_UNSCANNED', 'EVIDENCE_INFECTED'],
    ],
  })
  async thumbnail(@Who() actor: Actor, @PathId() id: string): Promise<StreamableFile> {
    return new StreamableFile(await this.small.execute(actor, id), { type: 'image/jpeg' });
  }
}
