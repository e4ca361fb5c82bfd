/** No picture of an office has more points; one that says it has would be unpacked into memory. */
const MOST_POINTS = 120_000_000;

/**
 * Writes a picture anew without what its camera noted (where and when it was taken, with which device, the small picture of what was cut off),
 * upright as its reader saw it; its colours stay what they were. A photograph is written at a quality at which no eye tells the two apart.
 * @throws where it cannot be read as a picture of JPEG or PNG, or has too many points
 */
export async function writeWithoutMetadata(from: string, to: string): Promise<void> {
  // Loaded with the first picture: most processes never see one.
  const { default: sharp } = await import('sharp');
  // No other reader of the library ever sees a stranger's bytes.
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['VipsForeignLoadJpegFile', 'VipsForeignLoadPngFile'] });
  sharp.cache(false);
  sharp.concurrency(1);
  const picture = sharp(from, { limitInputPixels: MOST_POINTS, failOn: 'error' }).autoOrient().keepIccProfile();
  const { format } = await picture.metadata();
  await (format === 'png' ? picture.png() : picture.jpeg({ quality: 95, chromaSubsampling: '4:4:4' })).toFile(to);
}
