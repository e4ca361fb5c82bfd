/** One uploaded file, read whole; its size is limited before it is read (20 MiB). */
export interface UploadedFile {
  readonly name: string;
  readonly content: Buffer;
  readonly sha256: string;
}
