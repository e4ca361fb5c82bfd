import { PassThrough, Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Server } from '@tus/server';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { refuse } from '../domain/problems.js';
import { EvidenceFolder } from '../persistence/evidence-folder.js';
import { type EvidenceFile, findEvidence } from '../persistence/evidence.repository.js';

/** How far an upload is. */
export interface Progress {
  readonly id: string;
  readonly received: number;
  readonly size: number;
}

/** A piece as it comes: the headers of the tus protocol, and its bytes as they arrive. */
export interface Piece {
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Readable;
}

/** The base of addresses that the tus server reads an id from; nobody asks them. */
const WITHIN = 'http://evidence.invalid/';

/**
 * The bytes of uploads, piece by piece, by the tus protocol (its library is asked as a function: sign-in, scope and refusals are those of
 * every route). An upload that broke off goes on where the bytes on the disk end.
 */
@Injectable()
export class ReceivePieces {
  private server?: Server;

  constructor(
    private readonly database: Database,
    private readonly folder: EvidenceFolder,
  ) {}

  /** @throws EVIDENCE_NOT_FOUND */
  async progress(actor: Actor, id: string): Promise<Progress> {
    const { size } = await this.own(actor, id);
    return { id, size, received: (await this.folder.bytesOf(id)) ?? 0 };
  }

  /** Writes a piece. @throws EVIDENCE_NOT_FOUND, EVIDENCE_STATE, EVIDENCE_PLACE, EVIDENCE_PIECE */
  async receive(actor: Actor, id: string, { headers, bytes }: Piece): Promise<Progress> {
    const { state, size } = await this.own(actor, id);
    if (state !== 'UPLOADING') throw refuse('EVIDENCE_STATE');
    const status = await this.write(id, headers, bytes);
    // Another piece was there first, or is being written: whoever sends asks again where to go on.
    if (status === 409 || status === 423) throw refuse('EVIDENCE_PLACE');
    if (status >= 500) throw new Error(`a piece of ${id} was not written: ${String(status)}`);
    if (status >= 400) throw refuse('EVIDENCE_PIECE');
    return { id, size, received: (await this.folder.bytesOf(id)) ?? 0 };
  }

  /**
   * Hands the bytes to the tus server. What it did not want is read all the same: on a line that is used again, bytes that nobody reads stand
   * before the next request until the line is cut.
   * @returns the status of its answer
   */
  private async write(id: string, headers: Piece['headers'], bytes: Readable): Promise<number> {
    const wanted = new PassThrough();
    bytes.once('error', (error) => wanted.destroy(error));
    const body = Readable.toWeb(bytes.pipe(wanted)) as ReadableStream<Uint8Array>;
    try {
      const request = new Request(WITHIN + id, { method: 'PATCH', headers, body, duplex: 'half' });
      return (await this.tus().handleWeb(request)).status;
    } finally {
      bytes.unpipe(wanted);
      bytes.resume();
    }
  }

  /** Only he who uploads knows of it. */
  private async own(actor: Actor, id: string): Promise<EvidenceFile> {
    const file = await findEvidence(this.database, id);
    if (file === null || file.personId !== actor.personId) throw refuse('EVIDENCE_NOT_FOUND');
    return file;
  }

  private tus(): Server {
    this.server ??= new Server({ path: '/', datastore: this.folder.store });
    return this.server;
  }
}
