/** The kinds of file that can be read, and the file name endings that promise them. */
export const MEDIA_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  png: 'image/png',
  jpeg: 'image/jpeg',
  tiff: 'image/tiff',
  html: 'text/html',
  markdown: 'text/markdown',
  text: 'text/plain',
} as const;

export type MediaType = (typeof MEDIA_TYPES)[keyof typeof MEDIA_TYPES];

const BY_EXTENSION: Readonly<Record<string, MediaType>> = {
  pdf: MEDIA_TYPES.pdf,
  docx: MEDIA_TYPES.docx,
  docm: MEDIA_TYPES.docx,
  png: MEDIA_TYPES.png,
  jpg: MEDIA_TYPES.jpeg,
  jpeg: MEDIA_TYPES.jpeg,
  tif: MEDIA_TYPES.tiff,
  tiff: MEDIA_TYPES.tiff,
  htm: MEDIA_TYPES.html,
  html: MEDIA_TYPES.html,
  xhtml: MEDIA_TYPES.html,
  md: MEDIA_TYPES.markdown,
  markdown: MEDIA_TYPES.markdown,
  txt: MEDIA_TYPES.text,
  text: MEDIA_TYPES.text,
};

/** File name endings that a folder is searched for, lower case with the dot. */
export const SUPPORTED_EXTENSIONS: ReadonlySet<string> = new Set(Object.keys(BY_EXTENSION).map((e) => `.${e}`));

/** Lower-case ending of a file name without its dot; empty when there is none. */
export function extensionOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** What the name promises; null for an unknown or missing ending. */
export function promisedType(name: string): MediaType | null {
  return BY_EXTENSION[extensionOf(name)] ?? null;
}
