import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { UploadedFile } from '../../shared-kernel/uploaded-file.js';
import { refuse } from '../errors/platform-problems.js';
import type { ServedRequest } from './request-context.js';

const read = new WeakMap<ServedRequest, Promise<UploadedFile | null>>();

/** A form that breaks off or has no boundary is the sender's fault; a limit that was passed says so itself. */
function asRefusal(error: unknown): unknown {
  return typeof (error as { statusCode?: unknown }).statusCode === 'number' ? error : refuse('MALFORMED_REQUEST');
}

async function receive(request: ServedRequest): Promise<UploadedFile | null> {
  const part = await request.file();
  if (part === undefined) return null;
  const content = await part.toBuffer();
  return { name: part.filename, content, sha256: createHash('sha256').update(content).digest('hex') };
}

/** The file of a multipart request, or null where there is none; read once, however often it is asked for. */
export function uploadOf(request: ServedRequest): Promise<UploadedFile | null> {
  if (!request.isMultipart()) return Promise.resolve(null);
  const known =
    read.get(request) ??
    receive(request).catch((error: unknown) => {
      throw asRefusal(error);
    });
  read.set(request, known);
  return known;
}

/** The request's one file (multipart field `file`); refuses where none was sent. */
export const Upload = createParamDecorator(async (_: unknown, context: ExecutionContext): Promise<UploadedFile> => {
  const file = await uploadOf(context.switchToHttp().getRequest<ServedRequest>());
  if (file === null) throw refuse('VALIDATION_FAILED', {}, [{ pointer: '/file', code: 'REQUIRED' }]);
  return file;
});
