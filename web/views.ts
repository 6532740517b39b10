/** The composition root's way in; the pages themselves are JSX. */
export { views } from './render.tsx';
