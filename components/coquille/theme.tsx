import { poserTheme } from './poser-theme.ts';

/** Le thème, posé avant le premier affichage (remplace le script du DSFR). */
export function Theme({ nonce }: { nonce: string }) {
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: `(${poserTheme.toString()})()` }} />;
}
