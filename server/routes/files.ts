/** Originals and page pictures: bytes that came from outside and are never shown as anything but what is safe. */
import type { Request, Response } from 'express';
import type { DocumentRecord } from '../../graph/records.ts';
import type { PageFile } from '../contract/things.ts';
import { HttpError } from '../errors.ts';
import { contentOf, fileOf, pageFile } from '../services/documents/documents.ts';
import type { Room } from '../services/room.ts';
import type { Site } from './site.ts';
import { need, segment } from './things.ts';

/** Types a browser may be told of. Anything else, HTML above all, goes out as plain bytes. */
const TOLD = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/tiff']);

/** How long a browser keeps a picture before it asks whether it is still the same. */
const PICTURE_AGE = 'private, max-age=3600';

/** @throws {HttpError} 400 for what is no page number, 404 for a page the document does not have. */
export async function needPage(room: Room, document: DocumentRecord, number: string): Promise<PageFile> {
  if (!/^[1-9]\d{0,5}$/.test(number)) {
    throw new HttpError(400, 'BAD_PARAMETERS', `”${number}” är inget sidnummer. Sidor räknas från 1.`);
  }
  const page = await pageFile(room, document, Number(number));
  if (page) return page;
  const [first, last] = document.pages;
  throw new HttpError(404, 'NOT_FOUND', `Handlingen har ingen sida ${number}. Den omfattar sidorna ${first}–${last}.`, {
    pages: document.pages,
  });
}

/** The page with the words of its picture, also where it was read from a text layer. */
export async function withWords(
  { room, pictures }: Site,
  { source }: DocumentRecord,
  page: PageFile,
): Promise<PageFile> {
  if (page.words !== null || !pictures) return page;
  const content = await contentOf(room, source);
  // A reader that fails costs the boxes, not the page.
  const words = content && (await pictures.words(content, page.page).catch(() => null));
  return { ...page, words };
}

/** GET …/pages/:n.png */
export async function sendPicture(
  { room, pictures, version }: Site,
  request: Request,
  response: Response,
): Promise<void> {
  const document = await need(room, 'document', segment(request.params['id']));
  const { page } = await needPage(room, document, segment(request.params['page']));
  const content = await contentOf(room, document.source);
  const none = () => new HttpError(404, 'NO_PICTURE', 'Sidan har ingen bild att visa. Hämta originalet i stället.');
  if (!content || !(await pictures?.has(content))) throw none();
  // The same bytes, read the same way, give the same picture: a browser that has it need not have it drawn again.
  const read = encodeURIComponent(`${version}-${content.extractorVersion ?? ''}`);
  response.set({ 'Cache-Control': PICTURE_AGE, ETag: `"${content.sha256.slice(0, 32)}-${page}-${read}"` });
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  const picture = await pictures?.draw(content, page);
  if (!picture) {
    response.removeHeader('ETag');
    throw none();
  }
  response.type('png').send(Buffer.from(picture));
}

/** GET /handlingar/:id/original: the whole file, to be saved. */
export async function sendOriginal({ room, originals }: Site, request: Request, response: Response): Promise<void> {
  const document = await need(room, 'document', segment(request.params['id']));
  const entry = await fileOf(room, document.source);
  const original = entry?.sha256 ? await originals.open(entry.sha256) : null;
  if (!entry || !original) {
    throw new HttpError(
      404,
      'NO_ORIGINAL',
      'Originalfilen finns inte kvar i registret. Läs in den igen för att kunna hämta den.',
    );
  }
  const name = document.source.split('/').at(-1) ?? 'original';
  response.attachment(name);
  response.set(
    'Content-Type',
    TOLD.has(entry.mediaType ?? '') ? (entry.mediaType as string) : 'application/octet-stream',
  );
  // The strictest sandbox, should anything open it all the same.
  response.set('Content-Security-Policy', "default-src 'none'; sandbox");
  response.send(Buffer.from(original.bytes));
}
