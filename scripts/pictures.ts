/** The pictures of the README and of the user's pages: one line each, so that they can be told to be all there, and be taken anew. */

export interface Picture {
  /** File in docs/bilder, without its ending. */
  name: string;
  /** The room it is taken in: the sample collection's, or one with nothing in it. */
  room: 'sample' | 'empty';
  path: string;
  /** Followed before the picture is taken: the first element that fits. */
  follow?: string;
  /** What stands at the top of the picture; the page's own top unless told. */
  top?: string;
  width: number;
  height: number;
  colorScheme: 'light' | 'dark';
}

const SMALL = { width: 960, height: 560, colorScheme: 'light' } as const;

export const PICTURES: readonly Picture[] = [
  { name: 'sok', room: 'sample', path: '/?q=dnr+rs+158+2023', width: 1120, height: 760, colorScheme: 'light' },
  { name: 'arende', room: 'sample', path: '/arenden/RS/2023/158', width: 1120, height: 760, colorScheme: 'light' },
  { name: 'arende-mobil', room: 'sample', path: '/arenden/RS/2023/158', width: 390, height: 860, colorScheme: 'dark' },
  { name: 'hem', room: 'sample', path: '/', ...SMALL },
  { name: 'kalla', room: 'sample', path: '/arenden/RS/2023/158', follow: 'main .source-link', ...SMALL },
  {
    name: 'bevakning',
    room: 'sample',
    path: '/bevakning?per=2024-06-01&lage=aterrapporterat',
    top: '#reported',
    ...SMALL,
    width: 1120,
  },
  { name: 'tom', room: 'empty', path: '/', ...SMALL },
];
