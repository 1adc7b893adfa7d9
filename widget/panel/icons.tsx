import type { JSX } from 'preact';

const icon = (path: string) => (): JSX.Element => (
  <svg viewBox="0 0 24 24" aria-hidden="true" fill="currentColor">
    <path d={path} />
  </svg>
);

/** A hall with columns: the council, and the assistant that speaks for it. */
export const HallIcon = icon(
  'M12 2.5 22 8v2H2V8l10-5.5zM4 12h2.5v6H4v-6zm4.5 0H11v6H8.5v-6zm4.5 0h2.5v6H13v-6zm4.5 0H20v6h-2.5v-6zM2 20h20v2H2v-2z',
);
export const MinimiseIcon = icon('M4.3 8.3 12 16l7.7-7.7 1.4 1.4L12 18.8 2.9 9.7z');
export const SendIcon = icon('M3 3.5 22 12 3 20.5V14l11-2-11-2z');
export const PersonIcon = icon(
  'M12 2a5 5 0 1 1 0 10 5 5 0 0 1 0-10zm0 12c5 0 9 2.7 9 6.5V22H3v-1.5C3 16.7 7 14 12 14z',
);
export const WarningIcon = icon('M12 2 23 21H1L12 2zm-1 7v6h2V9h-2zm0 8v2h2v-2h-2z');
export const ArrowIcon = icon('M5 11v2h10.2l-4.6 4.6L12 19l7-7-7-7-1.4 1.4 4.6 4.6z');
export const EyeIcon = icon(
  'M12 5c5 0 9 3.2 11 7-2 3.8-6 7-11 7S3 15.8 1 12c2-3.8 6-7 11-7zm0 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zm0 2a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z',
);
