import { Lien } from '@/components/ui/lien.tsx';

/** Les chiffres d'un graphique, à ouvrir dans un tableur. */
export function LienCsv({ href, children }: { href: string; children: string }) {
  return (
    <p>
      <Lien href={href} prefetch={false} icone="fr-icon-download-line" download>
        {children}
      </Lien>
    </p>
  );
}
