import type Sharp from 'sharp';

/** No picture of an office has more points; one that says it has would be unpacked into memory. */
const MOST_POINTS = 120_000_000;
const READING = { limitInputPixels: MOST_POINTS, failOn: 'error' } as const;

/** A small picture's longest side, in points. */
const SMALL = 480;

/** The library, with no other reader open than those of JPEG and PNG; loaded with the first picture, for most processes never see one. */
async function library(): Promise<typeof Sharp> {
  const { default: sharp } = await import('sharp');
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['VipsForeignLoadJpegFile', 'VipsForeignLoadPngFile'] });
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}

/**
 * Writes a picture anew without what its camera noted (where and when it was taken, with which device, the small picture of what was cut off),
 * upright as its reader saw it; its colours stay what they were. A photograph is written at a quality at which no eye tells the two apart.
 * @throws where it cannot be read as a picture of JPEG or PNG, or has too many points
 */
export async function writeWithoutMetadata(from: string, to: string): Promise<void> {
  const sharp = await library();
  const picture = sharp(from, READING).autoOrient().keepIccProfile();
  const { format } = await picture.metadata();
  await (format === 'png' ? picture.png() : picture.jpeg({ quality: 95, chromaSubsampling: '4:4:4' })).toFile(to);
}

/** A picture made small, as JPEG; nothing of the file but what is to be seen on it. @throws where it cannot be read as a picture */
export async function smallPicture(path: string): Promise<Buffer> {
  const sharp = await library();
  const small = sharp(path, READING).autoOrient().resize(SMALL, SMALL, { fit: 'inside', withoutEnlargement: true });
  return small.flatten({ background: 'white' }).jpeg({ quality: 80 }).toBuffer();
}
